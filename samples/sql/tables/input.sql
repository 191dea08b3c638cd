/* CREATE FUNCTION hidden() */
CREATE TABLE IF NOT EXISTS orders (
  id BIGINT PRIMARY KEY,
  code VARCHAR(20) NOT NULL UNIQUE,
  owner_id INT REFERENCES users (id),
  size NUMERIC(8, 2) CHECK (size > min_size(code)),
  note TEXT DEFAULT 'CREATE VIEW x; f(1)'
);
CREATE INDEX orders_code ON orders (code);
INSERT INTO orders (id, code) VALUES (1, upper('a')), (2, 'it''s (x)');
SELECT o.id FROM orders o WHERE o.id IN (1, 2) AND exists (SELECT 1 FROM users);
WITH big (id) AS (SELECT id FROM orders) SELECT count(*) FROM big;
