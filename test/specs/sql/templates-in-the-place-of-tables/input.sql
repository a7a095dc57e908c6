select * from {{params.table}} a, raw.{{params.table}}, orders_{{ident params.x}} o, {{output}}, clean.flights
where x = '{{params.y}}' and "{{params.z}}" = $${{params.z}}$$ and '\{{no}}' = {{params.w}}
