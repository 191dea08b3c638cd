CREATE FUNCTION join_step(state text, item text) RETURNS text
LANGUAGE sql IMMUTABLE
RETURN glue(state, item);

CREATE FUNCTION both(a int, b int) RETURNS int
LANGUAGE sql
BEGIN ATOMIC
  SELECT keep(a);
  SELECT CASE WHEN a > b THEN larger(a) ELSE b END;
END;

SELECT both(1, 2), 7::numeric(8, 2), cast(size_of('x') AS varchar(10)) FROM people;
