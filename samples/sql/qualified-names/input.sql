INSERT INTO app.orders (id) VALUES (next_id('a'));
DROP FUNCTION app.total(int);
CREATE INDEX orders_id ON app.orders (id);
SELECT s.i FROM app.numbers(1) s(i);
WITH a (x) AS (SELECT 1), b (y) AS (SELECT make_it(2)) SELECT x FROM a;
