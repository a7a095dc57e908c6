import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compileProject } from '../../src/app/compile-project.ts';
import { listOrigins, type ValueOrigin } from '../../src/cli/show/list-origins.ts';
import { REPOSITORY, runMillrace } from '../cli/run-millrace.ts';

const FLIGHTS = join(REPOSITORY, 'pipelines/flights');

test('every value of every job of the flights project stands on the line that is cited for it', async () => {
  const { graph, jobs, diagnostics } = await compileProject(FLIGHTS);
  expect(diagnostics).toEqual([]);
  if (graph === undefined) throw new Error('the flights project does not compile');
  const cited = jobs.flatMap((job) =>
    listOrigins(job.name, job, graph).flatMap(({ over = [], ...origin }) =>
      [origin, ...over].map((each) => ({ job: job.name, path: origin.path, ...each })),
    ),
  );
  expect(cited.length).toBeGreaterThan(300);
  expect(cited.filter((origin) => !standsThere(origin))).toEqual([]);
  expect(new Set(cited.map(({ layer }) => layer))).toEqual(
    new Set(['job', 'file defaults', 'folder defaults', 'project defaults', 'type defaults', 'type fixed', 'sql']),
  );
});

test('show --origins tells what a value goes over', async () => {
  const { stdout } = await runMillrace(['show', 'marts.delays_by_airport', '--origins', '--project', FLIGHTS]);
  expect(stdout).toMatch(/^retry\.attempts +2 +millrace\.yaml:\d+ +project defaults$/m);
  expect(stdout).toMatch(
    /^inputs\.facts\.airport_days +facts\.airport_days +jobs\/marts\/delays_by_airport\.sql:7 +sql$/m,
  );
});

/** The value, or the template that it was made of, on the line; a text of several lines begins there, or is written in one. */
function standsThere({ file, line, value }: Pick<ValueOrigin, 'file' | 'line' | 'value'>): boolean {
  const lines = readFileSync(join(FLIGHTS, file), 'utf8').split('\n');
  const cited = lines[line - 1] ?? '';
  if (typeof value === 'string' && value.includes('\n')) {
    if (cited.includes(JSON.stringify(value))) return true;
    const [first = ''] = value.split('\n');
    return (
      /[|>][+-]?\s*(#.*)?$/.test(cited) && ((lines[line] ?? '').includes(first) || (lines[line] ?? '').includes('{{'))
    );
  }
  if (typeof value === 'object') return cited.includes(JSON.stringify(value)) || /[{[]/.test(cited);
  return cited.includes(String(value)) || cited.includes('{{');
}
