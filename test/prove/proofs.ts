import type { Proof } from './proof.ts';
import { backfilled } from './rows/backfilled.ts';
import { cancelled } from './rows/cancelled.ts';
import { cancelsPostgres, cancelsSqlite } from './rows/cancels.ts';
import { crashed } from './rows/crashed.ts';
import { daemonsPostgres, daemonsSqlite } from './rows/daemons.ts';
import { diskFull, syncError, writeError } from './rows/disk.ts';
import { dst } from './rows/dst.ts';
import { failpointsPostgres, failpointsSqlite } from './rows/failpoints.ts';
import { frozen } from './rows/frozen.ts';
import { killed } from './rows/killed.ts';
import { locked } from './rows/locked.ts';
import { migrationsPostgres, migrationsSqlite } from './rows/migrations.ts';
import { output } from './rows/output.ts';
import { powercut } from './rows/powercut.ts';
import { swaps } from './rows/swaps.ts';

/** All rows, in the order in which they are tried. To add one: a file in `rows/`, and a line here. */
export const PROOFS: readonly Proof[] = [
  killed,
  powercut,
  diskFull,
  writeError,
  syncError,
  locked,
  output,
  cancelled,
  crashed,
  frozen,
  backfilled,
  migrationsSqlite,
  migrationsPostgres,
  failpointsSqlite,
  failpointsPostgres,
  cancelsSqlite,
  cancelsPostgres,
  swaps,
  daemonsSqlite,
  daemonsPostgres,
  dst,
];
