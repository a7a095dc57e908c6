select 1 as id, 'HU' as region
