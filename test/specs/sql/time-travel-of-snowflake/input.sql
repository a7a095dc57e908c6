SELECT flights.id FROM clean.flights AT(TIMESTAMP => '2020-01-01'::timestamp), clean.airports BEFORE(STATEMENT => 'x') a SAMPLE (10), raw.t SAMPLE (5)
