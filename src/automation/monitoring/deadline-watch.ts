import type { AlertChange, OverdueRun } from '../../ports/alert-store.ts';
import { stepDeadline } from '../../run/deadlines.ts';
import type { DaemonPorts } from '../daemon-ports.ts';
import { decideDeadlines } from './decide-deadlines.ts';
import { readAttempts } from './read-attempts.ts';

/** Judges runs whose deadline has come. A run whose graph cannot be read here has none. */
export class DeadlineWatch {
  readonly #ports: DaemonPorts;
  readonly #commit: (change: AlertChange) => Promise<void>;

  constructor(ports: DaemonPorts, commit: (change: AlertChange) => Promise<void>) {
    this.#ports = ports;
    this.#commit = commit;
  }

  /** Judges what has come, and says when the next one comes; `undefined` when none is known. */
  async look(): Promise<number | undefined> {
    const { store, clock, limits } = this.#ports;
    for (;;) {
      const [first] = await store.listOverdueRuns({ now: FOR_EVER, limit: 1 });
      if (first === undefined || first.dueAt >= clock.now()) return first?.dueAt;
      const nowMs = clock.now();
      const overdue = await store.listOverdueRuns({ now: nowMs - 1, limit: limits.judgedAtOnce });
      for (const one of overdue) await this.#commit(await this.#judge(one, nowMs));
    }
  }

  async #judge(overdue: OverdueRun, nowMs: number): Promise<AlertChange> {
    const { store, planning, readGraph } = this.#ports;
    const { run, dueAt } = overdue;
    const graph = await readGraph(run.graph);
    if (graph === undefined) return { opened: [], ended: [], judged: [{ run: run.id, dueAt }] };
    const jobs = Object.keys(graph.jobs).filter((job) => stepDeadline(graph, run, job) !== undefined);
    const attempts = await readAttempts(store, run.id, jobs);
    const scope = { project: run.project, environment: run.environment };
    return decideDeadlines(overdue, { graph, attempts, scope, hash: planning.hash, nowMs });
  }
}

const FOR_EVER = 8.64e15;
