SELECT f.id, leg.origin, stop, flights.carrier
FROM `prod.clean__flights` AS f, f.legs AS leg, leg.stops AS stop
LEFT JOIN f.crew,
UNNEST(f.tags) AS tag WITH OFFSET AS position,
`prod.clean__carriers` AS flights,
flights.hubs
WHERE EXISTS (SELECT 1 FROM f.legs l WHERE l.id = clean.flights.id)
