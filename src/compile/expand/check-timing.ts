import type { Schedule } from '../../../generated/formats.ts';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { Path } from '../stages.ts';

/** Schedules that say no times, or two kinds of them, and those that can never fire (MR2025). */
export function checkTiming(schedule: WrittenSchedule, spanOf: (path: Path) => Span): readonly Diagnostic[] {
  const kinds = KINDS.filter((kind) => schedule[kind] !== undefined);
  const [first, second] = kinds;
  if (first === undefined) {
    const message = 'The schedule does not say when.';
    return [createDiagnostic('MR2025', spanOf([]), message, { hint: `Give it one of ${KINDS.join(', ')}.` })];
  }
  if (second !== undefined) {
    const message = `The schedule says when in two ways: by "${first}" and by "${second}".`;
    return [createDiagnostic('MR2025', spanOf([second]), message, { hint: 'Keep one of them.' })];
  }
  return [
    ...checkSpan(schedule, spanOf),
    ...(first === 'on_update' ? checkQuiet(schedule, spanOf) : checkWaits(schedule, { first, spanOf })),
  ];
}

export type WrittenSchedule = Exclude<Schedule, string>;

const KINDS = ['cron', 'every', 'at', 'on_update'] as const;

/** Local times of one zone, which compare as texts when they are whole. */
function checkSpan({ at, start, end }: WrittenSchedule, spanOf: (path: Path) => Span): readonly Diagnostic[] {
  const tell = (path: Path, message: string): readonly Diagnostic[] => [
    createDiagnostic('MR2025', spanOf(path), message, { hint: 'It would never fire.' }),
  ];
  if (start !== undefined && end !== undefined && wholeTime(end) <= wholeTime(start))
    return tell(['end'], `The schedule ends at ${end}, before it begins at ${start}.`);
  if (at === undefined) return [];
  if (start !== undefined && wholeTime(at) < wholeTime(start))
    return tell(['at'], `The schedule fires at ${at}, before it begins at ${start}.`);
  return end !== undefined && wholeTime(at) >= wholeTime(end)
    ? tell(['at'], `The schedule fires at ${at}, when it has ended at ${end}.`)
    : [];
}

function wholeTime(local: string): string {
  return local.padEnd(MIDNIGHT.length, MIDNIGHT.slice(local.length));
}

const MIDNIGHT = '0000-00-00T00:00:00';

function checkQuiet({ quiet }: WrittenSchedule, spanOf: (path: Path) => Span): readonly Diagnostic[] {
  if (quiet === undefined || quiet.from !== quiet.to) return [];
  return [
    createDiagnostic('MR2025', spanOf(['quiet']), `The quiet hours begin and end at ${quiet.from}.`, {
      hint: 'Say the first quiet minute and the first minute after it, such as "{from: "22:00", to: "06:00"}".',
    }),
  ];
}

function checkWaits(
  { debounce, quiet }: WrittenSchedule,
  { first, spanOf }: { readonly first: string; readonly spanOf: (path: Path) => Span },
): readonly Diagnostic[] {
  return Object.entries({ debounce, quiet }).flatMap(([key, value]) =>
    value === undefined
      ? []
      : [
          createDiagnostic('MR2025', spanOf([key]), `A schedule by "${first}" has no "${key}".`, {
            hint: `Take it out: "${key}" is for schedules by "on_update".`,
          }),
        ],
  );
}
