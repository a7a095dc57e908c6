import type { AutomationLimits } from '../../src/automation/limits.ts';
import type { ConditionAnswer } from '../../src/model/condition.ts';
import type { ScheduleSpan, Tick } from '../../src/model/schedule.ts';
import type { ConditionQuestion } from '../../src/ports/condition-asker.ts';
import type { WrittenSchedule } from './written-schedule.ts';
import type { World } from './world.ts';

/** Ticks of schedules with a condition: by the last answer that the daemon which decides had for one of them. */
export class ConditionChecker {
  readonly #world: World;
  readonly #limits: AutomationLimits;
  /** By daemon and schedule, in the order in which they came. */
  readonly #answers = new Map<string, Answered[]>();

  constructor(world: World, limits: AutomationLimits) {
    this.#world = world;
    this.#limits = limits;
  }

  onAnswer(process: string, { deployment, schedule, fireAt }: ConditionQuestion, answer: ConditionAnswer): void {
    const name = `${deployment.project} ${schedule}`;
    this.#world.note(`${process} knows of ${name} at ${new Date(fireAt).toISOString()}: ${JSON.stringify(answer)}`);
    const key = `${process} ${name}`;
    this.#answers.set(key, [...(this.#answers.get(key) ?? []), { answer, fireAt }]);
  }

  /** By the process whose call it is. */
  checkTicks(process: string, { project, schedule }: ScheduleSpan, { ticks, written }: Decided): void {
    const answers = this.#answers.get(`${process} ${project} ${schedule}`) ?? [];
    const answered = answers.findLast(({ fireAt }) => ticks.some((tick) => tick.fireAt === fireAt));
    for (const tick of ticks) {
      const isOfCondition =
        tick.state === 'skipped' && (tick.cause === 'condition' || tick.cause === 'unknown_condition');
      if (tick.state === 'skipped' && tick.reason === '') this.#violate(`${schedule} is skipped without a reason`);
      if (written.onlyIf === undefined) {
        if (isOfCondition) this.#violate(`${schedule} is skipped for a condition that it does not have`);
        continue;
      }
      if (tick.state !== 'requested' && !isOfCondition) continue;
      if (answered === undefined) {
        this.#violate(
          `${schedule} is ${tick.state} at ${new Date(tick.fireAt).toISOString()} and nobody asked its condition`,
        );
        continue;
      }
      if (tick.state === 'requested' && answered.answer.state !== 'holds')
        this.#violate(`${schedule} starts although its condition ${answered.answer.state}`);
      if (tick.state === 'skipped') this.#checkSkip(tick, answered, written.onlyIf);
    }
  }

  #checkSkip(
    tick: Tick & { readonly state: 'skipped' },
    { answer, fireAt }: Answered,
    { waitSeconds }: NonNullable<WrittenSchedule['onlyIf']>,
  ): void {
    if (answer.state === 'holds') {
      this.#violate(`${tick.schedule} is skipped although its condition holds`);
      return;
    }
    const isUnknown = answer.state === 'unknown';
    const waitMs = Math.max(waitSeconds * 1_000, isUnknown ? this.#limits.unknownConditionMs : 0);
    if ((tick.cause === 'unknown_condition') !== isUnknown || tick.reason !== answer.reason)
      this.#violate(
        `${tick.schedule} is skipped (${tick.cause}: ${tick.reason}), and was told ${JSON.stringify(answer)}`,
      );
    if (tick.at < fireAt + waitMs)
      this.#violate(`${tick.schedule} is skipped ${tick.at - fireAt} ms after its time, and waits ${waitMs} ms`);
  }

  #violate(message: string): void {
    this.#world.violate('conditions', message);
  }
}

interface Answered {
  readonly answer: ConditionAnswer;
  readonly fireAt: number;
}

interface Decided {
  readonly ticks: readonly Tick[];
  readonly written: WrittenSchedule;
}
