import jobSchema from '../../../schema/job.schema.json' with { type: 'json' };
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isJsonMap, type JsonMap } from '../../std/json.ts';
import type { ParsedFile } from '../stages.ts';
import { describeMistake } from './describe-mistake.ts';
import { findKey, renameKey } from './mend.ts';

/** A descriptor file with the keys that say which jobs it holds as they were meant: one that is misspelt is reported, and read. */
export function nameJobs(file: ParsedFile, value: JsonMap): NamedJobs {
  const jobs = hasJobs(value) ? undefined : findFirst(value);
  const named = jobs ? rename(file, value, jobs) : { file, value, diagnostics: [] };
  const defaults = Object.hasOwn(named.value, 'jobs') ? findMisspelt(named.value, 'defaults') : undefined;
  if (!defaults) return named;
  const whole = rename(named.file, named.value, defaults);
  return { ...whole, diagnostics: [...named.diagnostics, ...whole.diagnostics] };
}

export interface NamedJobs {
  readonly file: ParsedFile;
  readonly value: JsonMap;
  readonly diagnostics: readonly Diagnostic[];
}

interface Misspelt {
  readonly written: string;
  readonly meant: string;
}

const { written: ONE, manyJobs: MANY } = jobSchema.$defs;
const KNOWN = [...Object.keys(ONE.properties), ...Object.keys(MANY.properties)];

function hasJobs(value: JsonMap): boolean {
  return Object.hasOwn(value, 'job') || Object.hasOwn(value, 'jobs');
}

const FIRST: readonly string[] = ['job', 'jobs'];

/** What names a job is a text, and what lists several a map. */
function findFirst(value: JsonMap): Misspelt | undefined {
  const job = findMisspelt(value, 'job');
  if (job && typeof value[job.written] === 'string') return job;
  const jobs = findMisspelt(value, 'jobs');
  return jobs && isJsonMap(value[jobs.written]) ? jobs : undefined;
}

function findMisspelt(value: JsonMap, meant: string): Misspelt | undefined {
  // Of "job" and "jobs" it is the value that tells which one was meant.
  const known = KNOWN.filter((key) => key === meant || !FIRST.includes(key));
  const written = findKey(value, meant, known);
  return written === undefined || written === meant ? undefined : { written, meant };
}

function rename(file: ParsedFile, value: JsonMap, { written, meant }: Misspelt): NamedJobs {
  const spanOf: ParsedFile['spanOf'] = ([key, ...rest], on) =>
    file.spanOf(key === undefined ? [] : [key === meant ? written : key, ...rest], on);
  const renamed = renameKey(value, written, meant);
  const mistake = { kind: 'unknown key', path: [], key: written, known: [meant] } as const;
  return {
    file: { ...file, value: renamed, spanOf },
    value: renamed,
    diagnostics: [describeMistake(mistake, { noun: 'a descriptor file', spanOf: file.spanOf })],
  };
}
