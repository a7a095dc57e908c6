from "prod"."clean__flights" AS flights
