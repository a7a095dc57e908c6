WITH RECURSIVE reachable(code, hops) AS (
    SELECT code, 0 FROM raw.airports
    UNION ALL
    SELECT routes.dest, hops + 1 FROM reachable JOIN raw.routes ON raw.routes.origin = reachable.code JOIN later ON true
), later AS (SELECT 1)
SELECT * FROM reachable
