import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment, Graph } from '../../graph/graph.ts';
import type { Deployment } from '../../model/schedule.ts';
import type { CarryEnd, Launcher, RunToCarry } from '../../ports/launcher.ts';
import type { RingAbout } from '../../run/bell.ts';
import { isOwnerGone } from './owner.ts';
import { RunChild } from './run-child-process.ts';
import { STATE_FOLDER } from '../state-folder.ts';

/**
 * Carries out runs in child processes, one for each project and environment: started when there is a run, and let go when there was none for a
 * while. The daemon itself loads nothing of a project but its graph.
 */
export function openRunChildren(options: RunChildrenOptions): Launcher {
  const children = new Map<string, RunChild>();
  let started = 0;
  const listeners: (() => void)[] = [];
  const ring = (about: RingAbout, from?: RunChild): void => {
    for (const child of children.values()) if (child !== from) child.ring(about);
  };
  const hear = (about: RingAbout, from: RunChild): void => {
    if (about === 'room') ring('room', from);
    else for (const onTurn of listeners) onTurn();
  };
  const childOf = (deployment: Deployment): RunChild => {
    const key = `${deployment.project}\n${deployment.environment}\n${deployment.folder}`;
    const known = children.get(key);
    if (known?.isUsable === true) return known;
    const created: RunChild = new RunChild({
      entry: options.entry,
      logFolder: join(deployment.folder, STATE_FOLDER, 'daemon'),
      number: ++started,
      idleMs: options.idleMs,
      onRing: (about) => hear(about, created),
      open: { kind: 'open', projectFolder: deployment.folder, storage: options.storage, secrets: options.secrets },
    });
    children.set(key, created);
    return created;
  };
  return {
    refuse: ({ folder }, run) => {
      if (!existsSync(folder)) return `Its folder "${folder}" is not on this machine.`;
      return run === 'new' ? options.findLowSpace(folder) : undefined;
    },
    carry: ({ deployment, ...run }: RunToCarry): Promise<CarryEnd> => childOf(deployment).carry(run),
    isOwnerGone,
    ring: () => ring('turn'),
    onTurn: (listener) => void listeners.push(listener),
    close: async () => {
      await Promise.all(Array.from(children.values(), (child) => child.close()));
    },
  };
}

export interface RunChildrenOptions {
  /** The file that the processes start from. */
  readonly entry: string;
  /** Of the instance, and the secrets that it names. */
  readonly storage: NonNullable<Environment['storage']>;
  readonly secrets: Graph['secrets'];
  /** Why no run of the project in that folder is to be begun now. */
  readonly findLowSpace: (projectFolder: string) => string | undefined;
  /** How long a process without a run is kept. */
  readonly idleMs: number;
}
