import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { attemptFile } from '../../model/attempt-files.ts';
import type { StepOutcome } from '../../model/step-request.ts';
import { passFailpoint } from '../../ports/failpoint.ts';
import type { AttemptMessage } from '../../ports/executor.ts';
import type { ProcessIdentity } from '../process-identity.ts';
import type { DiskSync } from './disk-sync.ts';

/**
 * What an attempt leaves on disk for whoever coordinates its run by then: JSON, a line each, in the order in which it happened. Lines are
 * only appended, each at once, so that a reader sees whole lines, or the beginning of a last one.
 *
 * Invariant: the first line says who has the attempt: the process that carries it out, or whoever gave it up. Everybody else keeps off.
 */
export type JournalLine =
  | { readonly kind: 'begun'; readonly by: ProcessIdentity }
  | { readonly kind: 'given up'; readonly by: ProcessIdentity }
  | { readonly kind: 'told'; readonly message: AttemptMessage }
  /** A process group of the step is there, or gone. */
  | { readonly kind: 'group'; readonly group: number; readonly isThere: boolean }
  /** The attempt has a result, that of the first such line. */
  | { readonly kind: 'ended'; readonly outcome: StepOutcome };

/** Begins the journal of an attempt, in the name of this process; `undefined` when somebody else has the attempt. */
export function beginJournal(attempt: string, by: ProcessIdentity, disk: DiskSync): Journal | undefined {
  const path = attemptFile(attempt, 'journal');
  const file = openAppended(path);
  passFailpoint('journalBegin:before');
  append(file, { kind: 'begun', by });
  passFailpoint('journalBegin:after');
  const first = readFirst(file);
  if (first?.kind !== 'begun' || !isSame(first.by, by)) {
    closeSync(file);
    return undefined;
  }
  let broken: Error | undefined;
  const tryAppend = (line: JournalLine): void => {
    try {
      append(file, line);
    } catch (error) {
      broken ??= error instanceof Error ? error : new Error(String(error));
    }
  };
  return {
    tell: (message) => tryAppend({ kind: 'told', message }),
    noteGroup: (group, isThere) => tryAppend({ kind: 'group', group, isThere }),
    end(outcome) {
      if (broken !== undefined) throw broken;
      passFailpoint('journalEnd:before');
      append(file, { kind: 'ended', outcome });
      passFailpoint('journalEnd:written');
      disk.add({ file, folder: dirname(path) });
    },
  };
}

export interface Journal {
  /** Never throws: what cannot be written is found out at the end. */
  tell(message: AttemptMessage): void;
  noteGroup(group: number, isThere: boolean): void;
  /** When it returns, whoever reads it finds the result and all that was told. Throws when the disk does not take it. */
  end(outcome: StepOutcome): void;
}

/** Ends the attempt of a journal, whatever its own process does; what it said before counts. */
export function endJournal(attempt: string, outcome: StepOutcome): void {
  const file = openAppended(attemptFile(attempt, 'journal'));
  append(file, { kind: 'ended', outcome });
  closeSync(file);
}

/** Opens the journal of an attempt that somebody else began. If nobody has, the attempt is given up for ever: whoever begins it now sees that. */
export function openJournal(attempt: string, by: ProcessIdentity): OpenJournal {
  const file = openAppended(attemptFile(attempt, 'journal'));
  const lines = readJournal(file);
  let waiting = [...lines.read()];
  if (waiting.length === 0) {
    append(file, { kind: 'given up', by });
    waiting = [...lines.read()];
  }
  const [first] = waiting;
  return {
    begunBy: first?.kind === 'begun' ? first.by : undefined,
    read: () => [...waiting.splice(0), ...lines.read()],
    close: () => closeSync(file),
  };
}

/** What stands in the journal of an attempt now; nothing when it has not begun, or the disk does not give it. */
export function readJournalNow(attempt: string): readonly JournalLine[] {
  try {
    const file = openSync(attemptFile(attempt, 'journal'), 'r');
    const lines = readJournal(file).read();
    closeSync(file);
    return lines;
  } catch {
    return [];
  }
}

export interface OpenJournal {
  /** `undefined`: the attempt never began, and never will. */
  readonly begunBy: ProcessIdentity | undefined;
  /** The lines that were written since it was last asked. */
  read(): readonly JournalLine[];
  close(): void;
}

function openAppended(path: string): number {
  try {
    return openSync(path, 'a+');
  } catch {
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'a+');
  }
}

function append(file: number, line: JournalLine): void {
  const bytes = Buffer.from(`${JSON.stringify(line)}\n`);
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}

function readFirst(file: number): JournalLine | undefined {
  const buffer = Buffer.alloc(FIRST_BYTES);
  const [line = ''] = buffer.toString('utf8', 0, readSync(file, buffer, 0, FIRST_BYTES, 0)).split('\n');
  return parseLine(line)[0];
}

/** The first line holds no text of anybody. */
const FIRST_BYTES = 512;

function readJournal(file: number): { read(): readonly JournalLine[] } {
  const decoder = new TextDecoder();
  const buffer = Buffer.allocUnsafe(READ_BYTES);
  let position = 0;
  let rest = '';
  return {
    read() {
      for (;;) {
        const got = readSync(file, buffer, 0, READ_BYTES, position);
        if (got === 0) break;
        position += got;
        rest += decoder.decode(buffer.subarray(0, got), { stream: true });
      }
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      return lines.flatMap(parseLine);
    },
  };
}

const READ_BYTES = 65_536;

/** The process groups of which lines say that they are there. */
export function groupsOf(lines: readonly JournalLine[]): readonly number[] {
  const groups = new Set<number>();
  for (const line of lines) {
    if (line.kind !== 'group') continue;
    if (line.isThere) groups.add(line.group);
    else groups.delete(line.group);
  }
  return [...groups];
}

/** What a power cut left of a line is none. */
function parseLine(text: string): readonly JournalLine[] {
  try {
    return [JSON.parse(text) as JournalLine]; // as it was written above
  } catch {
    return [];
  }
}

function isSame(one: ProcessIdentity, other: ProcessIdentity): boolean {
  return one.pid === other.pid && one.start === other.start && one.boot === other.boot;
}
