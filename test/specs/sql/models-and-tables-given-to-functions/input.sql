SELECT * FROM ML.PREDICT(MODEL clean.model, TABLE clean.flights), ML.PREDICT(MODEL clean.model, (SELECT id FROM raw.flights))
