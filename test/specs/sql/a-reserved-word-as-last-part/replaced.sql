select "order".id, "my flights"."delay min" from "prod"."clean__order" AS "order" cross join "prod"."clean__my_flights" AS "my flights"
