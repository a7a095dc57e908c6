import type { ConditionAnswer } from '../../src/model/condition.ts';
import type { ConditionAsker, ConditionQuestion } from '../../src/ports/condition-asker.ts';
import type { Faults } from './faults.ts';
import type { Random } from './random.ts';
import type { SimProcess } from './sim-process.ts';
import type { World } from './world.ts';

/** Conditions that hold for a while and then do not, each schedule's in its own way; asking takes a while, and may fail. */
export class SimConditions {
  readonly #world: World;
  readonly #random: Random;
  readonly #faults: Faults;

  constructor(world: World, { random, faults }: { readonly random: Random; readonly faults: Faults }) {
    this.#world = world;
    this.#random = random;
    this.#faults = faults;
  }

  /** How one daemon asks. `onAnswer` is told in the moment in which the daemon has the answer. */
  askerOf(
    process: SimProcess,
    onAnswer: (question: ConditionQuestion, answer: ConditionAnswer) => void,
  ): ConditionAsker {
    return {
      ask: (question, signal) =>
        new Promise((resolve) => {
          let isAnswered = false;
          const end = (answer: ConditionAnswer): void =>
            process.deliver(() => {
              if (isAnswered) return;
              isAnswered = true;
              onAnswer(question, answer);
              resolve(answer);
            });
          signal.addEventListener('abort', () => end({ state: 'unknown', reason: 'It is not asked any more.' }));
          const isFailure = this.#faults.chance('looks fail', 0.2);
          this.#world.schedule(this.#random.spread(1, 5_000), () =>
            end(isFailure ? { state: 'unknown', reason: 'Nobody answers.' } : this.#answerNow(question)),
          );
        }),
    };
  }

  #answerNow({ deployment: { project }, schedule }: ConditionQuestion): ConditionAnswer {
    const weather = this.#random.fork(`${project} ${schedule}`);
    const period = Math.floor(this.#world.now / weather.spread(5_000, 200_000));
    if (weather.fork(String(period)).chance(0.55)) return { state: 'holds' };
    return { state: 'does_not_hold', reason: `It does not hold in ${period}.` };
  }
}
