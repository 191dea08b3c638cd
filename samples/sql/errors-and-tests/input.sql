CREATE FUNCTION test_pay() RETURNS SETOF text AS $$
BEGIN
  IF missing('x') THEN
    RAISE EXCEPTION 'no such order';
  END IF;
  RAISE NOTICE 'done';
  RETURN NEXT is(pay(1), 2);
END
$$ LANGUAGE plpgsql;
