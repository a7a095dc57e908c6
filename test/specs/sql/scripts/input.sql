DECLARE last DATE DEFAULT (SELECT max(day) FROM clean.flights);
IF (SELECT count(*) FROM clean.flights) > 0 THEN
  INSERT marts.flights SELECT * FROM clean.flights;
ELSE
  DELETE FROM marts.flights WHERE true;
END IF;
BEGIN
  CREATE TEMP TABLE t AS SELECT * FROM clean.airports;
  SELECT * FROM t;
END;
FOR row IN (SELECT * FROM clean.days) DO
  SELECT * FROM clean.hours WHERE day = row.day;
END FOR
