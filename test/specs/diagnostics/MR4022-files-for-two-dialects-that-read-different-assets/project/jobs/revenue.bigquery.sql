select * from `clean.items`
