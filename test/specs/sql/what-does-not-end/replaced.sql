select * from "prod"."clean__flights" AS flights where (note = 'it is
from raw.airports
