CREATE FUNCTION join_step(state text, item text) RETURNS text AS $$
  SELECT glue(state, item)
$$ LANGUAGE sql;

CREATE AGGREGATE join_all (text) (
  SFUNC = join_step,
  STYPE = text
);

SELECT join_all(name ORDER BY rank_of(name)) FROM people;
