select clean.flights.id, raw.flights.id as raw_id
from clean.flights join raw.flights on clean.flights.id = raw.flights.id
