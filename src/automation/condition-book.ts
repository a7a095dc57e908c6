import type { ConditionAnswer } from '../model/condition.ts';
import type { ConditionQuestion } from '../ports/condition-asker.ts';
import type { DaemonPorts } from './daemon-ports.ts';
import { decideCondition } from './decide-condition.ts';
import type { Verdict } from './decide-ticks.ts';

/**
 * Conditions that are being asked, each for one fire time. While the answer is not there, or is to be asked for again, its tick stays due;
 * nothing of this is needed after a crash. The store takes the tick once, whoever asked.
 */
export class ConditionBook {
  readonly #ports: DaemonPorts;
  readonly #stop: AbortSignal;
  readonly #onAnswer: (question: ConditionQuestion) => void;
  readonly #pages = new Map<string, Page>();
  readonly #asking = new Set<Promise<void>>();

  constructor(ports: DaemonPorts, stop: AbortSignal, onAnswer: (question: ConditionQuestion) => void) {
    this.#ports = ports;
    this.#stop = stop;
    this.#onAnswer = onAnswer;
  }

  /** What the condition says of the tick by the time of the look that decides it; `undefined` while that is not known. */
  verdictOf(question: ConditionQuestion, { now, waitMs }: DecidedAt): Verdict | undefined {
    const key = keyOf(question);
    const page = this.#pages.get(key);
    if (page === undefined || (page.state === 'again' && now >= page.at)) {
      if (this.#asking.size < this.#ports.limits.conditionsAtOnce) this.#ask(key, question);
      return undefined;
    }
    if (page.state !== 'answered') return undefined;
    const verdict = decideCondition(page.answer, { fireAt: question.fireAt, now, waitMs, limits: this.#ports.limits });
    if (verdict.kind !== 'ask_again') return verdict;
    this.#pages.set(key, { state: 'again', at: verdict.at });
    return undefined;
  }

  /** When it is asked again; `undefined` when it is not to be. */
  askedAgainAt(question: ConditionQuestion): number | undefined {
    const page = this.#pages.get(keyOf(question));
    return page?.state === 'again' ? page.at : undefined;
  }

  /** The tick is stored, by whomever. */
  forget(question: Pick<ConditionQuestion, 'deployment' | 'schedule' | 'fireAt'>): void {
    this.#pages.delete(keyOf(question));
  }

  /** Resolves when nothing is asked any more. */
  async idle(): Promise<void> {
    while (this.#asking.size > 0) await Promise.all(this.#asking);
  }

  #ask(key: string, question: ConditionQuestion): void {
    this.#pages.set(key, { state: 'asking' });
    const asking: Promise<void> = this.#ports.conditions
      .ask(question, this.#stop)
      .catch((error: unknown): ConditionAnswer => ({
        state: 'unknown',
        reason: `It could not be asked: ${String(error)}.`,
      }))
      .then((answer) => {
        this.#pages.set(key, { state: 'answered', answer });
        this.#asking.delete(asking);
        this.#onAnswer(question);
      });
    this.#asking.add(asking);
  }
}

interface DecidedAt {
  /** Milliseconds since 1970, as in its tick. */
  readonly now: number;
  readonly waitMs: number;
}

type Page =
  | { readonly state: 'asking' }
  | { readonly state: 'answered'; readonly answer: ConditionAnswer }
  | { readonly state: 'again'; readonly at: number };

function keyOf({
  deployment,
  schedule,
  fireAt,
}: Pick<ConditionQuestion, 'deployment' | 'schedule' | 'fireAt'>): string {
  return `${deployment.project}\n${deployment.environment}\n${schedule}\n${fireAt}`;
}
