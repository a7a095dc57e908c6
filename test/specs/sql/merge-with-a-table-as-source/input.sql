MERGE clean.flights
USING raw.flights
ON clean.flights.id = raw.flights.id
WHEN MATCHED THEN UPDATE SET delay = raw.flights.delay
WHEN NOT MATCHED BY TARGET THEN INSERT ROW
WHEN NOT MATCHED BY SOURCE THEN DELETE
