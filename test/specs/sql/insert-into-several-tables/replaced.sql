INSERT ALL
    WHEN delay > 0 THEN INTO "prod"."marts__late" (id) VALUES (id)
    ELSE INTO "prod"."marts__early"
SELECT id, delay FROM "prod"."clean__flights" AS flights
