import type { Palette } from '../../diagnostics/palette.ts';
import { visible } from '../../diagnostics/visible.ts';
import type { RunStateName } from '../../model/run.ts';
import type { StepWhy } from '../../run/why/explain-step.ts';
import type { Some } from '../../run/why/some.ts';
import type { RunWhy } from '../../run/why/why.ts';
import { describeReason, describeSome } from './describe-reason.ts';

/** Why a run is where it is, for people: the run first, then each failure with its cause and what it stopped, then what waits. */
export function renderRunWhy(why: RunWhy, palette: Palette): string {
  const { failures, waits } = why;
  const blocks = [
    renderHead(why),
    renderAlerts(why, palette),
    renderSteps(why.run, failures, palette),
    renderSteps(why.run, waits, palette),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** Why steps of a run are where they are. Of the run only what keeps all of it back is told. */
export function renderStepsWhy(why: RunWhy, steps: Some<StepWhy>, palette: Palette): string {
  const isKeptBack = why.queue !== undefined || why.isAbandoned === true;
  const blocks = [isKeptBack ? renderHead(why) : '', renderAlerts(why, palette), renderSteps(why.run, steps, palette)];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const STATES: Readonly<Record<RunStateName, string>> = {
  queued: 'is queued',
  starting: 'starts',
  running: 'is running',
  cancelling: 'is being cancelled',
  succeeded: 'succeeded',
  failed: 'failed',
  cancelled: 'was cancelled',
  cancel_unconfirmed: 'was cancelled, but of some steps it is not known whether anything still runs',
};

function renderHead(why: RunWhy): string {
  const { run, state, backfill, reason, queue, isAbandoned, counts } = why;
  const because = reason === undefined ? '' : `: ${visible(reason)}`;
  const of = backfill === undefined ? '' : ` of the backfill ${backfill}`;
  const head = `The run ${run}${of} ${STATES[state]}${because}.`;
  if (queue !== undefined) return `${head}\n  ${visible(queue)}`;
  if (isAbandoned === true)
    return `${head}\n  Nobody carries it out: its process is gone or silent. Carry it on with: millrace resume ${run}`;
  const done = (counts.succeeded ?? 0) + (counts.unchanged ?? 0);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return `${head.slice(0, -1)}; ${done} of ${all} steps are done.`;
}

function renderAlerts({ alerts = [] }: RunWhy, palette: Palette): string {
  return alerts.map((message) => palette.red(visible(message))).join('\n');
}

function renderSteps(run: string, { first, count }: Some<StepWhy>, palette: Palette): string {
  const blocks = first.map((step) => renderStep(run, step, palette));
  const more = count - first.length;
  return [...blocks, ...(more > 0 ? [palette.dim(`… and ${more} more`)] : [])].join('\n');
}

function renderStep(run: string, step: StepWhy, palette: Palette): string {
  const [firstLine = '', ...lines] = describeReason(step).split('\n').map(visible);
  return [
    `${palette.bold(visible(step.step))} ${firstLine}`,
    ...[...lines, ...hintsOf(run, step)].map((line) => `  ${line}`.trimEnd()),
  ].join('\n');
}

/** What is asked next: where the output is, what was stopped, what the first cause is. */
function hintsOf(run: string, step: StepWhy): readonly string[] {
  const { why } = step;
  switch (why.kind) {
    case 'failed':
      return [...outputOf(run, step), ...stoppedBy(why.stopped)];
    case 'skipped':
      return stoppedBy(why.stopped);
    case 'stopped':
      return [`${why.cause.step} ${describeReason(why.cause)}`, ...hintsOf(run, why.cause)]
        .flatMap((text) => text.split('\n'))
        .map(visible);
    case 'waits_for_steps':
      return [visible(`${why.root.step} ${describeReason(why.root)}`)];
    case 'goes_on':
      return outputOf(run, step);
    default:
      return [];
  }
}

function outputOf(run: string, { step, attempt }: StepWhy): readonly string[] {
  return attempt === 0 ? [] : [`What it wrote: millrace logs ${run} ${JSON.stringify(step)}`];
}

function stoppedBy(stopped: Some<string>): readonly string[] {
  if (stopped.count === 0) return [];
  return [
    `Not run because of it: ${stopped.count === 1 ? '1 step' : `${stopped.count} steps`}: ${describeSome(stopped)}`,
  ];
}
