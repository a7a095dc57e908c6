import { defineJobType, type StepContext, StepError } from '../../src/plugin.ts';

/** Makes a table or a view from a query, or runs statements: what `materialize` says. */
export default defineJobType<SqlConfig>({
  async execute(step) {
    const materialize = readMaterialize(step.config);
    const sql = step.sql(step.config.sql === undefined ? 'file' : 'sql');
    switch (materialize.type) {
      case 'table':
        return step.writeTable(onlyOutput(step), sql);
      case 'view':
        return step.writeView(onlyOutput(step), sql);
      case 'incremental':
        return step.writeTable(onlyOutput(step), sql, { by: materialize.by ?? {} });
      case 'statement':
        return runStatements(step, sql);
    }
  },
});

interface SqlConfig {
  readonly file?: string | Readonly<Record<string, string>>;
  readonly sql?: string;
  readonly materialize?: MaterializeType | Materialize;
}

type MaterializeType = 'table' | 'view' | 'incremental' | 'statement';

interface Materialize {
  readonly type: MaterializeType;
  readonly by?: string | Readonly<Record<string, string>>;
}

function readMaterialize({ materialize = 'table' }: SqlConfig): Materialize {
  return typeof materialize === 'string' ? { type: materialize } : materialize;
}

function onlyOutput({ outputs, job }: StepContext<SqlConfig>): string {
  const [asset, ...others] = Object.keys(outputs);
  if (asset !== undefined && others.length === 0) return asset;
  throw new StepError(
    `A query makes one table, and "${job.name}" has ${Object.keys(outputs).length} outputs; several need \`materialize: statement\`.`,
    { retryable: false },
  );
}

/** All or nothing: when a statement, a contract or a check fails, none of them has happened. */
async function runStatements(step: StepContext<SqlConfig>, sql: ReturnType<StepContext['sql']>): Promise<void> {
  const { resources, signal, outputs } = step;
  const warehouse = resources['warehouse']?.sql;
  if (warehouse === undefined) throw new StepError('The slot "warehouse" holds no warehouse.', { retryable: false });
  const rows = await warehouse.session(async (session) => {
    await session.begin();
    await step.runSql(session, sql);
    const counts: [string, number][] = [];
    for (const { asset, table } of Object.values(outputs)) {
      await step.verify(session, asset);
      const counted = await session.query(`select count(*) from ${table?.sql ?? asset}`);
      counts.push([asset, Number(counted.rows[0]?.[0])]);
    }
    await session.commit();
    return counts;
  }, signal);
  for (const [asset, count] of rows) step.emit.materialized(asset, { rows: count });
}
