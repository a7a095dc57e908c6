SELECT * FROM `prod.clean__2020_flights` AS `2020_flights`, `prod.clean__2021_flights` AS `2021-flights`, `prod.rep_l_s__j_ratok` AS `járatok`
