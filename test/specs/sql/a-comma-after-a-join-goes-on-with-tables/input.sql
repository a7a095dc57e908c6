select * from clean.flights join raw.airports on airports.code = clean.flights.origin, raw.countries c, raw.years
where c.code in (select country from raw.cities, raw.regions)
group by clean.flights.id, raw.years.year
