CREATE VIEW "Order Totals" AS
  SELECT "sum of (x)", tax(id) FROM "order";

CREATE FUNCTION app."do it"(a int) RETURNS int LANGUAGE sql AS $$
  SELECT helper("first arg (") FROM "END; $x"
$$;

CREATE DOMAIN "Mood; x" AS text;
INSERT INTO "values (1)" ("select", "from") VALUES (made('x'), 'it''s "q" f(1)');
SELECT "a""b(", last_one(1) FROM "t";
