import Testing

/// What is asked in a loop and is no cost that grows, by what is walked, by what is called and by who calls: see ``RiskTests`` for
/// how lines are marked.
extension RiskTests {
  @Test func whatOneRequestBringsAndPagesOfOthersAreFewTurns() async throws {
    try await expect(
      "performanceRisk",
      [
        "app/Files.php": """
        <?php
        use App\\Models\\Order;
        use Illuminate\\Support\\Facades\\Storage;

        class Files
        {
            public function run($request): void
            {
                $ids = Order::where('done', true)->pluck('id');
                foreach ($request->file('files') as $file) {
                    Order::where('name', $file->name)->first();
                }
                foreach ($this->option('order') as $id) {
                    Order::where('id', $id)->first();
                }
                foreach ($ids as $id) {
                    $urls[] = Storage::disk('public')->url('orders/' . $id);
                    Storage::disk('public')->delete('orders/' . $id); // risk
                }
            }
        }

        """,
        "app/Rows.php": """
        <?php

        class Rows
        {
            public function move(int $target, $shelf): void
            {
                $rows = $this->entityManager->getRepository(Row::class)->findAll();
                foreach ($rows as $row) {
                    $row->setShelf($this->entityManager->find(Shelf::class, $target));
                    $row->setPlace($this->entityManager->find(Place::class, $row->place)); // risk
                }
                foreach ($rows as $target) {
                    $this->entityManager->find(Shelf::class, $target); // risk
                }
            }
        }

        """,
        "shop/uploads.py": """
        from fastapi import UploadFile

        def store(session, files: list[UploadFile]):
            rows = session.query(Row).all()
            for file in files:
                session.query(Order).filter_by(name=file.filename).first()
            last = session.query(Order).all()[:5]
            for order in last:
                session.query(Line).filter_by(id=order.id).first()
            for row in rows:
                session.execute( # risk
                    insert(Line).values(id=row.id)
                )

        """,
        "src/pages.js": """
        const { Pool } = require("pg")

        async function all(first, pool, ids) {
          let nextUrl = first
          while (nextUrl) {
            const answer = await fetch(nextUrl)
            nextUrl = answer.next
          }
          for (const batch of split(ids)) {
            await pool.query("SELECT name FROM orders WHERE id = $1", [batch])
          }
          let node = first
          while (node) {
            node = await pool.query("SELECT parent FROM nodes WHERE id = $1", [node])
          }
        }

        """,
      ])
  }

  @Test func anotherObjectOrALaterTurnIsAskedNotTheCallee() async throws {
    try await expect(
      "performanceRisk",
      [
        "app/models/person.rb": """
        class Person < ApplicationRecord
          def badges
            Badge.where(person_id: id).to_a
          end

          def shelves
            Shelf.where(person_id: id).to_a
          end
        end

        """,
        "app/models/guest.rb": """
        class Guest < ApplicationRecord
        end

        """,
        "app/services/report.rb": """
        class Report
          def run(guests)
            people = Person.where(active: true)
            guests.each do |guest|
              guest.badges.size
            end
            people.each do |person|
              person.shelves.size # risk
            end
          end
        end

        """,
        "shop/tasks.py": """
        import huey

        from shop.queue import queue

        @queue.task()
        def send(session, id):
            session.query(Order).filter_by(id=id).first()

        def plain(session, id):
            session.query(Order).filter_by(id=id).first()

        def send_all(session):
            ids = session.query(Order).all()
            for id in ids:
                send(session, id)
            for id in ids:
                plain(session, id) # risk

        """,
      ])
  }

  @Test func registriesAndListsOfLibrariesAreNoTables() async throws {
    try await expect(
      "performanceRisk",
      [
        "app/models/order.rb": """
        class Order < ApplicationRecord
          def self.touch_all
            Order.all.each { |order| order.touch } # risk
            Shop::Plugin.all.each { |plugin| plugin.load }
            Lexers::Lexer.all.map(&:tag)
          end
        end

        """,
        "lib/shop/plugin.rb": """
        module Shop
          class Plugin
            def self.all
              @all
            end
          end
        end

        """,
      ])
  }
}
