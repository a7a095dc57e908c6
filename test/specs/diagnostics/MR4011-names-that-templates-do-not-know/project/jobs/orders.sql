select {{params.windw}} as days
where {{partition.start}} is not null -- {{nothing}}
