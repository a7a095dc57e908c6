SELECT o.id, item.price, attr
FROM "prod"."raw__orders" o, o.items AS item AT i, UNPIVOT item.attributes AS value AT attr
