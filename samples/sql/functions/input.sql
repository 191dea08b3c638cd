-- Adds two numbers.
CREATE OR REPLACE FUNCTION app.add(a int, b int DEFAULT one())
RETURNS int AS $$
BEGIN
  IF a > 0 THEN
    PERFORM audit.log_call('add; END', a);
  END IF;
  RETURN plus(a, b); -- minus(a)
END;
$$ LANGUAGE plpgsql;

create function first_name(u users) returns text
language sql as $body$
  select split_part(u.name, ' ', 1)
$body$ stable;

CREATE FUNCTION "Quoted Name"() RETURNS int AS 'SELECT not_called()' LANGUAGE sql;

DROP FUNCTION app.add(int, int);
SELECT app.add(1, 2), first_name(u) FROM users u;
