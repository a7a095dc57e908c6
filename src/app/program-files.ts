import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The file of another entry of the product: processes and threads are started from files. In the source that is `src/app/carry/step-child.ts`
 * and the like; in a build, the bundle of that name in `dist/`, whichever chunk asks.
 */
export function entryFile(entry: keyof typeof ENTRIES): string {
  return IS_SOURCE ? join(ROOT, ENTRIES[entry]) : join(ROOT, 'dist', `${entry}.js`);
}

/** The file with the code of a built-in job type. */
export function builtInJobTypeFile(name: string): string {
  return IS_SOURCE ? join(ROOT, 'jobtypes', name, `${name}.ts`) : join(ROOT, 'dist/jobtypes', name, `${name}.js`);
}

/** What `import 'millrace'` means in the code of a job type. */
export function pluginFile(): string {
  return IS_SOURCE ? join(ROOT, 'src/plugin.ts') : join(ROOT, 'dist/plugin.js');
}

const ENTRIES = {
  'step-child': 'src/app/carry/step-child.ts',
  'orphan-watcher': 'src/executors/process/orphan-watcher.ts',
  'test-child': 'src/app/job-tests/test-child.ts',
  'sql-ahead-thread': 'src/app/compile-project/sql-ahead-thread.ts',
  'run-child': 'src/app/carry/run-child.ts',
  'look-child': 'src/app/look/look-child.ts',
  'sqlite-worker': 'src/storage/sqlite/worker.ts',
} as const;

const IS_SOURCE = import.meta.filename.endsWith('.ts');
const ROOT = findRoot();

function findRoot(): string {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (basename(folder) !== 'dist' && existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder) throw new Error(`no package above ${import.meta.dirname}`);
  }
}
