select * from "prod"."clean__flights" AS flights join "prod"."raw__airports" AS airports on airports.code = flights.origin, "prod"."raw__countries" c, "prod"."raw__years" AS years
where c.code in (select country from "prod"."raw__cities" AS cities, "prod"."raw__regions" AS regions)
group by flights.id, years.year
