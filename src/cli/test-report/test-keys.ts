import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../graph/canonical.ts';
import { FIXTURES_FOLDER } from '../../graph/fixture-names.ts';
import type { Graph } from '../../graph/graph.ts';

/**
 * What decides the result of each test, as a text for `JOB › NAME`: its job, the test itself, what the project says of the data that the job
 * reads (through the jobs that make it), and the files of fixtures. A test whose text is as it was need not be run again.
 */
export function listTestKeys(graph: Graph, projectFolder: string): ReadonlyMap<string, string> {
  const fixtures = stampFixtures(projectFolder);
  const keys = new Map<string, string>();
  for (const [name, { tests = [] }] of Object.entries(graph.jobs)) {
    if (tests.length === 0) continue;
    const upstream = listUpstream(graph, name).map((job) => graph.jobs[job]?.hash.result ?? '');
    const { hash } = graph.jobs[name] ?? {};
    for (const one of tests) {
      const parts = [hash?.result ?? '', upstream, one, usesFiles(one) ? fixtures : ''];
      keys.set(`${name} › ${one.name}`, canonicalJson(parts));
    }
  }
  return keys;
}

/** Columns of what a job reads may be told by jobs far above it. */
function listUpstream({ jobs, assets }: Graph, name: string): readonly string[] {
  const found = new Set<string>([name]);
  for (const job of found)
    for (const asset of Object.keys(jobs[job]?.inputs ?? {})) {
      const producer = assets[asset]?.producer;
      if (producer !== undefined) found.add(producer);
    }
  return [...found].sort();
}

/** Whether anything of it may stand in a file: then every file of fixtures counts. */
function usesFiles(test: object): boolean {
  return /"(file|fixture|fixtures)":|"given":\{[^}]*":"/.test(canonicalJson(test));
}

function stampFixtures(projectFolder: string): string {
  const folder = join(projectFolder, FIXTURES_FOLDER);
  try {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    return names.map((name) => `${name} ${statSync(join(folder, name)).mtimeMs}`).join('\n');
  } catch {
    return ''; // there is no such folder
  }
}
