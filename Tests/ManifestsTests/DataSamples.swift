extension Sample {
  static let data: [Sample] = [
    Sample(
      "db/migrations/0007_orders.up.sql",
      #"""
      -- CREATE TABLE commented_out (id int);
      CREATE TABLE IF NOT EXISTS public.orders (
        id bigint PRIMARY KEY,
        note text DEFAULT 'CREATE TABLE canary_text'
      );
      create table "Line Items" (id int);
      INSERT INTO orders VALUES (1, 'canary-row');
      ALTER TABLE ONLY shop.`orders` ADD COLUMN total numeric;
      DROP TABLE IF EXISTS carts, old_carts CASCADE;
      CREATE FUNCTION f() RETURNS int AS $body$ CREATE TABLE inner_table (x int); $body$ LANGUAGE sql;
      /* DROP TABLE
         nothing; */
      CREATE INDEX i ON orders (id);
      CREATE UNLOGGED TABLE last_one(id int);
      CREATE TEMPORARY TABLE passing (id int);
      ALTER TABLE last_one RENAME TO the_last;

      """#,
      facts: #"""
        1 data/migration 0007_orders
        2 data/table orders access=declare
        6 data/table Line Items access=declare
        8 data/table shop.orders value=alter
        9 data/table carts value=drop
        9 data/table old_carts value=drop
        14 data/table last_one access=declare
        16 data/table last_one value=rename target=the_last
        """#),
    Sample(
      "db/migrations/0008_orders_again.sql",
      #"""
      -- +goose Up
      CREATE VIRTUAL TABLE orders_text USING fts5(note);
      CREATE TABLE orders_new (id int);
      DROP TABLE orders;
      ALTER TABLE orders_new RENAME TO orders;
      ALTER TABLE orders RENAME COLUMN a TO b;
      RENAME TABLE shop.carts TO shop.baskets, b TO c;
      -- +goose Down
      DROP TABLE orders_text;

      """#,
      facts: #"""
        1 data/migration 0008_orders_again
        2 data/table orders_text access=declare
        3 data/table orders_new access=declare
        4 data/table orders value=drop
        5 data/table orders_new value=rename target=orders
        6 data/table orders value=alter
        7 data/table shop.carts value=rename target=shop.baskets
        7 data/table b value=rename target=c
        """#),
    Sample(
      "src/main/resources/liquibase/changelog.xml",
      #"""
      <databaseChangeLog>
        <include file="2.0/changelog.xml" relativeToChangelogFile="true"/>
        <changeSet id="move" author="a">
          <createTable tableName="crate2"/>
          <dropTable tableName="crate"/>
          <renameTable newTableName="crate" oldTableName="crate2"/>
          <rollback>
            <renameTable newTableName="crate2" oldTableName="crate"/>
          </rollback>
        </changeSet>
      </databaseChangeLog>

      """#,
      facts: #"""
        2 data/migration 2.0/changelog.xml access=read
        3 data/migration move access=declare
        4 data/table crate2 access=declare value=create
        5 data/table crate access=declare value=drop
        6 data/table crate2 access=declare value=rename target=crate
        """#),
    Sample(
      "db/changelog/db.changelog.yaml",
      #"""
      databaseChangeLog:
        - changeSet:
            id: move
            changes:
              - renameTable:
                  oldTableName: crate2
                  newTableName: crate
              - dropTable:
                  tableName: box

      """#,
      facts: #"""
        3 data/migration move access=declare
        6 data/table crate2 access=declare value=rename target=crate
        9 data/table box access=declare value=drop
        """#),
    Sample(
      "db/queries/users.sql",
      #"""
      -- name: GetUser :one
      SELECT * FROM users
      WHERE id = $1;

      SELECT 1 FROM unnamed;

      -- name: AddUser :exec
      INSERT INTO public.users (id) VALUES ($1);

      -- name: Latest :many
      WITH last AS (SELECT max(id) FROM posts)
      SELECT * FROM last JOIN users ON true;

      -- name: Purge :exec
      DELETE FROM ONLY sessions WHERE id IN (SELECT id FROM old);

      -- name: Touch :exec
      UPDATE users SET seen = now();
      -- named: nothing

      """#,
      facts: #"""
        2 data/query users access=read verb=SELECT alias=GetUser
        8 data/query users verb=INSERT alias=AddUser
        12 data/query users access=read verb=SELECT alias=Latest
        15 data/query sessions verb=DELETE alias=Purge
        18 data/query users verb=UPDATE alias=Touch
        """#),
    Sample(
      "src/main/resources/db/changelog/master.xml",
      #"""
      <databaseChangeLog>
        <include file="db/changelog/0001_orders.xml"/>
        <changeSet id="7" author="a">
          <createTable tableName="orders" remarks="canary"/>
        </changeSet>
      </databaseChangeLog>

      """#,
      facts: #"""
        2 data/migration db/changelog/0001_orders.xml access=read
        3 data/migration 7 access=declare
        4 data/table orders access=declare value=create
        """#),
    Sample(
      "docs/configfile.rst",
      #"""
      Settings
      ========

      ``ORDERS_CONFIG_SECTION`` chooses a section, :envvar:`ORDERS_URL` the server::

          $ export ORDERS_TOKEN=canary-rst
          exported ORDERS_OTHER=1

      """#,
      facts: #"""
        4 config/environmentVariable ORDERS_CONFIG_SECTION value=documented
        4 config/environmentVariable ORDERS_URL value=documented
        6 config/environmentVariable ORDERS_TOKEN value=documented
        """#),
    Sample(
      "README.md",
      #"""
      # Shop

      Set `DATABASE_URL` and `$API_TOKEN`, or `CACHE_TTL=canary-doc`; `DATABASE_URL` is needed.
      Not variables: `HTTP`, `snake_case`, UPPER_CASE, `SOME_THING other`, `_PRIVATE`.

      ```sh
      export IN_FENCE=canary-fence
      ```

      """#,
      facts: #"""
        3 config/environmentVariable DATABASE_URL value=documented
        3 config/environmentVariable API_TOKEN value=documented
        3 config/environmentVariable CACHE_TTL value=documented
        7 config/environmentVariable IN_FENCE value=documented
        """#),
  ]
}
