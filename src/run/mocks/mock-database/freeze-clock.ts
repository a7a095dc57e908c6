/**
 * Statements that let every function of DuckDB which tells the time tell this one: macros of the same names, which are found before the
 * functions of the system. In UTC, as sessions of mocks are.
 */
export function freezeClockSql(nowMs: number): string {
  const iso = new Date(nowMs).toISOString();
  const [date = '', time = ''] = iso.slice(0, -1).split('T');
  const define = (names: readonly string[], value: string): string[] =>
    names.map((name) => `create or replace macro main.${name}() as ${value}`);
  return [
    ...define(ZONED, `timestamptz '${iso}'`),
    ...define(LOCAL, `timestamp '${date} ${time}'`),
    ...define(DATES, `date '${date}'`),
    ...define(TIMES, `time '${time}'`),
  ].join(';\n');
}

const ZONED = ['now', 'get_current_timestamp', 'current_timestamp', 'transaction_timestamp'];
const LOCAL = ['localtimestamp', 'current_localtimestamp'];
const DATES = ['current_date', 'today'];
const TIMES = ['localtime', 'current_time', 'get_current_time', 'current_localtime'];
