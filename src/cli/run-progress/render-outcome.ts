import type { Palette } from '../../diagnostics/palette.ts';
import { visible } from '../../diagnostics/visible.ts';
import { formatDuration } from '../../std/durations.ts';
import { unreachable } from '../../std/unreachable.ts';
import type { RunTally, StepTally } from './run-tally.ts';

/**
 * What is said when a run is over: what warned, then each failure with the last lines of its output and what was not run because of it,
 * then one line that counts. `lastLines` gives the end of what a step wrote.
 */
export function renderOutcome(tally: RunTally, options: OutcomeOptions): string {
  const { palette } = options;
  const blocks = [
    renderCalls(tally, palette),
    renderWarnings(tally, palette),
    ...renderFailures(tally, options),
    renderCounts(tally, options),
  ];
  return blocks.filter((block) => block !== '').join('\n\n') + '\n';
}

export interface OutcomeOptions {
  readonly palette: Palette;
  readonly elapsedMs: number;
  readonly lastLines: (step: string) => readonly string[];
}

/** The command that shows all that a step wrote. */
function logsCommand(tally: RunTally, step: string): string {
  return `millrace logs ${tally.created()?.run ?? 'latest'} "${step}"`;
}

/** What was asked of the outside, and answered by mocks; of many calls the first. */
function renderCalls({ calls }: RunTally, palette: Palette): string {
  if (calls.length === 0) return '';
  const lines = calls.slice(0, CALLS_MAX).map(({ step, message }) => `  ${palette.bold(step)}  ${visible(message)}`);
  const more = calls.length > lines.length ? [palette.dim(`  … ${calls.length - lines.length} more`)] : [];
  return [palette.dim('asked of the outside, which is mocked:'), ...lines, ...more].join('\n');
}

const CALLS_MAX = 50;

function renderWarnings({ warnings }: RunTally, palette: Palette): string {
  return warnings
    .map(
      ({ asset, name, message }) =>
        `${palette.yellow('warning')} ${palette.bold(asset)}, check "${name}": ${visible(message)}`,
    )
    .join('\n');
}

function renderFailures(tally: RunTally, options: OutcomeOptions): string[] {
  const blocked = groupBlocked(tally);
  return [...tally.steps]
    .filter(([, { state }]) => state === 'failed')
    .map(([name, step]) => renderFailure(tally, { name, step, blocked: blocked.get(name) ?? [] }, options));
}

interface FailedStep {
  readonly name: string;
  readonly step: StepTally;
  readonly blocked: readonly string[];
}

function renderFailure(
  tally: RunTally,
  { name, step, blocked }: FailedStep,
  { palette, lastLines }: OutcomeOptions,
): string {
  const attempt = step.attempt > 1 ? ` at attempt ${step.attempt}` : '';
  const lines = lastLines(name);
  const [firstLine = '', ...moreLines] = (step.error?.message ?? 'no reason was told')
    .trimEnd()
    .split('\n')
    .map(visible);
  return [
    `${palette.red('failed')} ${palette.bold(name)}${attempt}: ${firstLine}`,
    ...moreLines.map((line) => `  ${line}`.trimEnd()),
    ...lines.map((line) => `  ${palette.dim('|')} ${visible(line)}`),
    ...(lines.length === 0 ? [] : [palette.dim(`  all of it: ${logsCommand(tally, name)}`)]),
    ...(blocked.length === 0 ? [] : [`  not run because of it: ${listSome(blocked)}`]),
  ].join('\n');
}

/** Skipped steps by the failed one that is to blame, through others that were skipped. */
function groupBlocked({ steps }: RunTally): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [name, { state }] of steps) {
    if (state !== 'skipped') continue;
    const cause = findCause(name, steps);
    if (cause !== undefined) groups.set(cause, [...(groups.get(cause) ?? []), name]);
  }
  return groups;
}

function findCause(name: string, steps: RunTally['steps']): string | undefined {
  const seen = new Set<string>();
  for (let at = name; !seen.has(at);) {
    seen.add(at);
    const step = steps.get(at);
    if (step === undefined) return undefined;
    if (step.state !== 'skipped') return at;
    if (step.by === undefined) return undefined;
    at = step.by;
  }
  return undefined;
}

const LISTED_MAX = 8;

function listSome(names: readonly string[]): string {
  const more = names.length - LISTED_MAX;
  return more > 0 ? `${names.slice(0, LISTED_MAX).join(', ')} and ${more} more` : names.join(', ');
}

function renderCounts(tally: RunTally, { palette, elapsedMs }: OutcomeOptions): string {
  const { succeeded, unchanged, failed, skipped, cancelled } = tally.counts;
  const parts = [
    `${succeeded + unchanged} succeeded${unchanged === 0 ? '' : ` (${unchanged} unchanged)`}`,
    failed === 0 ? '' : `${failed} failed`,
    skipped === 0 ? '' : `${skipped} not run`,
    cancelled === 0 ? '' : `${cancelled} cancelled`,
    tally.warnings.length === 0 ? '' : `${tally.warnings.length} warned`,
  ];
  const counts = `${parts.filter((part) => part !== '').join(', ')} in ${formatDuration(elapsedMs)}`;
  return `${markOf(tally, palette)} ${counts}${reasonOf(tally)}${adviceOf(tally, palette)}`;
}

function markOf(tally: RunTally, palette: Palette): string {
  const end = tally.end();
  switch (end?.type) {
    case 'run_succeeded':
      return palette.green('✓');
    case 'run_failed':
    case undefined:
      return palette.red('✗');
    case 'run_cancelled':
    case 'run_cancel_unconfirmed':
      return palette.yellow('cancelled:');
    default:
      return unreachable(end);
  }
}

function reasonOf(tally: RunTally): string {
  const end = tally.end();
  if (end?.type === 'run_cancel_unconfirmed') return '; of some steps it is not known whether anything still runs';
  return end?.type === 'run_failed' && end.body.reason !== undefined ? `: ${end.body.reason}` : '';
}

function adviceOf(tally: RunTally, palette: Palette): string {
  if (tally.end()?.type === 'run_succeeded') return '';
  const why = tally.counts.skipped === 0 ? '' : '\n  What stopped which step: millrace why latest';
  return palette.dim(`${why}\n  Go on from here: millrace retry latest`);
}
