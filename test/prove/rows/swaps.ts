import { trySwaps } from '../../failpoints/try-swaps.ts';
import { startPostgres } from '../../rig/postgres-server.ts';
import type { Proof } from '../proof.ts';

/** Tables and days of tables whose maker crashes while their new rows are aside, in place, or committed and nobody knows. */
export const swaps: Proof = {
  name: 'swaps',
  promise: 'A table whose maker crashes has all rows of one version, for readers at any moment (DuckDB, Postgres).',
  target: '0 mixed, 0 lost, 0 left aside',
  async prove({ trials }) {
    const count = trials(20, 1);
    const server = await startPostgres({ fsync: 'on', synchronous_commit: 'on' });
    try {
      const duckdb = await trySwaps({ engine: 'duckdb', url: server.url, trials: count });
      const postgres = await trySwaps({ engine: 'postgres', url: server.url, trials: count });
      const wrong = [...duckdb.wrong, ...postgres.wrong];
      return {
        figure: `${wrong.length} of any`,
        trials: `${duckdb.crashes + postgres.crashes} crashes, ${postgres.looks.toLocaleString('en-US')} looks of readers in Postgres meanwhile`,
        isKept: wrong.length === 0,
        wrong,
      };
    } finally {
      await server.stop();
    }
  },
};
