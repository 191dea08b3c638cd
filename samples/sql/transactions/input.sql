BEGIN;
SAVEPOINT before_pay;
UPDATE orders SET state = next_state(state) WHERE id = 1;
ROLLBACK TO SAVEPOINT before_pay;
COMMIT;

START TRANSACTION ISOLATION LEVEL SERIALIZABLE;
INSERT INTO log (id, note) VALUES (new_id(), 'END; COMMIT;')
  ON CONFLICT (id) DO UPDATE SET note = merged(log.note)
  RETURNING id;
END;

CREATE FUNCTION after_end() RETURNS int LANGUAGE sql AS 'SELECT 1';
