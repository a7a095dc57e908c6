select clean_flights.id, raw_flights.id as raw_id
from "prod"."clean__flights" AS clean_flights join "prod"."raw__flights" AS raw_flights on clean_flights.id = raw_flights.id
