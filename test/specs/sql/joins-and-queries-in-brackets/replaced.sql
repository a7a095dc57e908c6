SELECT * FROM (("prod"."clean__flights" f JOIN "prod"."raw__airports" AS airports ON airports.code = f.origin) LEFT JOIN ("prod"."raw__cities" AS cities CROSS JOIN "prod"."raw__countries" AS countries) USING (city)),
  ((SELECT id FROM "prod"."a__one" AS one) UNION (SELECT id FROM "prod"."a__two" AS two) ORDER BY 1) u,
  ((SELECT id FROM "prod"."a__three" AS three) t JOIN "prod"."a__four" AS four ON four.id = t.id)
WHERE f.id IN ((SELECT id FROM "prod"."a__five" AS five), (SELECT id FROM "prod"."a__six" AS six)) OR ((SELECT 1 FROM "prod"."a__seven" AS seven) EXCEPT SELECT 2 FROM "prod"."a__eight" AS eight) IS NULL
