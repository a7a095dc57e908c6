from f: "prod"."clean__flights" join a: "prod"."raw__airports" on a.code = f.origin select f.id, city: a.city order by all
