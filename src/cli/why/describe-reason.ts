import type { SkippedReason } from '../../model/step.ts';
import type { StepReason, StepWhy } from '../../run/why/explain-step.ts';
import type { FullLimit, Holder } from '../../run/why/find-full-limits.ts';
import type { Changes } from '../../run/find-changes.ts';
import type { Some } from '../../run/why/some.ts';
import type { Because } from '../../run/why/why-input.ts';
import { unreachable } from '../../std/unreachable.ts';
import { toLocalTime } from '../local-time.ts';

/** Why a step is where it is, as what follows its name; more lines only where a message has several. */
export function describeReason({ attempt, why }: StepWhy): string {
  switch (why.kind) {
    case 'waits_for_steps':
      return `waits for ${describeSome(why.steps)}.`;
    case 'waits_for_data':
      return describeData(why);
    case 'waits_for_turn':
      return 'can go on, and waits for the place of its run in the queue.';
    case 'waits_for_room':
      return describeRoom(why.limits);
    case 'waits_for_retry':
      return `is tried again at ${toLocalTime(why.dueAt)}: attempt ${attempt} of ${why.attemptsMax} failed: ${why.error.message}`;
    case 'is_next':
      return 'waits for nothing but to be looked at next.';
    case 'goes_on':
      return describeLive(attempt, why);
    case 'lost':
      return `lost its worker at attempt ${attempt}: ${why.reason}`;
    case 'done':
      return `succeeded at ${toLocalTime(why.endedAt)}.${why.because === undefined ? '' : ` ${describeBecause(why.because, why.changed)}`}`;
    case 'spared':
      return describeSpared(why);
    case 'failed':
      return `failed${attempt > 1 ? ` at attempt ${attempt}` : ''}: ${why.error.message.trimEnd()}`;
    case 'stopped':
      return `is not run, because of ${why.cause.step}:`;
    case 'skipped':
      return `was not run: ${describeSkip(why)}`;
    case 'cancelled':
      return `was cancelled${why.reason === undefined ? '' : `: ${why.reason}`}.`;
    case 'cancel_unconfirmed':
      return `was cancelled, but something of it may still run: process ${why.processes.join(', ')}.`;
    default:
      return unreachable(why);
  }
}

/** The first of some names, and how many more there are. */
export function describeSome({ first, count }: Some<string>): string {
  const more = count - first.length;
  return more > 0 ? `${first.join(', ')} and ${more} more` : first.join(', ');
}

type Reason<Kind extends StepReason['kind']> = Extract<StepReason, { readonly kind: Kind }>;

function describeData({ since, for: awaited, others, giveUpAt }: Reason<'waits_for_data'>): string {
  const until = giveUpAt === undefined ? '' : `, until ${toLocalTime(giveUpAt)} at most`;
  return [
    `waits for data since ${toLocalTime(since)}${until}:`,
    ...awaited.map(({ message }) => message),
    ...(others > 0 ? [`… and ${others} more`] : []),
  ].join('\n');
}

function describeRoom(limits: readonly FullLimit[]): string {
  if (limits.length === 0) return 'has room now, and is started as soon as no other step comes first.';
  return `waits for ${limits.map(describeLimit).join(', and for ')}.`;
}

function describeLimit({ limit, max, held, by }: FullLimit): string {
  const used = `${held} of ${max} used by ${describeHolders(by)}`;
  if (limit === 'parallel') return `a free place in its run (${used})`;
  const [kind = '', ...name] = limit.split(':');
  return `${kind} "${name.join(':')}" (${used})`;
}

function describeHolders(by: Some<Holder>): string {
  const names = by.first.map(
    ({ run, step, isAbandoned }) =>
      `${step} of ${run}${isAbandoned === true ? `, which nobody carries out: millrace resume ${run}` : ''}`,
  );
  return describeSome({ first: names, count: by.count });
}

function describeLive(attempt: number, { since, stopping }: Reason<'goes_on'>): string {
  const end = { cancelled: ', and is asked to end', timeout: ', and is asked to end: its time is over' };
  return `goes on since ${toLocalTime(since)}, attempt ${attempt}${stopping === undefined ? '' : end[stopping]}.`;
}

function describeBecause(because: Because, changed: Changes | undefined): string {
  if (changed === undefined) return BECAUSE[because];
  const { job, reads, others = 0, since } = changed;
  const read =
    reads === undefined
      ? []
      : reads.length === 0
        ? ['what it reads']
        : [describeSome({ first: reads.map((name) => `"${name}"`), count: reads.length + others })];
  const what = [...(job === true ? ['its job, or what it is launched with,'] : []), ...read].join(' and ');
  return `It was run because ${what} had changed since ${since} made what was there.`;
}

const BECAUSE: Readonly<Record<Because, string>> = {
  never_made: 'It was run because nobody had made what it makes.',
  changed: 'It was run because what decides it had changed.',
  bad: 'It was run because what it had made was marked bad.',
  unversioned: 'It was run because nobody knows the version of data outside that it reads.',
  reads_itself: 'It was run because it reads what it makes.',
  finds_items: 'It was run because it finds items.',
};

function describeSpared({ reason, from }: Reason<'spared'>): string {
  const where = from === undefined ? '' : ` in ${from}`;
  switch (reason) {
    case 'memoized':
      return `was not run again: nothing that decides it has changed since it was made${where}.`;
    case 'carried_over':
      return `was not run again: it was done${where}, and would be the same again.`;
    case 'reported':
      return 'ran, and found that there was nothing to change.';
    default:
      return unreachable(reason);
  }
}

function describeSkip({ reason, by }: Reason<'skipped'>): string {
  const reasons: Readonly<Record<SkippedReason, string>> = {
    bad_input: `${by ?? 'what it reads'} is marked bad, because a check of it failed.`,
    condition: 'its condition does not hold.',
    upstream_failed: `${by ?? 'what it needs'} failed.`,
    upstream_skipped: `${by ?? 'what it needs'} was not run.`,
  };
  return reasons[reason];
}
