MERGE INTO "prod"."clean__flights" -- clean.flights
USING (
    SELECT clean_flights.id, 'clean.flights' AS note FROM "prod"."stage__flights" AS stage_flights JOIN "prod"."clean__flights" AS clean_flights ON clean_flights.id = stage_flights.id
) AS source
ON "clean__flights".id = source.id
WHEN MATCHED AND "clean__flights".delay <> source.delay THEN UPDATE SET delay = source.delay, note = "clean__flights".note
WHEN NOT MATCHED THEN INSERT (id, delay) VALUES (source.id, source.delay)
