MERGE `prod.clean__flights`
USING `prod.raw__flights` AS raw_flights
ON `clean__flights`.id = raw_flights.id
WHEN MATCHED THEN UPDATE SET delay = raw_flights.delay
WHEN NOT MATCHED BY TARGET THEN INSERT ROW
WHEN NOT MATCHED BY SOURCE THEN DELETE
