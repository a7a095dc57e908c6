# from `clean.flights`
WITH flights AS (
  SELECT `clean.flights`.id, r'from `clean.flights`' AS a, """from `clean.flights`""" AS b, "clean.flights" AS c
  FROM `clean.flights` -- join `clean.flights`
)
SELECT flights.id, f.delay, `my-project.clean.flights`.origin
FROM flights
JOIN `my-project`.`clean`.`flights` AS f ON f.id = flights.id
JOIN `my-project.clean.flights` ON `my-project.clean.flights`.id = f.id /* from `clean.flights` */
