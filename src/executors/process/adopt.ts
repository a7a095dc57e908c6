import { setTimeout as wait } from 'node:timers/promises';
import type { AbandonedAttempt, Attempt, AttemptEnd, AttemptMessage } from '../../ports/executor.ts';
import { attemptMarkOf } from '../../ports/step-host.ts';
import type { StepOutcome } from '../../model/step-request.ts';
import { type OutputLimits, watchOutput } from '../attempt-output.ts';
import { clearWork } from '../clear-work.ts';
import { identifyProcess, isRunning, type ProcessIdentity } from '../process-identity.ts';
import { sweepProcesses } from '../sweep.ts';
import { exceedsMemory } from './limit-memory.ts';
import { groupsOf, type JournalLine, type OpenJournal, openJournal } from './journal.ts';
import { forgetKeeper, keepAttempt } from './keeper.ts';

/**
 * Takes over an attempt whose coordinator is gone, or frozen: follows its journal from the first line, ends it by signals when asked, and
 * when its process is gone judges it by the last line. One that never began is given up for ever.
 */
export function adoptAttempt(
  lost: AbandonedAttempt,
  report: (message: AttemptMessage) => void,
  { output: outputLimits, memoryBytesMax: byDefault }: AdoptionLimits,
): Attempt {
  const { memoryBytesMax = byDefault } = lost;
  const self = identifyProcess(process.pid);
  const journal = openJournal(lost.files, self);
  const { begunBy } = journal;
  if (begunBy === undefined) {
    journal.close();
    return { ended: judge(lost, NEVER_BEGAN, false), stop: () => undefined, leave: () => undefined };
  }
  keepAttempt(lost.files, self);
  const follower = new Follower(begunBy, journal, report);
  const output = watchOutput(lost.files, outputLimits);
  let looks = 0;
  const look = (): void => {
    output.trim();
    if (memoryBytesMax === undefined || ++looks % MEMORY_LOOKS !== 0) return;
    if (exceedsMemory(lost.files, follower.groups, memoryBytesMax)) follower.stop(true);
  };
  const follow = async (): Promise<AttemptEnd> => {
    const outcome = await follower.follow(look);
    journal.close();
    if (follower.isLeft) return new Promise(() => undefined);
    forgetKeeper(lost.files);
    const left: AttemptEnd = outcome === undefined ? LEFT_NOTHING : { kind: 'finished', outcome };
    const end = await judge(lost, left, follower.isStopped);
    return end.kind === 'unconfirmed' ? end : { ...end, output: output.finish() };
  };
  return { ended: follow(), stop: (force) => follower.stop(force), leave: () => follower.leave() };
}

export interface AdoptionLimits {
  readonly output: OutputLimits;
  /** Of all processes of the attempt together. */
  readonly memoryBytesMax: number | undefined;
}

const NEVER_BEGAN: AttemptEnd = { kind: 'lost', reason: 'its coordinator died before it began' };
const LEFT_NOTHING: AttemptEnd = { kind: 'lost', reason: 'its process ended after its coordinator and left no result' };

/** What has no result and was made to end is cancelled. */
async function judge(lost: AbandonedAttempt, end: AttemptEnd, isStopped: boolean): Promise<AttemptEnd> {
  const processes = await sweepProcesses(attemptMarkOf(lost));
  if (processes.length > 0) return { kind: 'unconfirmed', processes };
  clearWork(lost.files);
  return end.kind === 'lost' && isStopped ? { kind: 'finished', outcome: { state: 'cancelled' } } : end;
}

class Follower {
  readonly #process: ProcessIdentity;
  readonly #journal: OpenJournal;
  readonly #report: (message: AttemptMessage) => void;
  readonly #lines: JournalLine[] = [];
  #isStopped = false;
  #isLeft = false;

  constructor(child: ProcessIdentity, journal: OpenJournal, report: (message: AttemptMessage) => void) {
    this.#process = child;
    this.#journal = journal;
    this.#report = report;
  }

  /** The process groups of the attempt. */
  get groups(): readonly number[] {
    return [...groupsOf(this.#lines), this.#process.pid];
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  get isLeft(): boolean {
    return this.#isLeft;
  }

  /** Until it has an outcome, or its process is gone without one, or it is left. The process of a frozen coordinator may have other work. */
  async follow(look: () => void): Promise<StepOutcome | undefined> {
    while (!this.#isLeft) {
      const isThere = isRunning(this.#process); // before the journal is read to its end
      const outcome = this.#read();
      if (outcome !== undefined || !isThere) return outcome;
      look();
      await wait(LOOK_EVERY_MS);
    }
    return undefined;
  }

  stop(force: boolean): void {
    this.#isStopped = true;
    if (isRunning(this.#process)) this.#signal(force ? 'SIGKILL' : 'SIGTERM');
  }

  leave(): void {
    this.#isLeft = true;
  }

  #read(): StepOutcome | undefined {
    let outcome: StepOutcome | undefined;
    for (const line of this.#journal.read()) {
      if (line.kind === 'told') this.#report(line.message);
      if (line.kind === 'group') this.#lines.push(line);
      if (line.kind === 'ended') outcome ??= line.outcome;
    }
    return outcome;
  }

  #signal(name: 'SIGTERM' | 'SIGKILL'): void {
    for (const group of this.groups) {
      try {
        process.kill(-group, name);
      } catch {
        // gone
      }
    }
  }
}

const LOOK_EVERY_MS = 50;
/** Memory is looked at less often. */
const MEMORY_LOOKS = 10;
