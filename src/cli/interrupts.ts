import type { Interrupts } from './command.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Interrupts of this process. Until a command asks for one of them, Node's own handling stays: the process ends. A third signal ends it in any case. */
export function createInterrupts(): Interrupts {
  const cancel = new AbortController();
  const kill = new AbortController();
  let isListening = false;

  function onSignal(signal: NodeJS.Signals): void {
    if (!cancel.signal.aborted) cancel.abort(signal);
    else if (!kill.signal.aborted) kill.abort(signal);
    else process.exit(1);
  }

  function listen(): void {
    if (isListening) return;
    isListening = true;
    for (const signal of SIGNALS) process.on(signal, onSignal);
  }

  return {
    cancel() {
      listen();
      return cancel.signal;
    },
    kill() {
      listen();
      return kill.signal;
    },
  };
}
