from f: clean.flights join a: raw.airports on a.code = f.origin select f.id, city: a.city order by all
