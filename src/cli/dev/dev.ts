import { existsSync } from 'node:fs';
import type { App } from '../../app/app.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import { watchFolder } from '../watch-folder.ts';
import { createDevLog } from './dev-log.ts';
import { DevSession } from './dev-session.ts';

/**
 * Working on a project: a loop that compiles and deploys it at each change of a file (`dev-session.ts`), beside a daemon for this project alone.
 * What they do is told as it happens (`dev-log.ts`), with the steps of runs (`follow-runs.ts`).
 *
 * Ends when it is asked to, when the project's folder is gone, or when the store is; waits for runs that go on as a daemon does.
 */
export async function develop(context: CommandContext, app: App, options: DevOptions): Promise<ExitCode> {
  const { terminal, interrupts, workingFolder } = context;
  const asked = interrupts.cancel();
  const ending = new AbortController();
  const stop = AbortSignal.any([asked, ending.signal]);
  const format = context.options.text('output') === 'json' ? 'json' : 'text';
  const tell = createDevLog(terminal, { format, workingFolder, kill: 'Ctrl-C again' });
  const watching = watchFolder(app.projectFolder, stop);
  const session = new DevSession(context, app, {
    ...options,
    tell,
    signals: { stop, kill: interrupts.kill(), graceMs: options.graceMs },
    onDaemonEnd: () => ending.abort(),
  });
  let exitCode: ExitCode = 0;
  try {
    exitCode = await session.begin();
    const reason = watching.unwatched();
    if (exitCode === 0 && reason !== undefined) tell({ kind: 'unwatched', reason });
    if (exitCode === 0)
      for await (const _ of watching.changes) {
        if (!existsSync(app.projectFolder)) {
          terminal.err.write(`The folder "${app.projectFolder}" is gone.\n`);
          exitCode = 2;
          break;
        }
        await session.update();
      }
  } finally {
    watching.close();
    ending.abort();
    await session.close();
  }
  return exitCode;
}

export interface DevOptions {
  /** Runs at once. */
  readonly capacity: number;
  readonly graceMs: number;
  /** What becomes of schedules and sensors; each is left as it is when left out, and new ones are off. */
  readonly turn?: 'on' | 'off';
}
