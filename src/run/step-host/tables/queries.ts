/** All rows and columns of what can stand after FROM. */
export function selectAll(from: string): string {
  return `select * from ${from}`;
}

export function selectWhere(from: string, condition: string): string {
  return `select * from ${from} where ${condition}`;
}

export function countRows(from: string): string {
  return `select count(*) from ${from}`;
}

/** What is put in front of a query to keep its rows for the session. */
export function keepAs(table: string): string {
  return `create temporary table ${table} as`;
}
