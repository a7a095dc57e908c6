DELETE `prod.clean__flights` WHERE `clean__flights`.id IN (SELECT id FROM `prod.clean__cancelled` AS cancelled)
