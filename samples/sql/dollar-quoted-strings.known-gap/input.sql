CREATE FUNCTION build(name text) RETURNS void AS $body$
DECLARE
  text_of text := $q$SELECT hidden_a("x")$q$;
BEGIN
  EXECUTE format($code$
    CREATE VIEW hidden_b AS SELECT hidden_c(1);
  $code$, name);
  PERFORM visible(text_of);
END;
$body$ LANGUAGE plpgsql;

SELECT after_all($tag$ hidden_d(2) $tag$);
