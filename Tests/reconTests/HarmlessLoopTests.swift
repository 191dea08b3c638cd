import Testing

/// Loops that look costly and do not grow: see ``RiskTests`` for how lines are marked.
extension RiskTests {
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

        func Watch(db *sql.DB) error {
        \tids, _ := db.Query("SELECT id FROM orders WHERE due = ?", true)
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

        def slug(session, name):
            rows = session.query(Page).all()
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
                work_one(session)

        def work_one(session):
            return session.query(Job).filter_by(done=False).first()

        """,
        "src/each.js": """
        const { db } = require('./db');

        async function each(kind) {
          const ids = await db.order.findMany({ where: { kind } });
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
                    var row = _context.Orders.Where(o => o.Old).Take(1).ToList();
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
}
