import type { CommandEntry } from './command.ts';

/**
 * The command line: `main.ts` is the process, this table is its contents, `command.ts` says what a command is, and each file in
 * `commands/` is one. A command's module is loaded only when it is asked for or asked about, so that starting costs the same however
 * many there are. Invariant: standard output is the answer alone; progress and messages go to standard error.
 *
 * To add a command: a file in `commands/` that exports `command`, and a line here.
 */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'init',
    group: 'Start',
    summary: 'make a small project that runs at once',
    load: () => import('./commands/init.ts'),
  },
  {
    name: 'check',
    group: 'Start',
    summary: 'tell everything that is wrong with a project',
    load: () => import('./commands/check.ts'),
  },
  {
    name: 'compile',
    group: 'Start',
    summary: 'check a project and write its graph',
    load: () => import('./commands/compile.ts'),
  },
  {
    name: 'ls',
    group: 'Look',
    summary: 'list jobs or assets',
    load: () => import('./commands/ls.ts'),
  },
  {
    name: 'show',
    group: 'Look',
    summary: 'show one job, and where each of its values comes from',
    load: () => import('./commands/show.ts'),
  },
  {
    name: 'graph',
    group: 'Look',
    summary: 'show which job waits for which',
    load: () => import('./commands/graph.ts'),
  },
  {
    name: 'assets',
    group: 'Look',
    summary: 'tell how assets are: when they were made, how fresh, what is missing or bad',
    load: () => import('./commands/assets.ts'),
  },
  {
    name: 'test',
    group: 'Run',
    summary: 'run the tests of jobs, on mocks',
    load: () => import('./commands/test.ts'),
  },
  {
    name: 'run',
    group: 'Run',
    summary: 'run jobs, each after what it reads',
    load: () => import('./commands/run.ts'),
  },
  {
    name: 'retry',
    group: 'Run',
    summary: 'go on from where a run failed, or run some of its steps again',
    load: () => import('./commands/retry.ts'),
  },
  {
    name: 'step',
    group: 'Run',
    summary: 'run one step of a run again, alone, with what it had',
    load: () => import('./commands/step.ts'),
  },
  {
    name: 'resume',
    group: 'Run',
    summary: 'carry on a run whose process is gone',
    load: () => import('./commands/resume.ts'),
  },
  {
    name: 'cancel',
    group: 'Run',
    summary: 'end a run that goes on in another process',
    load: () => import('./commands/cancel.ts'),
  },
  {
    name: 'runs',
    group: 'Run',
    summary: 'list runs',
    load: () => import('./commands/runs.ts'),
  },
  {
    name: 'hooks',
    group: 'Run',
    summary: 'list what hooks were called for, and deliver what is due',
    load: () => import('./commands/hooks.ts'),
  },
  {
    name: 'logs',
    group: 'Run',
    summary: 'show what the steps of a run wrote',
    load: () => import('./commands/logs.ts'),
  },
  {
    name: 'why',
    group: 'Run',
    summary: 'say what a run or a step waits for, or why it failed or was not run',
    load: () => import('./commands/why.ts'),
  },
  {
    name: 'prune',
    group: 'Run',
    summary: 'remove old runs and their output',
    load: () => import('./commands/prune.ts'),
  },
  {
    name: 'verify',
    group: 'Run',
    summary: 'look whether what is kept of runs is as it was written',
    load: () => import('./commands/verify.ts'),
  },
  {
    name: 'dev',
    group: 'Run',
    summary: 'work on a project: compile and deploy at each save, and run what starts by itself',
    load: () => import('./commands/dev.ts'),
  },
  {
    name: 'deploy',
    group: 'Automate',
    summary: 'make the project, as it is now, the one that runs by itself',
    load: () => import('./commands/deploy.ts'),
  },
  {
    name: 'daemon',
    group: 'Automate',
    summary: 'start runs by schedule, and carry them out',
    load: () => import('./commands/daemon.ts'),
  },
  {
    name: 'backfill',
    group: 'Automate',
    summary: 'run many partitions, a run for each',
    load: () => import('./commands/backfill.ts'),
  },
  {
    name: 'backfills',
    group: 'Automate',
    summary: 'list backfills and how far they are; pause, resume, cancel and retry them',
    load: () => import('./commands/backfills.ts'),
  },
  {
    name: 'status',
    group: 'Automate',
    summary: 'say what goes on in an environment and what is wrong: daemons, queue, lateness, pauses',
    load: () => import('./commands/status.ts'),
  },
  {
    name: 'alerts',
    group: 'Automate',
    summary: 'list what is late or not carried out',
    load: () => import('./commands/alerts.ts'),
  },
  {
    name: 'schedules',
    group: 'Automate',
    summary: 'list schedules with their last and next fire times; pause and resume them',
    load: () => import('./commands/schedules.ts'),
  },
  {
    name: 'simulate',
    group: 'Automate',
    summary: 'say what would start by itself when, what would wait and what would be late',
    load: () => import('./commands/simulate.ts'),
  },
  {
    name: 'sensors',
    group: 'Automate',
    summary: 'list sensors with what came of their looks; try one out, pause and resume them',
    load: () => import('./commands/sensors.ts'),
  },
  {
    name: 'schema',
    group: 'Help',
    summary: 'print the JSON Schema of a format, for editors',
    load: () => import('./commands/schema.ts'),
  },
  {
    name: 'explain',
    group: 'Help',
    summary: 'say what a diagnostic means and how to fix it',
    load: () => import('./commands/explain.ts'),
  },
  {
    name: 'doctor',
    group: 'Help',
    summary: 'check what is installed and what is missing',
    load: () => import('./commands/doctor.ts'),
  },
  {
    name: 'completion',
    group: 'Help',
    summary: 'print what makes a shell complete the command line',
    load: () => import('./commands/completion.ts'),
  },
];
