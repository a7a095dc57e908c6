import { messageOf } from '../../std/message-of.ts';
import { fail, succeed } from '../../std/result.ts';
import type { LookOrder, LookReply } from './look-protocol.ts';
import { look } from './look.ts';

/** The life of a process that looks: one order after another, until who gives them is gone. With it goes all that it has started. */
export function serveLooks(): void {
  const stop = new AbortController();
  process.on('message', (order: LookOrder) => {
    void look(order, stop.signal)
      .then((value): LookReply => succeed(value))
      .catch((error: unknown): LookReply => fail(messageOf(error)))
      .then((reply) => process.connected && process.send?.(reply, undefined, undefined, () => undefined));
  });
  process.on('disconnect', () => {
    stop.abort();
    endGroup();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
}

/** It leads a group of its own. */
function endGroup(): void {
  try {
    process.kill(-process.pid, 'SIGKILL');
  } catch {
    process.exit(0);
  }
}
