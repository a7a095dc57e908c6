select clean."order".id, clean."my flights"."delay min" from clean."order" cross join "clean"."my flights"
