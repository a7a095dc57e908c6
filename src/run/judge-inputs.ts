import type { Awaited, Failure } from '../model/event.ts';
import type { Sighting } from '../model/sighting.ts';
import type { StepWait } from '../model/step.ts';
import type { AssetKey, AssetRecord } from '../ports/store.ts';
import type { Waits } from './decide.ts';
import { type InputPart, isParticular } from './find-inputs.ts';

/**
 * Whether what a step reads is good enough for it: there, and young enough, where its job is particular about that. What is not is waited
 * for, until the first time limit among it is over; or nothing can come of it, and the step fails at once. What a step of the run makes is
 * always good enough. Pure.
 */
export function judgeInputs(parts: readonly SeenPart[], { now, wait }: JudgedAt): InputVerdict {
  const lacking = parts.flatMap((part) => lackOf(part, now));
  if (lacking.length === 0) return {};
  const hopeless = lacking.find(({ part, isForEver }) => isForEver || !part.read.waits);
  if (hopeless !== undefined) return { hopeless: failure(hopeless.awaited.message) };
  const since = wait?.since ?? now;
  const giveUpAt = earliest(lacking.map(({ part: { read } }) => addTo(since, read.timeoutMs)));
  if (giveUpAt !== undefined && giveUpAt <= now) return { hopeless: gaveUp(lacking, now - since) };
  const lookAt = earliest([giveUpAt, ...lacking.map(({ part: { read } }) => now + everyMs(read.checkEveryMs))]);
  const others = lacking.length - AWAITED_MAX;
  return {
    waits: {
      for: lacking.slice(0, AWAITED_MAX).map(({ awaited }) => awaited),
      ...(others > 0 ? { others } : {}),
      ...(giveUpAt === undefined ? {} : { giveUpAt }),
      lookAt: lookAt ?? now + CHECK_EVERY_MS,
    },
  };
}

export interface SeenPart extends InputPart {
  /** Of data outside that was looked at. */
  readonly sighting: Sighting | undefined;
  readonly record: AssetRecord | undefined;
}

export interface JudgedAt {
  readonly now: number;
  /** Of a step that waits already. */
  readonly wait: StepWait | undefined;
}

export interface InputVerdict {
  readonly waits?: Waits;
  readonly hopeless?: Failure;
}

const AWAITED_MAX = 20;
const CHECK_EVERY_MS = 30_000;
const CHECK_EVERY_MS_MIN = 1_000;

interface Lack {
  readonly part: SeenPart;
  readonly awaited: Awaited;
  /** Waiting does not help. */
  readonly isForEver?: boolean;
}

function lackOf(part: SeenPart, now: number): Lack[] {
  const { read, madeBy, sighting, record } = part;
  if (madeBy !== undefined || !isParticular(read)) return [];
  if (part.isOutside) return sighting === undefined ? [] : lackOfSighted(part, sighting, now);
  if (record === undefined) return [missing(part, `${makerOf(part)} has made ${nameOf(part)}`)];
  return lackOfAge(part, record.at, now);
}

function lackOfSighted(part: SeenPart, { isThere, changedAt, problem }: Sighting, now: number): Lack[] {
  const name = nameOf(part);
  if (problem !== undefined)
    return [{ part, awaited: awaited(part, 'unseen', `${name} could not be looked at: ${problem}`) }];
  if (!isThere) return [missing(part, `${name} is not there`)];
  if (part.read.maxAgeMs === undefined || changedAt !== undefined) return lackOfAge(part, changedAt ?? now, now);
  const message = `Nothing tells how old ${name} is, and "max_age" is asked of it: give the asset an "updated_column" in the project file`;
  return [{ part, awaited: awaited(part, 'unseen', message), isForEver: true }];
}

function lackOfAge(part: SeenPart, changedAt: number, now: number): Lack[] {
  const { maxAgeMs } = part.read;
  if (maxAgeMs === undefined || now - changedAt <= maxAgeMs) return [];
  const message = `${nameOf(part)} is ${describeAge(now - changedAt)} old, and at most ${describeAge(maxAgeMs)} is good enough`;
  return [{ part, awaited: awaited(part, 'too_old', message) }];
}

function missing(part: SeenPart, message: string): Lack {
  return { part, awaited: awaited(part, 'missing', message) };
}

function awaited({ asset, partition }: AssetKey, reason: Awaited['reason'], message: string): Awaited {
  return { asset, ...(partition === '' ? {} : { partition }), reason, message };
}

function makerOf({ read: { elsewhere } }: SeenPart): string {
  return elsewhere === undefined ? 'nobody' : `nobody in the project "${elsewhere.project}"`;
}

function nameOf({ asset, partition }: AssetKey): string {
  return partition === '' ? `"${asset}"` : `partition ${partition} of "${asset}"`;
}

function gaveUp(lacking: readonly Lack[], waitedMs: number): Failure {
  const [first] = lacking;
  const more = lacking.length > 1 ? ` (and ${lacking.length - 1} more like it)` : '';
  return failure(`It waited for ${describeAge(waitedMs)}, and ${first?.awaited.message ?? ''}${more}`);
}

function failure(message: string): Failure {
  return { kind: 'input', message: `${message.charAt(0).toUpperCase()}${message.slice(1)}.`, retryable: false };
}

function everyMs(checkEveryMs: number | undefined): number {
  return Math.max(CHECK_EVERY_MS_MIN, checkEveryMs ?? CHECK_EVERY_MS);
}

function addTo(since: number, timeoutMs: number | undefined): number | undefined {
  return timeoutMs === undefined ? undefined : since + timeoutMs;
}

function earliest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

/** In the largest unit that is not too coarse for it: `1 day`, `9 days`, `36 hours`, `90 seconds`. */
function describeAge(durationMs: number): string {
  const fits = (ms: number): boolean => durationMs >= 2 * ms || (durationMs > 0 && durationMs % ms === 0);
  const [unit, unitMs] = UNITS.find(([, ms]) => fits(ms)) ?? (['second', 1_000] as const);
  const count = Math.round(durationMs / unitMs);
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
