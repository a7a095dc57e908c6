import type { RunCause } from '../model/event.ts';
import { type RunId, toRunId } from '../model/ids.ts';
import type { Hasher } from '../std/hasher.ts';

/** The id of the run that a cause makes: always the same, so that asking twice makes one run. 130 bits. */
export function runIdOf(cause: RunCause, hash: Hasher): RunId {
  const bits = BigInt(`0x${hash(`${cause.kind}\n${cause.key}`)}`);
  const digits = Array.from({ length: LENGTH }, (_, at) => ALPHABET.charAt(Number((bits >> BigInt(at * 5)) & 31n)));
  return toRunId(`run_${digits.join('')}`);
}

const LENGTH = 26;
/** Crockford's base 32: no letters that look alike. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
