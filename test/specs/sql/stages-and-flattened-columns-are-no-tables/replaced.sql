SELECT t.$1, f.value, g.value, flights.id
FROM @raw.stage/2020/01/ (FILE_FORMAT => 'csv', PATTERN => '.*') t,
  "prod"."clean__flights" AS flights,
  TABLE(FLATTEN(input => flights.legs)) f,
  LATERAL FLATTEN(input => f.value:stops) g,
  TABLE(GENERATOR(ROWCOUNT => 10)),
  IDENTIFIER('raw.secret') i;
COPY INTO "prod"."raw__flights" FROM @raw.stage/flights.csv FILE_FORMAT = (TYPE = csv);
COPY INTO @raw.stage FROM "prod"."clean__airports" AS airports
