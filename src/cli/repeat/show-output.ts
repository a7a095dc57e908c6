import type { Instance } from '../../app/instance/instance.ts';
import type { RunId } from '../../model/ids.ts';
import { createOutputWriter } from '../output-writer.ts';
import { createOutputReader } from '../read-step-output.ts';
import type { Terminal, TerminalStream } from '../terminal.ts';

/**
 * Shows what the steps of a job write while they run, each stream in its own: standard output on `out`. `close` shows the rest. Looks at the
 * files again and again, so that a step's output never passes through this process on its way.
 */
export function showOutput(
  instance: Instance,
  terminal: Pick<Terminal, 'err'> & { readonly out: TerminalStream },
): ShownOutput {
  let run: RunId | undefined;
  let job = '';
  let readers: readonly Stream[] = [];
  let looking = Promise.resolve();
  const writer = createOutputWriter();
  const look = async (): Promise<void> => {
    if (run === undefined) return;
    const steps = (await instance.store.readSteps(run)).filter((record) => record.job === job);
    for (const { reader, to } of readers) for (const piece of reader.read(steps)) writer.write(to, piece);
  };
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, LOOK_AGAIN_MS);
  return {
    begin(begun, of) {
      if (run !== undefined) return;
      run = begun;
      job = of;
      readers = (['stdout', 'stderr'] as const).map((stream) => ({
        reader: createOutputReader(instance, begun, { streams: [stream], attempt: undefined }),
        to: stream === 'stdout' ? terminal.out : terminal.err,
      }));
    },
    async close() {
      clearInterval(timer);
      await looking;
      await look();
    },
  };
}

export interface ShownOutput {
  /** From now on; once. */
  begin(run: RunId, job: string): void;
  close(): Promise<void>;
}

interface Stream {
  readonly reader: ReturnType<typeof createOutputReader>;
  readonly to: TerminalStream;
}

const LOOK_AGAIN_MS = 200;
