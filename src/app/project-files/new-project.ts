/**
 * The files of a project that runs at once, by path: sales of a bakery from a CSV file, cleaned and checked, and a table of revenue by
 * shop. It needs no network and nothing but Millrace. `name` must be an identifier; the editor's schemas are added by whoever writes it.
 */
export function createNewProject(name: string): Readonly<Record<string, string>> {
  return {
    'millrace.yaml': PROJECT.replace('NAME', name),
    '.gitignore': '.millrace/\nmillrace.local.yaml\n',
    'seeds/sales.csv': SEED,
    'jobs/raw/sales.job.yaml': RAW_JOB,
    'jobs/clean/sales.job.yaml': CLEAN_JOB,
    'jobs/clean/sales.sql': CLEAN_SQL,
    'jobs/marts/revenue_by_shop.job.yaml': MART_JOB,
    'jobs/marts/revenue_by_shop.sql': MART_SQL,
  };
}

const PROJECT = `# yaml-language-server: $schema=schema/project.schema.json
millrace: 1
project: NAME
descriptors: ["jobs/**/*.job.yaml"]
sql: {dialect: duckdb}

environments:
  dev:
    resources:
      warehouse: {type: duckdb, path: .millrace/dev.duckdb} # tables live here
      files: {type: local_files, root: .millrace/files} # files that jobs make
      seeds: {type: local_files, root: seeds}

assets: # data that nobody here makes
  seeds.sales: {resource: seeds, path: sales.csv}
`;

const RAW_JOB = `# yaml-language-server: $schema=../../schema/job.schema.json
job: raw.sales
type: files
description: Every sale as the tills wrote it, from a file into a table.
inputs: seeds.sales
outputs: {raw.sales: {slot: table}}
`;

const CLEAN_JOB = `# yaml-language-server: $schema=../../schema/job.schema.json
job: clean.sales
type: sql
description: Sales with types and amounts, without those that were taken back.
outputs:
  clean.sales:
    columns:
      sale_id: {type: integer, nullable: false}
      sold_on: {type: date, nullable: false}
      shop: {type: text, nullable: false}
      product: text
      amount: {type: "decimal(10,2)", unit: EUR}
    checks:
      - unique: sale_id
      - name: amounts_are_plausible
        sql: select * from {{output}} where amount not between 0 and 500
`;

const CLEAN_SQL = `select
  sale_id::integer as sale_id,
  sold_on::date as sold_on,
  trim(shop) as shop,
  product,
  (quantity * unit_price)::decimal(10, 2) as amount
from raw.sales
where status = 'sold'
`;

const MART_JOB = `# yaml-language-server: $schema=../../schema/job.schema.json
job: marts.revenue_by_shop
type: sql
description: Revenue of each shop, and what sold best there.
tags: {tier: gold}
outputs:
  marts.revenue_by_shop:
    checks:
      - row_count: {min: 1}
`;

const MART_SQL = `select
  shop,
  count(*) as sales,
  sum(amount) as revenue,
  arg_max(product, amount) as best_sale
from clean.sales
group by shop
order by revenue desc
`;

const SEED = `sale_id,sold_on,shop,product,quantity,unit_price,status
1,2026-03-02,Harbour,rye bread,12,4.2,sold
2,2026-03-02,Harbour,croissant,40,1.8,sold
3,2026-03-02,Station,croissant,65,1.8,sold
4,2026-03-02,Station,coffee,80,2.5,sold
5,2026-03-02,Old Town,walnut cake,3,28.0,sold
6,2026-03-02,Old Town,rye bread,7,4.2,sold
7,2026-03-03,Harbour,rye bread,15,4.2,sold
8,2026-03-03,Harbour,walnut cake,1,28.0,returned
9,2026-03-03,Station,coffee,92,2.5,sold
10,2026-03-03,Station,rye bread,4,4.2,sold
11,2026-03-03,Old Town,croissant,22,1.8,sold
12,2026-03-03,Old Town,coffee,31,2.5,sold
13,2026-03-04,Harbour,croissant,38,1.8,sold
14,2026-03-04,Harbour,coffee,45,2.5,sold
15,2026-03-04,Station,croissant,71,1.8,sold
16,2026-03-04,Station,walnut cake,2,28.0,sold
17,2026-03-04,Old Town,walnut cake,4,28.0,sold
18,2026-03-04,Old Town,rye bread,9,4.2,returned
`;
