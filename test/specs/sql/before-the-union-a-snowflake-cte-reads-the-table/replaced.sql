WITH flights AS (
    SELECT id FROM "prod"."flights" AS flights
    UNION ALL
    SELECT f.id + 1 FROM flights f JOIN "prod"."raw__limits" l ON f.id < l.n
)
SELECT * FROM flights
