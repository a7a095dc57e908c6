SELECT extract(day FROM flights.departed), substring(flights.note FROM 1 FOR 3), trim(both 'x' FROM flights.note), trim(FROM note),
  position('from' IN flights.note), overlay(flights.note PLACING 'x' FROM 2 FOR 1), flights.a IS NOT DISTINCT FROM flights.b,
  flights.x AS from, cast(flights.delay AS numeric)
FROM "prod"."clean__flights" AS flights
