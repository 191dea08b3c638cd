PREPARE pick (int, text) AS
  SELECT $1, label_of($2) FROM orders
  WHERE id = $1 AND is_open(state);

PREPARE plain AS SELECT total_of(1);
EXECUTE pick(1, upper('a'));
DEALLOCATE pick;
DECLARE rows CURSOR FOR SELECT size_of(id) FROM orders;
FETCH 5 FROM rows;
