import type { Mutant } from './mutants.ts';

const EVALUATE_FILES = 'src/automation/sensors/evaluate-files.ts';
const DECIDE_UPDATES = 'src/automation/decide-updates.ts';
const SENSORS = 'test/simulation/memory-sensors.ts';

/** As `DAEMON_MUTANTS`, of what daemons do for sensors, for what goes by new data, and for conditions. */
export const WATCH_MUTANTS: readonly Mutant[] = [
  {
    name: 'asks for files that still grow',
    file: EVALUATE_FILES,
    line: 'if (isWhole || (since < until && until - since >= stableMs)) ready.push(candidate);',
    change: 'if (isWhole || since < until) ready.push(candidate);',
    seed: 137,
  },
  {
    name: 'is done with files of which one still grows',
    file: EVALUATE_FILES,
    line: 'const isDone = first.waiting === undefined && Object.keys(pending).length === 0;',
    change: 'const isDone = first.waiting === undefined;',
  },
  {
    name: 'is done with more files than one look may ask for',
    file: EVALUATE_FILES,
    line: 'const isDone = first.waiting === undefined && Object.keys(pending).length === 0;',
    change: 'const isDone = Object.keys(pending).length === 0;',
    seed: 114,
  },
  {
    name: 'forgets files for which no run could be planned',
    file: 'src/automation/sensors/sensors.ts',
    line: 'settled: isRepeated ?',
    change: 'settled: isRepeated && false ?',
    seed: 87,
  },
  {
    name: 'tells rows apart by how many there are',
    file: 'src/automation/sensors/evaluate-rows.ts',
    line: 'key: canonicalJson(row), names',
    change: 'key: `${rows.length} ${canonicalJson(row)}`, names',
    seed: 11,
  },
  {
    name: 'passes over ends of runs that are too many for one look',
    file: 'src/automation/sensors/evaluate-run-ends.ts',
    line: '    cursor = signal.cursor;\n',
    change: '',
  },
  {
    name: 'starts on the ends of its own runs',
    file: 'src/automation/sensors/evaluate-run-ends.ts',
    line: "if (signal.tags['millrace/sensor'] === sensor) continue;",
    change: '',
  },
  {
    name: 'counts an asset as new for more than one run',
    file: 'src/automation/sensors/evaluate-assets.ts',
    line: '  news.clear();\n',
    change: '',
    seed: 114,
  },
  {
    name: 'stores a look that began before another one',
    file: SENSORS,
    line: 'if (state?.number !== number || !state.isDeployed',
    change: 'if (state === undefined || !state.isDeployed',
  },
  {
    name: 'moves the cursor of a sensor and asks for nothing',
    file: SENSORS,
    line: '      this.#automation.queue.request(run);\n',
    change: '',
  },
  {
    name: 'names the run of new data without what is new',
    file: 'src/automation/plan-update.ts',
    line: '@${key}#${seen}` };',
    change: '@${key}#${seen.length}` };',
    seed: 40,
  },
  {
    name: 'starts on new data in quiet hours',
    file: 'src/automation/update-loop.ts',
    line: '    if (quiet !== undefined) return Math.min(quiet, now + limits.updateMs);\n',
    change: '',
    seed: 8,
  },
  {
    name: 'does not wait until new data is calm',
    file: DECIDE_UPDATES,
    line: 'if (about.now < calmAt)',
    change: 'if (false)',
  },
  {
    name: 'starts when any is new where all have to be',
    file: DECIDE_UPDATES,
    line: "about.inputs === 'any' ? []",
    change: 'true ? []',
    seed: 495,
  },
  {
    name: 'starts on new data while its run goes on',
    file: DECIDE_UPDATES,
    line: 'if (going !== undefined)',
    change: 'if (false)',
    seed: 40,
  },
  {
    name: 'starts without what nobody has made yet',
    file: DECIDE_UPDATES,
    line: 'missing: read.waits || records.length === 0 ? absent : [],',
    change: 'missing: [],',
  },
  {
    name: 'starts although its condition does not hold',
    file: 'src/automation/schedule-loop.ts',
    line: "      if (condition.kind === 'skip') return condition;\n",
    change: '',
    seed: 9,
  },
  {
    name: 'asks a condition only once',
    file: 'src/automation/decide-condition.ts',
    line: 'if (now < until)',
    change: 'if (false)',
    seed: 15,
  },
  {
    name: 'takes a condition that could not be asked for one that holds',
    file: 'src/automation/decide-condition.ts',
    line: "if (answer.state === 'holds')",
    change: "if (answer.state !== 'does_not_hold')",
    seed: 43,
  },
  {
    name: 'goes by the calendar the wrong way round',
    file: 'src/automation/calendar-verdict.ts',
    line: 'if (only.length === 0 || only.some((named) => named.days.has(day)))',
    change: 'if (only.length === 0 || !only.some((named) => named.days.has(day)))',
  },
];
