select * from clean.flights where (note = 'it is
from raw.airports
