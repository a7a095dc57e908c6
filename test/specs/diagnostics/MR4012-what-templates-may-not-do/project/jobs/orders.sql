select {{> other}} as id
