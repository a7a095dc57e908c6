import type { Backfill } from '../../src/model/backfill.ts';
import type { ChunkStep } from '../../src/ports/backfill-store.ts';
import type { Checker } from './checker.ts';
import type { BackfillObserver } from './memory-backfills.ts';
import type { World } from './world.ts';

/** Holds backfills against what was asked for, in the moment in which something of them is stored. */
export class BackfillChecker implements BackfillObserver {
  readonly #world: World;
  readonly #runs: Checker;
  readonly #backfills = new Map<string, BackfillLife>();

  constructor(world: World, runs: Checker) {
    this.#world = world;
    this.#runs = runs;
  }

  readonly onBackfill = (backfill: Backfill): void => {
    this.#world.note(`store ${backfill.id} is asked for, ${backfill.chunks} chunks, ${backfill.runsMax} at once`);
    this.#backfills.set(backfill.id, new BackfillLife(backfill));
  };

  readonly onChunks = (step: ChunkStep): void => {
    const life = this.#backfills.get(step.backfill);
    if (life === undefined) throw new Error(`nobody asked for ${step.backfill}`);
    const name = (chunk: { readonly stage: number; readonly number: number }): string =>
      `${step.backfill}/${chunk.stage}/${chunk.number}`;
    for (const chunk of step.added) {
      if (life.chunks.has(name(chunk))) this.#violate(`${name(chunk)} is begun twice`);
      if ('outcome' in chunk) life.chunks.set(name(chunk), { outcome: chunk.outcome });
      else {
        this.#world.note(`store ${name(chunk)} is ${chunk.created.run.id}`);
        life.chunks.set(name(chunk), { run: chunk.created.run.id });
        if (chunk.created.run.cause.key !== name(chunk))
          this.#violate(`${chunk.created.run.id} of ${name(chunk)} has the cause ${chunk.created.run.cause.key}`);
      }
    }
    for (const chunk of step.settled) {
      const { run } = life.chunks.get(name(chunk)) ?? {};
      const state = run === undefined ? undefined : this.#runs.runs.get(run)?.state;
      const wanted = state === 'succeeded' || state === 'failed' ? state : 'cancelled';
      if (chunk.outcome !== wanted || this.#runs.runs.get(run ?? '')?.isEnded !== true)
        this.#violate(`${name(chunk)} is ${chunk.outcome}, and its run ${run ?? ''} is ${state ?? 'not there'}`);
      life.chunks.set(name(chunk), { run, outcome: chunk.outcome });
    }
    const open = [...life.chunks.values()].filter(({ outcome }) => outcome === undefined).length;
    if (open > life.backfill.runsMax)
      this.#violate(`${step.backfill} has ${open} runs, and ${life.backfill.runsMax} may go`);
    if (step.end !== undefined) life.isEnded = true;
    if (step.end !== undefined && step.end.state !== 'cancelled' && life.chunks.size !== life.backfill.chunks)
      this.#violate(`${step.backfill} ends with ${life.chunks.size} of ${life.backfill.chunks} chunks`);
    if (step.end !== undefined && open > 0) this.#violate(`${step.backfill} ends while ${open} of its runs go on`);
  };

  /** Whether one has not ended that has no run that nobody carries on. */
  areOpen(isGivenUp: (run: string) => boolean): boolean {
    return [...this.#backfills.values()].some(({ chunks, isEnded }) => {
      const open = [...chunks.values()].flatMap(({ run, outcome }) => (outcome === undefined ? (run ?? []) : []));
      return !isEnded && !open.some(isGivenUp);
    });
  }

  checkEnd(isGivenUp: (run: string) => boolean): void {
    if (this.areOpen(isGivenUp)) this.#violate('a backfill has not ended');
    const asked = new Set(
      [...this.#backfills.values()].flatMap(({ chunks }) => [...chunks.values()].map(({ run }) => run)),
    );
    for (const { id, log } of this.#runs.runs.values()) {
      const [first] = log;
      const isOfBackfill = first?.type === 'run_created' && first.body.cause.kind === 'backfill';
      if (isOfBackfill && !asked.has(id)) this.#violate(`${id} is of no chunk`);
    }
  }

  #violate(message: string): void {
    this.#world.violate('I12 chunks of backfills', message);
  }
}

class BackfillLife {
  readonly backfill: Backfill;
  readonly chunks = new Map<string, { readonly run?: string | undefined; readonly outcome?: string }>();
  isEnded = false;

  constructor(backfill: Backfill) {
    this.backfill = backfill;
  }
}
