SELECT * FROM ML.PREDICT(MODEL clean.model, TABLE `prod.clean__flights`), ML.PREDICT(MODEL clean.model, (SELECT id FROM `prod.raw__flights` AS flights))
