/* CREATE VIEW hidden AS SELECT a(1);
   /* nested: CREATE FUNCTION deeper() */
   still hidden: SELECT b(2); */
SELECT zero_one(1);
CREATE VIEW seen AS
  SELECT first_one(id) -- second_one(id) it's
  FROM t; /* ' */
SELECT '/* not a comment ' || third_one('--') || ' */';
-- /* not opened
SELECT fourth_one(5 /* inside (  */);
