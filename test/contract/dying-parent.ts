import { join } from 'node:path';
import { entryFile } from '../../src/app/program-files.ts';
import { openProcessExecutor } from '../../src/executors/process/process.ts';
import type { StepRequest } from '../../src/model/step-request.ts';

/** Starts an attempt and is there until somebody ends it: `dying-parent.ts FOLDER ORPHAN_MS REQUEST`. */
const [, , folder = '', orphanMs = '', request = ''] = process.argv;
const executor = openProcessExecutor({
  entry: entryFile('step-child'),
  logFolder: join(folder, '.millrace/processes'),
  orphanMs: Number(orphanMs),
});
executor.start(JSON.parse(request) as StepRequest, () => undefined);
