select 1 as id
where day = {{partition.key}}
