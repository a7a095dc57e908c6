SELECT flights.* EXCEPT (note), f.* REPLACE (0 AS delay) FROM `prod.clean__flights` AS flights, `prod.raw__flights` f
EXCEPT DISTINCT
SELECT * EXCEPT (a) FROM `prod.clean__flights` AS flights
