import { join } from 'node:path';
import type { Environment, Graph } from '../../graph/graph.ts';
import type { Alert, AlertKind } from '../../model/alert.ts';
import type { InstanceStore } from '../../ports/instance-store.ts';
import { findStoreFile, openStore } from '../instance/open-store.ts';
import { STATE_FOLDER } from '../state-folder.ts';
import { type AlertState, readAlertStates } from './read-alert-states.ts';

/**
 * What is known of the lateness of things (`job:marts.delays`, `pipeline:daily`, the name of an asset), in all environments of a project.
 * For a glance beside other facts: it looks only into stores that are a file which is there, so that it makes none and waits for no server,
 * and passes over those that cannot be opened. What nothing is known of is not in the map.
 */
export async function readLateness(
  projectFolder: string,
  graph: Pick<Graph, 'project' | 'environments' | 'secrets'>,
  subjects: readonly string[],
): Promise<Latenesses> {
  const found = new Map<string, Lateness>();
  const from = { projectFolder, stateFolder: join(projectFolder, STATE_FOLDER), secrets: graph.secrets };
  for (const storage of listStoreFiles(graph.environments, from)) {
    const opened = await openStore(storage, from);
    if (opened.ok) await addFrom(opened.value, { project: graph.project, subjects, found });
  }
  return found;
}

/** By subject. */
export type Latenesses = ReadonlyMap<string, Lateness>;

/** Open alerts, the newest first; where there is none, the last that has ended. */
export type Lateness =
  | { readonly state: 'late'; readonly alerts: readonly AlertState[] }
  | { readonly state: 'was_late'; readonly alert: Alert };

/** What is late now says more than what was; `undefined` of nothing. */
export function joinLateness(all: readonly Lateness[]): Lateness | undefined {
  const open = all.flatMap((one) => (one.state === 'late' ? one.alerts : []));
  if (open.length > 0) return { state: 'late', alerts: open.sort((one, other) => other.openedAt - one.openedAt) };
  const ended = all.flatMap((one) => (one.state === 'was_late' ? one.alert : []));
  const [alert] = ended.sort((one, other) => other.dueAt - one.dueAt);
  return alert === undefined ? undefined : { state: 'was_late', alert };
}

/** Alerts of a run that is stuck or lost are no matter of deadlines. */
const KINDS: readonly AlertKind[] = ['late_run', 'late_step', 'late_tick', 'late_asset'];
const SHOWN_MAX = 10;

/** Closes the store. */
async function addFrom(
  store: InstanceStore,
  about: {
    readonly project: string;
    readonly subjects: readonly string[];
    readonly found: Map<string, Lateness>;
  },
): Promise<void> {
  const { project, subjects, found } = about;
  try {
    for (const subject of subjects) {
      const known = [found.get(subject), await readOne(store, { project, subject })].filter((one) => one !== undefined);
      const joined = joinLateness(known);
      if (joined !== undefined) found.set(subject, joined);
    }
  } finally {
    await store.close();
  }
}

async function readOne(
  store: InstanceStore,
  about: { readonly project: string; readonly subject: string },
): Promise<Lateness | undefined> {
  const open = await store.listAlerts({ ...about, kinds: KINDS, isOpen: true, limit: SHOWN_MAX });
  if (open.length > 0) return { state: 'late', alerts: await readAlertStates(store, open) };
  const [alert] = await store.listAlerts({ ...about, kinds: KINDS, isOpen: false, limit: 1 });
  return alert === undefined ? undefined : { state: 'was_late', alert };
}

/** Environments that keep their runs in one file are looked at together. */
function listStoreFiles(
  environments: Graph['environments'],
  from: { readonly projectFolder: string; readonly stateFolder: string },
): Iterable<Environment['storage']> {
  const byFile = new Map<string, Environment['storage']>();
  for (const { storage } of Object.values(environments)) {
    const file = findStoreFile(storage, from);
    if (file !== undefined) byFile.set(file, storage);
  }
  return byFile.values();
}
