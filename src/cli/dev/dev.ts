import { existsSync } from 'node:fs';
import type { App } from '../../app/app.ts';
import type { CommandContext, ExitCode } from '../command.ts';
import type { DaemonLimits } from '../daemon-options.ts';
import { pathPrefixOf } from '../open-project.ts';
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
  const pathPrefix = pathPrefixOf(context, app.projectFolder);
  const asked = interrupts.cancel();
  const ending = new AbortController();
  const stop = AbortSignal.any([asked, ending.signal]);
  const format = context.options.text('output') === 'json' ? 'json' : 'text';
  const tell = createDevLog(terminal, { format, workingFolder, pathPrefix, kill: interrupts.kill() });
  const watching = watchFolder(app.projectFolder, stop);
  const session = new DevSession(context, app, {
    ...options,
    tell,
    signals: { stop, kill: interrupts.kill(), graceMs: options.graceMs },
    onDaemonEnd: () => ending.abort(),
  });
  try {
    const exitCode = await session.begin();
    if (exitCode !== 0) return exitCode;
    const reason = watching.unwatched();
    if (reason !== undefined) tell({ kind: 'unwatched', reason });
    for await (const _ of watching.changes) {
      if (existsSync(app.projectFolder)) await session.update();
      else ending.abort(GONE);
    }
  } finally {
    watching.close();
    ending.abort();
    await session.close();
  }
  if (ending.signal.reason !== GONE) return 0;
  terminal.err.write(`The folder "${app.projectFolder}" is gone.\n`);
  return 1;
}

/** Why it ended: there is no project any more. */
const GONE = 'gone';

export interface DevOptions extends DaemonLimits {
  /** What becomes of schedules and sensors; each is left as it is when left out, and new ones are off. */
  readonly turn?: 'on' | 'off';
}
