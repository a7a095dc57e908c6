import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { REPOSITORY, runMillrace, type Outcome } from '../cli/run-millrace.ts';

export const SOURCE_DATA = join(REPOSITORY, 'node_modules/vega-datasets/data');
export const FLIGHTS = join(REPOSITORY, 'pipelines/flights');

/** A copy of the flights project that may be changed and run, with nothing of earlier runs. */
export function copyFlights(): FlightsProject {
  const folder = mkdtempSync(join(tmpdir(), 'millrace-flights-'));
  cpSync(FLIGHTS, folder, { recursive: true, filter: (path) => basename(path) !== '.millrace' });
  const edit = (file: string, from: string | RegExp, to: string): void => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const edited = text.replaceAll(from, to);
    if (edited === text) throw new Error(`"${file}" holds no ${String(from)}`);
    writeFileSync(path, edited);
  };
  edit('millrace.yaml', '../..', REPOSITORY);
  return {
    folder,
    database: join(folder, '.millrace/dev.duckdb'),
    edit,
    run: (...args) => runMillrace(['run', '--project', folder, '--output', 'json', ...args]),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export interface FlightsProject {
  readonly folder: string;
  readonly database: string;
  /** Replaces something in a file, which must be there. */
  edit(file: string, from: string | RegExp, to: string): void;
  run(...args: string[]): Promise<Outcome>;
  remove(): void;
}

/** What `run --output json` tells, as far as these tests look at it. */
export interface RunAnswer {
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly warnings: readonly { readonly asset?: string; readonly name?: string; readonly message?: string }[];
  readonly steps: readonly {
    readonly step: string;
    readonly state: string;
    readonly rows?: number;
    readonly bytes?: number;
  }[];
}

export function readAnswer({ stdout, stderr }: Outcome): RunAnswer {
  if (stdout === '') throw new Error(`no answer: ${stderr}`);
  return JSON.parse(stdout) as RunAnswer;
}
