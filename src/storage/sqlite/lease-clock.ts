import { readFileSync } from 'node:fs';

/**
 * The clock by which leases of one machine count. Where the system says which boot it is (Linux), milliseconds since then: setting the
 * wall clock changes no lease, and a reboot ends them all. Elsewhere the wall clock.
 */
export function readLeaseClock(): LeaseTime {
  const boot = readBoot();
  return boot === '' ? { boot, ms: Date.now() } : { boot, ms: Number(process.hrtime.bigint() / 1_000_000n) };
}

export interface LeaseTime {
  readonly boot: string;
  readonly ms: number;
}

function readBoot(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}
