select sum(clean.flights.delay) filter (where clean.flights.delay > 0) over w, clean.flights.id = any (select id from clean.flights), list_transform([1, 2], x -> x + 1)
from clean.flights
window w as (partition by clean.flights.origin order by clean.flights.id rows between 1 preceding and current row)
qualify row_number() over w <= 5
order by clean.flights.id
