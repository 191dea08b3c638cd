import Testing

/// What looks like a risk and is none by what types, libraries and the code around it say: see ``RiskTests`` for how lines are
/// marked.
extension RiskTests {
  @Test func numbersAndIdsJoinedToStatementsAreNoMoreThanValues() async throws {
    try await expect(
      "securityRisk",
      [
        "src/main/java/shop/BaseRow.java": """
        package shop;

        public class BaseRow {
          private Integer id;

          public Integer getId() {
            return id;
          }
        }

        """,
        "src/main/java/shop/Order.java": """
        package shop;

        public class Order extends BaseRow {
          private String note;

          public String getNote() {
            return note;
          }
        }

        """,
        "src/main/java/shop/Orders.java": """
        package shop;

        public class Orders {
          private EntityManager em;

          enum Kind { OPEN, PAID }

          void delete(Order order, Order other, long count, String name, Kind kind) {
            Integer id = order.getId();
            em.createQuery("DELETE FROM Line line WHERE order.id=" + id).executeUpdate();
            String text = order.getId().toString();
            em.createQuery("DELETE FROM Line line WHERE order.id=" + text).executeUpdate();
            em.createQuery("DELETE FROM Order o WHERE id=" + other.getId()).executeUpdate();
            em.createQuery("DELETE FROM Order o WHERE id=" + String.valueOf(count)).executeUpdate();
            em.createQuery("DELETE FROM Order o WHERE kind='" + kind + "'").executeUpdate();
            em.createQuery("DELETE FROM Order o WHERE name=" + name).executeUpdate(); // risk
            em.createQuery("DELETE FROM Order o WHERE note=" + order.getNote()).executeUpdate(); // risk
            String note = order.getNote().toString();
            em.createQuery("DELETE FROM Order o WHERE note=" + note).executeUpdate(); // risk
            em.createQuery("DELETE FROM Order o WHERE id=" + id + " AND note=" + note).executeUpdate(); // risk
          }
        }

        """,
      ])
  }

  @Test func clientsThatEndByThemselvesOrWhereTheyAreMadeHaveATimeOut() async throws {
    try await expect(
      "operationalRisk",
      [
        "shop/cloud.py": """
        import boto3
        from botocore.config import Config

        def run(name):
            boto3.client("lambda").invoke(FunctionName=name)
            boto3.client("lambda", config=Config(read_timeout=None)).invoke(FunctionName=name)  # risk

        """,
        "shop/views.py": """
        import requests
        from flask import session

        def view():
            return session.get("user")

        def load(url):
            return requests.get(url)  # risk

        """,
        "shop/web.rb": """
        module Shop
          def self.http_client
            @http_client ||= Faraday.new(:request => { :timeout => 15 })
          end

          def self.slow_client
            @slow_client ||= Faraday.new(:headers => {}) # risk
          end
        end

        """,
        "shop/rates.rb": """
        class Rates
          def load(url)
            Shop.http_client.get(url)
          end

          def wait(url)
            http.get(url) # risk
          end
        end

        """,
        "src/main.rs": """
        use reqwest::Url;

        fn send(url: Url) {
            let client = reqwest::blocking::Client::new();
            client.post(url).send();
        }

        async fn check() {
            reqwest::get("http://localhost/health").await;
        }

        async fn watch() {
            tokio::time::timeout(delay(), check()).await;
        }

        """,
        "src/open.rs": """
        async fn open() {
            reqwest::get("http://localhost/open").await; // risk
        }

        """,
        "relay/send.ts": """
        import axios from 'axios';

        export async function send(url: string) {
          const config: AxiosRequestConfig = { url, timeout: 5000 };
          return await axios(config);
        }

        """,
        "relay/wait.ts": """
        import axios from 'axios';

        export async function wait(url: string) {
          const config = { url };
          return await axios(config); // risk
        }

        """,
        "checks/e2e/helpers.go": """
        package e2e

        import (
        \t"net/http"
        \t"testing"
        )

        func load(t *testing.T, req *http.Request) {
        \thttp.DefaultClient.Do(req)
        }

        """,
      ])
  }

  @Test func loopsThatTakePartsLeaveOrTryAgainDoNotGrow() async throws {
    try await expect(
      "performanceRisk",
      [
        "app/Dump.php": """
        <?php
        use App\\Models\\Order;
        use Composer\\Semver\\Constraint\\Constraint;
        use Symfony\\Contracts\\HttpClient\\HttpClientInterface;

        class Dump
        {
            public function run(array $ids, array $hosts, array $versions): void
            {
                while ($ids) {
                    $part = array_splice($ids, 0, 50);
                    $orders = Order::where('id', $part)->get();
                    foreach ($orders as $order) {
                        Order::where('parent', $order->id)->first(); // risk
                    }
                }
                while ($this->done++ < $this->most) {
                    Order::where('due', true)->first();
                    $job = $this->redis->brpop('jobs', 10);
                }
                foreach ($hosts as $host) {
                    $answers[] = $this->httpClient->request('POST', $host);
                }
                foreach ($versions as $version) {
                    Constraint::create($version);
                }
                $retries = 5;
                while ($retries--) {
                    Order::where('due', true)->first();
                }
            }
        }

        """,
        "jobs/clock.go": """
        package jobs

        import "database/sql"

        func Watch(db *sql.DB, ids []int) error {
        \tticker := time.NewTicker(time.Minute)
        \tfor range ticker.C {
        \t\tdb.Query("SELECT name FROM orders WHERE due = ?", true)
        \t}
        \tfor attempt := range maxRetries {
        \t\tdb.Query("SELECT name FROM orders WHERE id = ?", attempt)
        \t}
        \tfor _, id := range ids {
        \t\tif id > 5 {
        \t\t\tdb.Query("SELECT name FROM orders WHERE id = ?", id)
        \t\t\treturn nil
        \t\t}
        \t}
        \tfor _, id := range ids {
        \t\tif id > 5 {
        \t\t\tif id > 7 {
        \t\t\t\tcontinue
        \t\t\t}
        \t\t\tdb.Query("SELECT name FROM lines WHERE id = ?", id) // risk
        \t\t\tcontinue
        \t\t}
        \t\treturn nil
        \t}
        \treturn nil
        }

        """,
        "shop/slugs.py": """
        import settings

        def slug(session, name, rows):
            tries = 1
            text = name
            while session.query(Page).filter_by(slug=text).first() is not None:
                text = name + str(tries)
                tries += 1
            for hook in settings.HOOKS:
                session.query(Hook).filter_by(url=hook).first()
            for row in rows:
                if row.key == name:
                    return session.query(Page).filter_by(id=row.id).first()
            for start in range(0, len(rows), 100):
                session.query(Page).filter(Page.id.in_(rows[start : start + 100])).all()
            for row in rows:
                session.query(Page).filter_by(id=row.id).first()  # risk
            for provider in providers.all():
                session.query(Page).filter_by(id=provider.page).first()
            while work_one(session):
                pass
            while rows:
                work_one(session)  # risk

        def work_one(session):
            return session.query(Job).filter_by(done=False).first()

        """,
        "src/each.js": """
        const { db } = require('./db');

        async function each(ids, kind) {
          for (const id of ids) {
            if (id === kind) return await db.order.findMany({ where: { id } });
          }
          for (const id of ids) {
            later(() => {
              return db.order.findMany({ where: { id } }); // risk
            });
          }
        }

        """,
        "src/Sweep.cs": """
        class Sweep {
            private readonly ShopContext _context;
            async Task Run(CancellationToken token, int size) {
                while (!token.IsCancellationRequested) {
                    var rows = _context.Orders.Where(o => o.Old).Take(size).ToList();
                    if (rows.Count < size) break;
                }
                while (!token.IsCancellationRequested) {
                    var row = _context.Orders.Where(o => o.Old).Take(1).ToList(); // risk
                }
            }
        }

        """,
        "src/settings.ts": """
        import { prisma } from './prisma';

        export async function save(entries: Entry[]) {
          for (const entry of entries) {
            await prisma.appConfig.update({ where: { name: entry.name }, data: entry });
          }
        }

        """,
        "app/models/code.rb": """
        class Code
          def draw
            10.times do
              self.code = random
              return unless Invitation.exists?(code: code)
            end
          end
        end

        """,
      ])
  }

  @Test func whatIsSaidBesideAQueryOrASecretCounts() async throws {
    try await expect(
      "performanceRisk",
      [
        "store/orders.go": """
        package store

        import "gorm.io/gorm"

        func (s *Store) Latest(limit int) (orders []Order) {
        \tdb := s.db.Where("paid").Limit(limit)
        \tdb.Find(&orders)
        \treturn orders
        }

        func (s *Store) All() (orders []Order) {
        \tdb := s.db.Where("paid")
        \tdb.Find(&orders) // risk
        \treturn orders
        }

        """
      ])
    try await expect(
      "securityRisk",
      [
        "src/SampleDataService.cs": """
        class SampleDataService {
            public const string DEMO_API_KEY = "k3y-7fa9c2e1b0";
        }

        """,
        "src/Keys.cs": """
        class Keys {
            public const string SHOP_API_KEY = "k3y-7fa9c2e1b0"; // risk
        }

        """,
        "app/controllers/deletions_controller.rb": """
        class DeletionsController < ApplicationController
          skip_before_action :verify_authenticity_token

          def create
            raise BadRequest unless signature == OpenSSL::HMAC.digest("SHA256", secret, payload)
            User.find(1).destroy
          end
        end

        """,
        "app/controllers/orders_controller.rb": """
        class OrdersController < ApplicationController
          skip_before_action :verify_authenticity_token # risk

          def create
            Order.create!(name: "new")
          end
        end

        """,
      ])
    try await expect(
      "operationalRisk",
      [
        "shop/run.py": """
        import requests

        def run(url):
            error = None
            try:
                requests.get(url, timeout=5)
            except Exception as e:
                error = e
            return error

        def lose(url):
            error = None
            try:
                requests.get(url, timeout=5)
            except Exception as e:  # risk
                error = True
            return error

        """,
        "src/Unpack.cs": """
        class Unpack {
            bool Run(string path) {
                try {
                    ZipFile.OpenRead(path);
                } catch (Exception e) when (e is IOException or FormatException) {
                    return false;
                }
                try {
                    ZipFile.OpenRead(path);
                } catch (Exception e) when (e is not IOException) { // risk
                    return false;
                }
                return true;
            }
        }

        """,
      ])
  }

  @Test func routesWhoseHandlersAskOrThatAreSaidToBeOpenNeedNoGuard() async throws {
    try await expect(
      "securityRisk",
      [
        "src/orders.controller.ts": """
        import { Controller, Delete, Get, Post, UseGuards } from '@nestjs/common';

        @Controller('orders')
        export class OrdersController {
          constructor(private readonly db: PrismaService) {}

          @UseGuards(AuthGuard)
          @Post('close')
          close() {
            return this.db.order.update({ data: { open: false } });
          }

          @UseGuards(AuthGuard)
          @Post('open')
          open() {
            return this.db.order.update({ data: { open: true } });
          }

          @UseGuards(AuthGuard)
          @Get('mine')
          mine() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('late')
          late() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('new')
          fresh() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('part1')
          part1() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('part2')
          part2() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('part3')
          part3() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('part4')
          part4() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('part5')
          part5() {
            return this.db.order.findMany({ take: 5 });
          }

          @UseGuards(AuthGuard)
          @Get('part6')
          part6() {
            return this.db.order.findMany({ take: 5 });
          }

          @Get('kinds')
          kinds() {
            return toList(OrderKind);
          }

          @Get('sums')
          sums() {
            return this.db.order.findMany({ take: 5 });
          }

          @Get('given/:token')
          given() {
            return this.db.order.findMany({ take: 5 });
          }

          /** Public by design: the shop window shows it. */
          @Get('window')
          window() {
            return this.db.order.findMany({ take: 5 });
          }

          @Delete('all')
          all() {
            return this.db.order.deleteMany({});
          }

          @Delete('own')
          own(request) {
            if (request.key !== this.key) throw new ForbiddenException();
            return this.db.order.deleteMany({});
          }
        }

        """
      ], besides: ["src/orders.controller.ts:78", "src/orders.controller.ts:94"])
  }
}
