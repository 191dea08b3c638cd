CREATE FUNCTION outer_one(name text) RETURNS void AS $outer$
DECLARE
  price text := '$5; END $$ hidden(1)';
BEGIN
  IF name = '$outer' THEN
    PERFORM visible(price); -- $outer
  END IF;
END;
$outer$ LANGUAGE plpgsql;

DO $$
BEGIN
  PERFORM run_once();
END
$$;

SELECT $1, after_all($2) FROM t WHERE id = $3;
