import Testing

/// Loops are told of where their list is seen to grow with the data, and what they hold runs in every turn: see ``RiskTests``
/// for how lines are marked.
extension RiskTests {
  @Test func loopsOverWhatAReadGivesGrowAndOthersAreNotSeenTo() async throws {
    try await expect(
      "performanceRisk",
      [
        "shop/orders.py": """
        def all_orders(session):
            return session.query(Order).all()

        def newest(session):
            return session.query(Order).order_by(Order.id).limit(5).all()

        def remind(session, given):
            for order in all_orders(session):
                session.query(Line).filter_by(order=order.id).first()  # risk
            for order in newest(session):
                session.query(Line).filter_by(order=order.id).first()
            for order in given:
                session.query(Line).filter_by(order=order.id).first()
            order = session.query(Order).first()
            for line in order.lines:
                session.query(Line).filter_by(id=line.id).first()

        def close(session, open_orders):
            for order in open_orders:
                session.query(Line).filter_by(order=order.id).first()  # risk

        def close_all(session):
            open_orders = session.query(Order).filter_by(open=True).all()
            close(session, open_orders)

        def move(session):
            for provider in session.query(Provider).all():
                session.query(Line).filter_by(provider=provider.id).first()

        """,
        "src/main/java/shop/OrderRepository.java": """
        package shop;

        import java.util.List;
        import org.springframework.data.jpa.repository.JpaRepository;

        public interface OrderRepository extends JpaRepository<Order, Long> {
          List<Order> findByOpen(boolean open);
          List<Order> findTop5ByOpen(boolean open);
        }

        """,
        "src/main/java/shop/Orders.java": """
        package shop;

        public class Orders {
          private OrderRepository orders;
          private JdbcTemplate jdbc;

          void close() {
            for (Order order : orders.findByOpen(true)) {
              jdbc.update("UPDATE orders SET open = false WHERE id = ?", order.getId()); // risk
            }
            for (Order order : orders.findTop5ByOpen(true)) {
              jdbc.update("UPDATE orders SET open = false WHERE id = ?", order.getId());
            }
          }
        }

        """,
      ])
  }

  @Test func whatACacheKeepsFailsOrIsSentTogetherIsNoTurn() async throws {
    try await expect(
      "performanceRisk",
      [
        "app/Services/Report.php": """
        <?php

        namespace App\\Services;

        use App\\Models\\Order;

        class Report
        {
            public function run(): void
            {
                $ids = Order::where('open', true)->pluck('id');
                foreach ($ids as $id) {
                    $this->kept($id);
                    $this->asked($id); // risk
                }
                foreach ($ids as $id) {
                    try {
                        $this->tell($id);
                    } catch (Exception $e) {
                        Order::where('id', $id)->delete();
                    }
                }
            }

            public function kept($id)
            {
                return Cache::remember('order:' . $id, 60, function () use ($id) {
                    return Order::where('id', $id)->first();
                });
            }

            public function asked($id)
            {
                return Order::where('id', $id)->first();
            }
        }

        """,
        "src/links.ts": """
        import { prisma } from './prisma';

        export async function check() {
          const links = await prisma.link.findMany({ where: { open: true } });
          return Promise.all(links.map(async (link) => fetch(link.url, { signal: AbortSignal.timeout(500) })));
        }

        export async function walk() {
          const links = await prisma.link.findMany({ where: { open: true } });
          for (const link of links) {
            await fetch(link.url, { signal: AbortSignal.timeout(500) }); // risk
          }
        }

        """,
      ])
  }
}
