import { randomUUID } from 'node:crypto';
import { availableParallelism, hostname } from 'node:os';
import { type DaemonEnd, type DaemonSignals, runDaemon } from '../../automation/automation.ts';
import type { DaemonNews } from '../../automation/daemon-ports.ts';
import { AUTOMATION_LIMITS } from '../../automation/limits.ts';
import type { Environment, Graph } from '../../graph/graph.ts';
import type { DeploymentScope } from '../../model/schedule.ts';
import { createSelectionReader } from '../../run/plan/selection-reader.ts';
import { createConditionAsker } from './ask-condition.ts';
import { createCaretaker } from './caretaker.ts';
import { readStoredGraph } from '../deploy/deployed-graphs.ts';
import { findLowSpace } from '../instance/free-space.ts';
import { sha256 } from '../hasher.ts';
import { type Instance, instanceOfFolder } from '../instance/instance.ts';
import { PRODUCT_VERSION } from '../product-version.ts';
import { entryFile } from '../program-files.ts';
import { openLookChildren } from '../look/look-children.ts';
import { openRunChildren } from '../carry/run-children.ts';
import { settleStorage } from '../instance/open-store.ts';
import { createSchemaCheck } from '../schema-check.ts';
import { systemClock } from '../system-clock.ts';

/** A daemon of an instance in this process, until it is told to stop: the loops of `src/automation/` with what they ask and do on this machine. */
export async function startDaemon(instance: Instance, options: DaemonOptions): Promise<DaemonEnd> {
  const { store, projectFolder, folders } = instance;
  const launcher = openRunChildren({
    entry: entryFile('run-child'),
    secrets: options.secrets,
    findLowSpace: (folder) => findLowSpace(instanceOfFolder(instance, folder).space),
    idleMs: IDLE_MS,
    storage: settleStorage(options.storage, { projectFolder, stateFolder: folders.state }),
  });
  return runDaemon(
    {
      store,
      clock: systemClock,
      launcher,
      caretaker: createCaretaker(instance),
      conditions: createConditionAsker(instance),
      sensors: { store, observer: openLookChildren({ idleMs: IDLE_MS }) },
      readGraph: (hash) => readStoredGraph(store, hash),
      planning: {
        hash: sha256,
        parallelDefault: availableParallelism(),
        check: createSchemaCheck(),
        readSelection: createSelectionReader(),
      },
      ...(process.versions['tz'] === undefined ? {} : { zoneRules: process.versions['tz'] }),
      daemon: {
        id: `${hostname()}/${process.pid}/${randomUUID().slice(0, 8)}`,
        host: hostname(),
        pid: process.pid,
        engine: PRODUCT_VERSION,
        startedAt: Date.now(),
        state: 'working',
      },
      ...(options.only === undefined ? {} : { only: options.only }),
      capacity: options.capacity,
      limits: AUTOMATION_LIMITS,
      tell: options.tell,
    },
    options.signals,
  );
}

export interface DaemonOptions {
  /** The instance's own, for the processes that carry out runs. */
  readonly storage?: Environment['storage'];
  readonly secrets: Graph['secrets'];
  /** The one project that it works on; all of the instance when left out. */
  readonly only?: DeploymentScope;
  /** Runs at once in this daemon. */
  readonly capacity: number;
  readonly signals: DaemonSignals;
  readonly tell: (news: DaemonNews) => void;
}

const IDLE_MS = 60_000;
