select * from {{params.table}}
union all select * from clean.{{params.table}}
