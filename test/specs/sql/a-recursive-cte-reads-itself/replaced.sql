WITH RECURSIVE reachable(code, hops) AS (
    SELECT code, 0 FROM "prod"."raw__airports" AS airports
    UNION ALL
    SELECT routes.dest, hops + 1 FROM reachable JOIN "prod"."raw__routes" AS routes ON routes.origin = reachable.code JOIN later ON true
), later AS (SELECT 1)
SELECT * FROM reachable
