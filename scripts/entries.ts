/**
 * What processes and other packages start from: the name of the file in `dist/` and the module that it is made of. Only these modules
 * may do something when they are loaded.
 */
export const ENTRIES: Readonly<Record<string, string>> = {
  cli: 'src/cli/main.ts',
  plugin: 'src/plugin.ts',
  compile: 'src/compile/compile.ts',
  'step-child': 'src/app/carry/step-child.ts',
  'orphan-watcher': 'src/executors/process/orphan-watcher.ts',
  'test-child': 'src/app/job-tests/test-child.ts',
  'sql-ahead-thread': 'src/app/compile-project/sql-ahead-thread.ts',
  'run-child': 'src/app/carry/run-child.ts',
  'look-child': 'src/app/look/look-child.ts',
  'sqlite-worker': 'src/storage/sqlite/worker.ts',
  'duckdb-owner': 'src/resources/duckdb/owner.ts',
};
