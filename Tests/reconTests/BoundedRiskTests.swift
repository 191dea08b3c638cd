import Testing

/// What looks like a risk and is bounded by what the file itself says: see ``RiskTests`` for how lines are marked.
extension RiskTests {
  @Test func listsThatAreWrittenOutElsewhereAreAsLongAsTheyAre() async throws {
    try await expect(
      "performanceRisk",
      [
        "shop/kinds.py": """
        KINDS = ("open", "paid", "sent")

        def count(session, months):
            kinds = session.query(Kind).all()
            for kind in KINDS:
                session.query(Order).filter_by(kind=kind).first()
            for number, kind in enumerate(reversed(KINDS)):
                session.query(Order).filter_by(kind=kind).first()
            for month in reversed(range(1, 5)):
                session.query(Order).filter_by(month=month).first()
            for kind in kinds:
                session.query(Order).filter_by(kind=kind).first()  # risk

        class Board:
            columns = ("left", "right")

            def draw(self, session):
                for column in self.columns:
                    session.query(Card).filter_by(column=column).first()

        def keep(session, form):
            rows = session.query(Row).all()
            for key, value in form.items():
                set_option(session, key, value)
            for row in rows:
                set_note(session, row)  # risk

        def set_option(session, key, value):
            session.query(Setting).filter_by(key=key).first().value = value

        def set_note(session, row):
            session.query(Note).filter_by(id=row.id).first().text = row.text

        def shade_all(session):
            KINDS = session.query(Kind).all()
            shade(session, KINDS)

        def shade(session, KINDS):
            for kind in KINDS:
                session.query(Order).filter_by(kind=kind).first()  # risk

        """,
        "app/Links.php": """
        <?php
        use App\\Models\\LinkType;

        class Links
        {
            private array $ways = ['in', 'out'];

            public function make(): void
            {
                $set = [
                    'Related' => ['relates to', 'relates to'],
                    'Refund' => ['refunds', 'is refunded by'],
                ];
                foreach ($set as $name => $words) {
                    LinkType::query()->where('name', $name)->first();
                }
                foreach ($this->ways as $way) {
                    LinkType::query()->where('way', $way)->first();
                }
            }

            public function name(): void
            {
                $given = LinkType::query()->pluck('name');
                $names = ['a', 'b'];
                foreach ($names as $name) {
                    LinkType::query()->where('name', $name)->first();
                }
                foreach ($given as $name) {
                    LinkType::query()->where('name', $name)->first(); // risk
                }
            }
        }

        """,
        "app/models/digest.rb": """
        class Digest
          KINDS = %w[daily weekly].freeze

          def fill(user)
            extra = UserTag.where(user: user).pluck(:name)
            settings = ['digest:daily', 'digest:weekly']
            settings.each do |setting|
              UserTag.where(user: user, name: setting).first
            end
            KINDS.each_with_index do |kind, number|
              UserTag.where(user: user, name: kind).first
            end
            extra.each do |setting|
              UserTag.where(user: user, name: setting).first # risk
            end
          end
        end

        """,
        "src/Scores.cs": """
        class Scores {
            private readonly ShopContext _context;
            private static readonly (Kind Kind, int Weight)[] Weights =
            [
                (Kind.Paper, 2),
                (Kind.Screen, 1)
            ];
            void Run() {
                var kinds = _context.Kinds.Where(k => k.Shown).ToList();
                foreach (var (kind, weight) in Weights) {
                    _context.Orders.Where(o => o.Kind == kind).ToList();
                }
                foreach (var kind in kinds) {
                    _context.Orders.Where(o => o.Kind == kind).ToList(); // risk
                }
            }
            IQueryable<Order> Narrow(ShopContext context, IQueryable<Order> orders) {
                var rows = context.Orders.Where(o => o.Old).ToList();
                var old = rows.Select(o => context.Lines.Where(l => l.OrderId == o.Id).First()); // risk
                return orders.Where(o => context.Lines.Where(l => l.OrderId == o.Id).Any());
            }
        }

        """,
      ])
  }

  @Test func whatRunsOnceOrWorksAQueueOffIsNoLoop() async throws {
    try await expect(
      "performanceRisk",
      [
        "Sources/App/Beds.swift": """
        import Fluent
        import Vapor

        struct Beds {
          func show(_ req: Request) throws -> EventLoopFuture<Bed> {
            return Bed.find(1, on: req.db).flatMap { bed in
              return Plant.query(on: req.db).filter(\\.$bed == bed).first()
            }
          }

          func list(_ req: Request) async throws -> [Plant?] {
            let beds = try await Bed.query(on: req.db).filter(\\.$shown == true).all()
            return beds.map { bed in
              Plant.query(on: req.db).filter(\\.$bed == bed).first()  // risk
            }
          }
        }

        """,
        "jobs/worker.go": """
        package jobs

        import "database/sql"

        func Work(db *sql.DB, jobs <-chan Job) {
        \tfor job := range jobs {
        \t\tdb.Query("SELECT name FROM orders WHERE id = ?", job.ID)
        \t}
        \tids, _ := db.Query("SELECT id FROM orders WHERE due = ?", true)
        \tfor _, id := range ids {
        \t\tdb.Query("SELECT name FROM orders WHERE id = ?", id) // risk
        \t}
        }

        """,
        "shop/tokens.py": """
        def draw(session):
            taken = True
            while taken is not None:
                value = random_text()
                taken = session.query(Token).filter_by(value=value).first()
            return value

        def climb(session, node):
            while node is not None:
                node = session.query(Node).filter_by(id=node.parent).first()

        """,
        "shop/demo_data.py": """
        from faker import Faker

        def fill(session, ids):
            for number in ids:
                session.query(Order).filter_by(id=number).first()

        """,
        "shop/upgrades/first.py": """
        def fill(session, ids):
            for number in ids:
                session.query(Order).filter_by(id=number).first()

        """,
        "app/mailers/note_mailer.rb": """
        class NoteMailer < ApplicationMailer
          def told(user, note)
            @user = User.find(user)
            mail to: @user.email
          end
        end

        """,
        "app/models/note.rb": """
        class Note
          def tell
            users = User.where(active: true)
            users.each do |user|
              NoteMailer.told(self, user).deliver_later
            end
            users.each do |user|
              NoteMailer.told(self, user).deliver_now # risk
            end
          end
        end

        """,
      ])
  }

  @Test func handlersThatSayWhyOrGuardNothingOutsideDecideACase() async throws {
    try await expect(
      "operationalRisk",
      [
        "shop/send.py": """
        import requests

        def send(order):
            try:
                requests.post(order.url, timeout=5)
            except Exception:
                # The next run sends it again.
                pass
            try:
                requests.post(order.url, timeout=5)
            except Exception:  # risk
                # TODO: think of what is right here
                pass
            try:
                requests.post(order.url, timeout=5)
            except Exception:  # risk
                # log.error "the post of an order was lost"
                pass
            requests.post(order.url, timeout=5)
            try:
                number = int(order.text)
            except Exception:
                return None

        """,
        "Mail.cs": """
        class Mail {
            void Send(Order order) {
                try {
                    using var archive = System.IO.Compression.ZipFile.OpenRead(order.Path);
                } catch (Exception) { // risk
                    // Swallow
                }
                try {
                    using var archive = System.IO.Compression.ZipFile.OpenRead(order.Path);
                } catch (Exception) {
                    // Whoever waits asks again on its own.
                }
            }
        }

        """,
        "client.go": """
        package shop

        import "net/http"

        func client() *http.Client {
        \treturn nil
        }

        func other() *http.Client {
        \treturn &http.Client{} // risk
        }

        """,
        "app/Releases.php": """
        <?php
        use GuzzleHttp\\Client;

        class Releases
        {
            public function load(string $url)
            {
                $client = new Client();
                $options = ['headers' => [], 'timeout' => 5.0];
                return $client->request('GET', $url, $options);
            }
        }

        """,
      ])
  }

  @Test func bundlesAreReadAsGeneratedAndModulesAreNot() async throws {
    try await expect(
      "securityRisk",
      [
        "lib/bundle.js": """
        (self["webpackChunkshop"] = self["webpackChunkshop"] || []).push([["pages"], {
          "./src/pages.js": (function(module, exports, __webpack_require__) {
            eval(source);
          })
        }]);

        """,
        "shop/views.py": """
        def login(request):
            if is_safe_url(request.GET["next"]):
                return redirect(request.GET["next"])
            return redirect("home")

        def leave(request):
            return redirect(request.GET["next"])  # risk

        """,
        "lib/small.js": """
        (function (root, factory) {
          if (typeof exports === 'object') {
            module.exports = factory();
          } else {
            root.small = factory();
          }
        }(this, function () {
          return function run(source) {
            return eval(source); // risk
          };
        }));

        """,
        "lib/wrapped.js": """
        (function (global, factory) {
          typeof exports === 'object' && typeof module !== 'undefined' ? module.exports = factory() :
          typeof define === 'function' && define.amd ? define(factory) :
          (global = global || self, global.Shop = factory());
        }(this, function () { 'use strict';
          return function run(source) {
            return eval(source);
          };
        }));

        """,
      ])
  }
}
