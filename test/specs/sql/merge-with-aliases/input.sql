MERGE INTO clean.flights AS t
USING raw.flights AS s ON t.id = s.id
WHEN MATCHED THEN UPDATE SET delay = s.delay
WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id)
