CREATE SCHEMA IF NOT EXISTS app;
CREATE TYPE app.mood AS ENUM ('sad', 'ok');
CREATE TYPE address AS (
  street text,
  zip text
);
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE OR REPLACE VIEW active AS
  SELECT id, full_name(id) FROM users
  WHERE is_active(id);
CREATE MATERIALIZED VIEW totals AS SELECT sum(size) FROM orders;
DROP VIEW active;
