CREATE OR REPLACE TABLE "prod"."marts__a" COPY GRANTS AS WITH x AS (SELECT flights.id FROM "prod"."clean__flights" AS flights) SELECT * FROM x;
CREATE VIEW IF NOT EXISTS "prod"."marts__b" (id COMMENT 'from x') AS SELECT id FROM "prod"."marts__a" AS a;
CREATE TABLE "prod"."marts__c" CLONE "prod"."clean__flights";
CREATE TABLE "prod"."marts__d" LIKE "prod"."clean__flights";
CREATE TABLE "prod"."marts__e" (id int REFERENCES "prod"."clean__flights" (id), d date DEFAULT '2020-01-01')
