select 1 as id where {{raw params.condition}}
