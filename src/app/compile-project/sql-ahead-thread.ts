import { workerData } from 'node:worker_threads';
import { readSqlAhead } from '../../compile/resolve/read-sql-ahead.ts';
import { compileInput } from './compile-input.ts';
import { openProjectFiles } from '../project-files/project-files.ts';
import type { AheadTask, FoundAhead } from './sql-ahead.ts';

/** The thread of `readAhead`: tells what it finds in the SQL files, in batches. */
// What `readAhead` sends.
const { folder, paths, port } = workerData as AheadTask;
let batch: FoundAhead[] = [];

function post(): void {
  if (batch.length > 0) port.postMessage(batch);
  batch = [];
}

const cache = {
  get: () => undefined,
  set: (kind: string, contentHash: string, value: unknown) => {
    if (!kind.startsWith('sql-')) return;
    batch.push([`${kind} ${contentHash}`, JSON.stringify(value)]);
    if (batch.length === BATCH_SIZE) post();
  },
};

const BATCH_SIZE = 32;

await readSqlAhead({ ...compileInput(folder, openProjectFiles(folder)), cache }, paths);
post();
port.close();
