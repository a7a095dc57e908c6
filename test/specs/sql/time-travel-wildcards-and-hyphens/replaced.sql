SELECT t.id, e.id, flights.id
FROM `prod.clean__flights` AS t FOR SYSTEM_TIME AS OF TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 1 DAY),
  `prod.clean__airports` AS airports FOR SYSTEM_TIME AS OF '2020-01-01',
  `prod.my_project__raw__events__` AS e,
  `prod.my_project_1__raw__flights` AS flights TABLESAMPLE SYSTEM (10 PERCENT),
  raw.INFORMATION_SCHEMA.TABLES
WHERE _TABLE_SUFFIX BETWEEN '20200101' AND '20200102'
