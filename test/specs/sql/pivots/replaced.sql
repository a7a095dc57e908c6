SELECT * FROM "prod"."clean__flights" PIVOT (sum(delay) FOR month IN ('JAN', 'FEB')) AS p, "prod"."raw__wide" UNPIVOT (v FOR m IN (jan, feb)) WHERE p.id = 1
