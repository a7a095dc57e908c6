import { availableParallelism } from 'node:os';
import type { DeployedProject } from '../../automation/deployed-projects.ts';
import type { Sensor } from '../../automation/sensors/read-sensors.ts';
import { type LookOutcome, lookWith } from '../../automation/sensors/sensors.ts';
import type { SensorWithCursor } from '../../model/sensor.ts';
import type { Result } from '../../std/result.ts';
import { sha256 } from '../hasher.ts';
import type { Instance } from '../instance/instance.ts';
import { openLookChildren } from '../look/look-children.ts';
import { PRODUCT_VERSION } from '../product-version.ts';
import { createSchemaCheck } from '../schema-check.ts';
import { systemClock } from '../system-clock.ts';

/** Looks as a daemon would, now, and stores nothing of it. An error is why nothing could be seen. */
export async function tryLook(
  { store }: Instance,
  look: { readonly project: DeployedProject; readonly sensor: Sensor; readonly state: SensorWithCursor },
): Promise<Result<LookOutcome, string>> {
  const observer = openLookChildren({ idleMs: 0 });
  try {
    const refused = observer.refuse(look.project.deployment);
    if (refused !== undefined) return { ok: false, error: refused };
    const planning = { hash: sha256, parallelDefault: availableParallelism(), check: createSchemaCheck() };
    const ports = { store, observer, clock: systemClock, planning, engine: PRODUCT_VERSION };
    return await lookWith({ ...look, at: systemClock.now() }, ports);
  } finally {
    await observer.close();
  }
}
