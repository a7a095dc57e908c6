WITH flights AS (
    SELECT id FROM flights
    UNION ALL
    SELECT f.id + 1 FROM flights f JOIN raw.limits l ON f.id < l.n
)
SELECT * FROM flights
