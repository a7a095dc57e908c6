MERGE INTO "prod"."clean__flights" AS t
USING "prod"."raw__flights" AS s ON t.id = s.id
WHEN MATCHED THEN UPDATE SET delay = s.delay
WHEN NOT MATCHED THEN INSERT (id) VALUES (s.id)
