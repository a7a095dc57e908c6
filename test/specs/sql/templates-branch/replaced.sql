select flights.id, {{#if params.wide}}flights.*{{else}}flights.delay{{/if}}
from {{#if params.all}}"prod"."clean__flights" AS flights{{else if params.some}}"prod"."clean__flights_some" as flights{{else}}"prod"."clean__flights_none" AS flights_none{{/if}}
{{#if params.airports}}
join "prod"."raw__airports" AS airports on airports.code = origin
{{/if}}
where day >= {{partition.start}} and note = {{default params.note "from x.y"}} {{! from a.comment }} -- {{from no.where}}
