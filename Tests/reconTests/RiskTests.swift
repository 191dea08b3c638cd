import Foundation
import TestKit
import Testing

/// What the three risk questions say of small programs, and what only looks like it. Lines that are to be found end with
/// `risk`, and nothing else may be.
struct RiskTests {
  @Test func loopsThatGrowAreFoundAndOthersAreNot() async throws {
    try await expect(
      "performanceRisk",
      [
        "shop/orders.py": """
        def remind(session, limit):
            ids = session.query(Order).all()
            for number in ids:
                session.query(Order).filter_by(id=number).first()  # risk
            for kind in ("open", "paid"):
                session.query(Order).filter_by(kind=kind).first()
            for part in batched(ids, 500):
                session.query(Order).filter(Order.id.in_(part)).all()
            while True:
                session.query(Order).filter_by(done=False).first()
            for attempt in range(limit):
                session.query(Order).filter_by(id=1).first()
                time.sleep(1)

        """,
        "dev/fill.py": """
        def fill(session, ids):
            for number in ids:
                session.query(Order).filter_by(id=number).first()

        """,
        "src/worker.rs": """
        use diesel::prelude::*;

        fn work(conn: &mut PgConnection) {
            let ids = orders::table.filter(orders::due.eq(true)).load(conn);
            for part in ids.chunks(100) {
                diesel::delete(orders::table.filter(orders::id.eq_any(part))).execute(conn);
            }
            for id in ids {
                diesel::delete(orders::table.find(id)).execute(conn); // risk
            }
        }

        #[cfg(test)]
        mod tests {
            fn fill(conn: &mut PgConnection, ids: &[i32]) {
                for id in ids {
                    diesel::insert_into(orders::table).values(id).execute(conn);
                }
            }
        }

        """,
        "packages/shop-msw/handlers.ts": """
        import { db } from './db';

        export async function list(ids: string[]) {
          for (const id of ids) {
            await db.order.findMany({ where: { id } });
          }
        }

        """,
        "Reports.cs": """
        class Reports {
            private readonly ShopContext _context;
            void Run() {
                var inside = _context.Orders.GroupBy(o => o.Kind)
                    .Select(g => new { g.Key, Count = _context.Lines.Where(l => l.Kind == g.Key).Count() })
                    .ToList();
                var outside = _context.Orders.AsEnumerable().GroupBy(o => o.Kind)
                    .Select(g => new { g.Key, Count = _context.Lines.Where(l => l.Kind == g.Key).Count() }) // risk
                    .ToList();
                foreach (var order in inside) {
                    _context.Orders.Add(order);
                }
            }
        }

        """,
      ])
  }

  @Test func handlersBeforeWhichNothingLeavesTheProgramDecideACase() async throws {
    try await expect(
      "operationalRisk",
      [
        "shop/mail.py": """
        import requests

        def send(order):
            try:
                deliver(order)
            except Exception:  # risk
                return None

        def deliver(order):
            return requests.post(order.url, timeout=5)

        def number(text):
            try:
                return int(text)
            except Exception:
                return None

        def save(path, text):
            try:
                path.write_text(text)
            except Exception:  # risk
                return False

        """,
        "shop/lists.py": """
        class Paper:
            def publish(self):
                return requests.get("https://example.org/paper", timeout=5)

        class Screen:
            def publish(self):
                return requests.get("https://example.org/screen", timeout=5)

            def draw(self):
                return 1

        class Board:
            def draw(self):
                return requests.get("https://example.org/board", timeout=5)

        def publish_first(targets):
            try:
                targets[0].publish()
            except Exception:  # risk
                return None

        def draw_first(targets):
            try:
                targets[0].draw()
            except Exception:
                return None

        """,
        "Archive.cs": """
        class Archive {
            bool Opens(string path) {
                try {
                    using var archive = System.IO.Compression.ZipFile.OpenRead(path);
                    return true;
                } catch (Exception) { // risk
                    return false;
                }
            }

            bool Knows(Shelf shelf) {
                try {
                    return shelf.Reader(ZipFile.Name).OpenRead() != null;
                } catch (Exception) {
                    return false;
                }
            }
        }

        """,
        "shop/fetch.py": """
        import asyncio
        import requests

        def plain(url):
            return requests.get(url)  # risk

        async def timed(url):
            async with asyncio.timeout(5):
                return requests.get(url)

        """,
        "web/package.json": #"{"dependencies": {"svelte": "5.0.0"}}"#,
        "web/src/readme.ts": """
        export async function readme(name: string) {
          return await fetch(`/readmes/${name}`);
        }

        """,
        "server/package.json": #"{"dependencies": {"koa": "2.0.0", "react": "19.0.0"}}"#,
        "server/src/readme.ts": """
        export async function readme(name: string) {
          try {
            return await fetch(`https://example.org/readmes/${name}`); // risk
          } catch {}
        }

        export async function said(name: string) {
          try {
            return await fetch(`https://example.org/${name}`, { signal: AbortSignal.timeout(1000) });
          } catch {
            // The page is shown without it, which readers do not mind.
          }
        }

        """,
      ])
  }

  @Test func routesAreOpenWhereNothingAsks() async throws {
    try await expect(
      "securityRisk",
      [
        "config/routes.rb": """
        Rails.application.routes.draw do
          resources :beds, only: [:index, :create, :update, :destroy]
          resources :tools, only: [:create, :destroy]
          match "tools/lend", to: "tools#lend", via: :post
          resources :plants, only: [:create]
          resources :notes, only: [:create]
          resources :hooks, only: [:create]
          get :old, to: redirect("/beds")
        end

        """,
        "app/controllers/application_controller.rb": """
        class ApplicationController < ActionController::Base
          before_action :authorize

          def authorize
            redirect_to "/login" unless session[:member]
          end
        end

        """,
        "app/controllers/beds_controller.rb": """
        class BedsController < ApplicationController
          def index
            render :index
          end

          def create
            Bed.create!(name: "new")
          end

          def update
            Bed.find(1).touch
          end

          def destroy
            Bed.find(1).destroy
          end
        end

        """,
        "app/controllers/tools_controller.rb": """
        class ToolsController < ApplicationController
          def create
            Tool.create!(name: "new")
          end

          def destroy
            Tool.find(1).destroy
          end

          def lend
            Tool.find(1).touch
          end
        end

        """,
        "app/views/tools/index_view.rb": """
        module Tools
          class IndexView
          end
        end

        """,
        "app/controllers/plants_controller.rb": """
        class PlantsController < ActionController::Base
          def create
            Plant.create!(name: "new")
          end
        end

        """,
        "app/controllers/notes_controller.rb": """
        class NotesController < ActionController::Base
          def create
            return unless bed.is_open_by_user?(session[:member])
            Note.create!(name: "new")
          end
        end

        """,
        "app/controllers/hooks_controller.rb": """
        class HooksController < ApplicationController
          skip_before_action :verify_authenticity_token
          skip_before_action :authorize

          def create
            Hook.create!(name: "new")
          end
        end

        """,
        "app/controllers/api_controller.rb": """
        class ApiController < ApplicationController
          skip_before_action :verify_authenticity_token # risk

          def create
            Bed.create!(name: "new")
          end
        end

        """,
        "public/lesson.ts": """
        export function search(db, name: string) {
          return db.query(`SELECT * FROM plants WHERE name = '${name}'`);
        }

        """,
        "api/search.ts": """
        export function search(req, db) {
          return db.query(`SELECT * FROM plants WHERE name = '${req.query.name}'`); // risk
        }

        export function named(db, name: string) {
          return db.query(`SELECT * FROM plants WHERE name = '${name}'`);
        }

        export function sorted(req, db, columns: string[]) {
          if (!columns.includes(req.query.sort)) throw new Error('no column');
          return db.query(`SELECT * FROM plants ORDER BY ${req.query.sort}`);
        }

        export function work(db) {
          return db.query(`UPDATE ${this.workTable} SET done = TRUE`);
        }

        app.get('/plants', search);

        """,
      ], besides: ["config/routes.rb:5"])
  }

  /// Where the packs of ``tellingPacks()`` stand, a folder that no scan enters.
  private static let packs = ".git/packs"

  /// The packs with what they have off by default: errors that end without a trace.
  private static func tellingPacks() throws -> [String: String] {
    var packs: [String: String] = [:]
    for name in ["python.yml", "csharp.yml", "php.yml", "ruby.yml", "go.yml", "java.yml", "javascript.yml"] {
      let text = try #require(Checkout.text("Scanners/" + name))
      let telling = text.replacing(
        "\n  practice:\n", with: "\n  practice:\n    tellsSilentErrors: true\n", maxReplacements: 1)
      #expect(telling != text, "\(name)")
      packs[Self.packs + "/" + name] = telling
    }
    return packs
  }

  /// - Parameter besides: places that are to be found and can hold no remark.
  func expect(_ question: String, _ files: [String: String], besides: Set<String> = []) async throws {
    let tells = question == "operationalRisk"
    let packs = tells ? try Self.tellingPacks() : [:]
    let repository = try await TemporaryRepository(files.merging(packs) { file, _ in file })
    let result = try await Program.run(
      ["ask", question, "--limit", "0", "--format", "json"] + (tells ? ["--scanners", Self.packs] : []),
      in: repository.path)
    #expect(result.status == 0, "\(result.errors)")
    let report = try JSONSerialization.jsonObject(with: Data(result.output)) as? [String: Any]
    let answers = report?["answers"] as? [[String: Any]] ?? []
    let items = answers.first { $0["id"] as? String == question }?["items"] as? [[String: Any]] ?? []
    let found = Set(items.compactMap { item in item["path"].map { "\($0):\(item["startLine"] ?? 0)" } })
    var wanted = besides
    for (path, text) in files {
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
      where line.hasSuffix(" risk") {
        wanted.insert("\(path):\(number + 1)")
      }
    }
    #expect(found.subtracting(wanted).sorted() == [])
    #expect(wanted.subtracting(found).sorted() == [])
  }
}
