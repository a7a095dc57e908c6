DECLARE last DATE DEFAULT (SELECT max(day) FROM `prod.clean__flights` AS flights);
IF (SELECT count(*) FROM `prod.clean__flights` AS flights) > 0 THEN
  INSERT `prod.marts__flights` SELECT * FROM `prod.clean__flights` AS flights;
ELSE
  DELETE FROM `prod.marts__flights` WHERE true;
END IF;
BEGIN
  CREATE TEMP TABLE t AS SELECT * FROM `prod.clean__airports` AS airports;
  SELECT * FROM t;
END;
FOR row IN (SELECT * FROM `prod.clean__days` AS days) DO
  SELECT * FROM `prod.clean__hours` AS hours WHERE day = row.day;
END FOR
