select clean.flights.id, {{#if params.wide}}clean.flights.*{{else}}flights.delay{{/if}}
from {{#if params.all}}clean.flights{{else if params.some}}clean.flights_some as flights{{else}}clean.flights_none{{/if}}
{{#if params.airports}}
join raw.airports on raw.airports.code = origin
{{/if}}
where day >= {{partition.start}} and note = {{default params.note "from x.y"}} {{! from a.comment }} -- {{from no.where}}
