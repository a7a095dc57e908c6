select sum(flights.delay) filter (where flights.delay > 0) over w, flights.id = any (select id from "prod"."clean__flights" AS flights), list_transform([1, 2], x -> x + 1)
from "prod"."clean__flights" AS flights
window w as (partition by flights.origin order by flights.id rows between 1 preceding and current row)
qualify row_number() over w <= 5
order by flights.id
