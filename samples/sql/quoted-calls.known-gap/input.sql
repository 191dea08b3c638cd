CREATE FUNCTION app."do it"(a int) RETURNS int LANGUAGE sql AS $$
  SELECT "Tax"(a) + plain(a)
$$;

INSERT INTO "Orders" (id) VALUES ("next id"());
SELECT app."do it"(1) FROM "t";
SELECT "sum of", "a" IN (1, 2) FROM "t (x)";
SELECT last_one(1);
