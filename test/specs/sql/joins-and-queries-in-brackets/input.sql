SELECT * FROM ((clean.flights f JOIN raw.airports ON raw.airports.code = f.origin) LEFT JOIN (raw.cities CROSS JOIN raw.countries) USING (city)),
  ((SELECT id FROM a.one) UNION (SELECT id FROM a.two) ORDER BY 1) u,
  ((SELECT id FROM a.three) t JOIN a.four ON a.four.id = t.id)
WHERE f.id IN ((SELECT id FROM a.five), (SELECT id FROM a.six)) OR ((SELECT 1 FROM a.seven) EXCEPT SELECT 2 FROM a.eight) IS NULL
