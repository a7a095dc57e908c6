select *
from read_parquet('clean.flights') p,
  'raw/airports.csv' a,
  "raw/airports.parquet" b,
  generate_series(1, 3) as g(n),
  unnest([1, 2]) as u(x),
  range((select max(id) from clean.flights)),
  lateral (select p.id + f.id from clean.flights f) l,
  (values (1), (2)) v(y)
