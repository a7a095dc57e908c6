SELECT prod..flights.id, a.city FROM prod..flights JOIN prod..airports a ON a.code = prod..flights.origin
