SELECT * FROM clean.flights PIVOT (sum(delay) FOR month IN ('JAN', 'FEB')) AS p, raw.wide UNPIVOT (v FOR m IN (jan, feb)) WHERE p.id = 1
