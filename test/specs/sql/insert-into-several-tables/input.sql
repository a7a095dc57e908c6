INSERT ALL
    WHEN delay > 0 THEN INTO marts.late (id) VALUES (id)
    ELSE INTO marts.early
SELECT id, delay FROM clean.flights
