# from `clean.flights`
WITH flights AS (
  SELECT flights.id, r'from `clean.flights`' AS a, """from `clean.flights`""" AS b, "clean.flights" AS c
  FROM `prod.clean__flights` AS flights -- join `clean.flights`
)
SELECT flights.id, f.delay, `my-project_clean_flights`.origin
FROM flights
JOIN `prod.my_project__clean__flights` AS f ON f.id = flights.id
JOIN `prod.my_project__clean__flights` AS `my-project_clean_flights` ON `my-project_clean_flights`.id = f.id /* from `clean.flights` */
