CREATE OR REPLACE TABLE marts.a COPY GRANTS AS WITH x AS (SELECT clean.flights.id FROM clean.flights) SELECT * FROM x;
CREATE VIEW IF NOT EXISTS marts.b (id COMMENT 'from x') AS SELECT id FROM marts.a;
CREATE TABLE marts.c CLONE clean.flights;
CREATE TABLE marts.d LIKE clean.flights;
CREATE TABLE marts.e (id int REFERENCES clean.flights (id), d date DEFAULT '2020-01-01')
