import { appendFile, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, resolve, sep } from 'node:path';
import type { StubContent, Stub } from '../../../generated/formats.ts';
import { StepError } from '../../model/step-error.ts';
import { attemptFile } from '../../model/attempt-files.ts';
import type { StepRequest } from '../../model/step-request.ts';
import type { ChildExit, StepContext } from '../../ports/job-type.ts';
import type { Json, JsonMap } from '../../std/json.ts';
import { fitsCommand } from './match-pattern.ts';
import type { RecordedCall } from './recorded-call.ts';
import { describeCall, suggestStub } from './recorded-call.ts';
import { runSandboxed } from './run-sandboxed.ts';
import { inferType } from './mock-database/infer-type.ts';
import type { MockColumn } from './mock-database/write-rows.ts';
import type { MockDatabase } from './mock-database/mock-database.ts';

/** Answers the commands of one step by its stubs. What none fits is refused; what says so is run in a sandbox. */
export function createMockSpawn(parts: MockSpawnParts): StepContext['spawn'] {
  return async (command, options = {}) => {
    const words = command.map((word) => shorten(word, parts));
    const stub = parts.stubs.find((one) => isCommandStub(one) && fitsCommand(words, one.command));
    const env = ownVariables(options.env ?? {});
    const told = { kind: 'command', command: words, env } as const;
    if (stub === undefined || !isCommandStub(stub)) {
      const call: RecordedCall = { ...told, answer: 'refused' };
      parts.record(call);
      throw refusal(call);
    }
    parts.record({ ...told, answer: stub.run === undefined ? 'stubbed' : 'sandboxed' });
    if (stub.run === 'sandboxed') return runSandboxed(command, options, parts);
    return answer(stub, parts);
  };
}

export interface MockSpawnParts {
  readonly request: StepRequest;
  readonly stubs: readonly Stub[];
  readonly record: (call: RecordedCall) => void;
  /** The step's folder. */
  readonly folder: string;
  /** The interpreter that the step is told of. */
  readonly python: string;
  readonly database: MockDatabase;
  /** The step's context, once it is open. */
  readonly context: () => StepContext;
  /** Really starts a process. */
  readonly spawn: StepContext['spawn'];
  /** An absolute path for a file that a stub names. */
  readonly fileOf: (path: string) => string;
  /** Told when the machine cannot do what is asked. */
  readonly unsupported: (reason: string) => void;
}

type CommandStub = Extract<Stub, { readonly command: unknown }>;

function isCommandStub(stub: Stub): stub is CommandStub {
  return 'command' in stub;
}

/** What was not made, and how to have it answered. */
export function refusal(call: RecordedCall): StepError {
  return new StepError(
    `A call to the outside has no stub, and is not made: ${describeCall(call)}. Say how it is answered: stubs: [${suggestStub(call)}]`,
    { retryable: false },
  );
}

function shorten(word: string, { folder, python }: MockSpawnParts): string {
  if (word === python) return 'python3';
  if (word === folder) return '.';
  return word.replaceAll(`${folder}${sep}`, '');
}

/** Of the variables of a child those that the job itself gives: not what every step is told, nor what this process has. */
function ownVariables(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name, value]) => !/^(MILLRACE_|DAGSTER_PIPES_)/.test(name) && process.env[name] !== value,
    ),
  );
}

async function answer(stub: CommandStub, parts: MockSpawnParts): Promise<ChildExit> {
  const { attempt } = parts.request.folders;
  if (stub.stdout !== undefined) await appendFile(attemptFile(attempt, 'stdout'), stub.stdout);
  if (stub.stderr !== undefined) await appendFile(attemptFile(attempt, 'stderr'), stub.stderr);
  for (const [name, content] of Object.entries(stub.files ?? {}))
    await writeStubFile(placeOf(name, parts), content, parts);
  if (stub.items !== undefined) await writeItems(stub.items, parts);
  return { code: stub.exit ?? 0, signal: null };
}

/** As a command tells them: a line for each. */
async function writeItems(
  items: NonNullable<CommandStub['items']>,
  { context, request }: MockSpawnParts,
): Promise<void> {
  const { MILLRACE_ITEMS: file } = await context().environment();
  if (file === undefined)
    throw new StepError(
      `A stub says which items are found, and "${request.job.name}" finds none: it has no "items: true".`,
      {
        retryable: false,
      },
    );
  await writeFile(file, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
}

/** An output by its asset, anything else by its path in the step's folder. */
function placeOf(name: string, { context, folder }: MockSpawnParts): string {
  const output = context().outputs[name];
  if (output !== undefined) return output.path;
  const place = resolve(folder, name);
  if (place.startsWith(`${folder}${sep}`)) return place;
  throw new StepError(`A stub writes "${name}", which lies outside the folder of the step.`, { retryable: false });
}

async function writeStubFile(place: string, content: StubContent, { database, fileOf }: MockSpawnParts): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  if (typeof content === 'string') return writeFile(place, content);
  if (content.text !== undefined) return writeFile(place, content.text);
  if (content.json !== undefined) return writeFile(place, JSON.stringify(content.json));
  if (content.file !== undefined) return copyFile(fileOf(content.file), place);
  // Rows come from the graph, which is JSON.
  const rows = (content.rows ?? []) as readonly JsonMap[];
  await database.writeFile(place, formatOf(place), { columns: columnsOf(rows, content.columns ?? {}), rows });
}

function formatOf(place: string): 'parquet' | 'csv' | 'json' {
  const ending = extname(place).toLowerCase();
  if (ending === '.csv') return 'csv';
  return ending === '.json' ? 'json' : 'parquet';
}

/** Columns in the order in which they first appear. */
export function columnsOf(rows: readonly JsonMap[], types: Readonly<Record<string, string>>): readonly MockColumn[] {
  const names = new Set([...Object.keys(types), ...rows.flatMap((row) => Object.keys(row))]);
  return Array.from(names, (name) => ({
    name,
    type: types[name] ?? inferType(rows.map((row): Json => row[name] ?? null)) ?? 'varchar',
  }));
}
