with flights as (select * from "prod"."flights" AS flights where delay > 0),
airports as (select airports.* from "prod"."raw__airports" AS airports join flights on true)
select * from flights join airports on true join "prod"."main__flights" f on true
