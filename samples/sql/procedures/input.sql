DELIMITER //
CREATE PROCEDURE pay(IN amount DECIMAL(10, 2))
BEGIN
  DECLARE total INT DEFAULT 0;
  IF amount > 0 THEN
    CALL record_payment(amount);
  ELSE
    SELECT CASE WHEN amount = 0 THEN zero() ELSE negative(amount) END INTO total;
  END IF;
  WHILE total < 3 DO
    SET total = next_total(total);
  END WHILE;
END //
DELIMITER ;

CALL pay(3);
EXEC dbo.refresh_totals @day = 1;
