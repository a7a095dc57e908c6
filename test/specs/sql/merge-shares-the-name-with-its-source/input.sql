MERGE INTO clean.flights -- clean.flights
USING (
    SELECT clean.flights.id, 'clean.flights' AS note FROM stage.flights JOIN clean.flights ON clean.flights.id = stage.flights.id
) AS source
ON clean.flights.id = source.id
WHEN MATCHED AND flights.delay <> source.delay THEN UPDATE SET delay = source.delay, note = clean.flights.note
WHEN NOT MATCHED THEN INSERT (id, delay) VALUES (source.id, source.delay)
