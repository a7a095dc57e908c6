import { join } from 'node:path';
import type { Environment } from '../../graph/graph.ts';
import type { RunId } from '../../model/ids.ts';
import type { Executor } from '../../ports/executor.ts';
import type { ResourceType } from '../../ports/resource.ts';
import { parseSize } from '../../std/durations.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import { withCrashes } from './crash-executor.ts';
import { type Instance, runFolder } from '../instance/instance.ts';
import { entryFile } from '../program-files.ts';

/** What runs the steps of a run in its environment; a sentence for people when there is no such executor. */
export async function openExecutor(
  instance: Instance,
  environment: Environment,
  { run, resourceTypes, onQuiet }: RunningIn,
): Promise<Result<Executor, string>> {
  const { type, memory } = environment.executor;
  if (type === 'process') {
    const { openProcessExecutor } = await import('../../executors/process/process.ts');
    const memoryBytesMax = typeof memory === 'string' ? parseSize(memory) : undefined;
    if (memoryBytesMax !== undefined && process.platform !== 'linux')
      return fail('How much memory steps use is known on Linux only: leave "memory" out of the executor.');
    return succeed(
      withCrashes(
        openProcessExecutor({
          entry: entryFile('step-child'),
          logFolder: join(runFolder(instance, run), 'processes'),
          ...(memoryBytesMax === undefined ? {} : { memoryBytesMax }),
          ...(onQuiet === undefined ? {} : { onQuiet }),
        }),
      ),
    );
  }
  if (type === 'inline') {
    const [{ openInlineExecutor }, { createLocalStepHost }, { resolveProduct }] = await Promise.all([
      import('../../executors/inline/inline.ts'),
      import('./local-step-host.ts'),
      import('../resolve-product.ts'),
    ]);
    resolveProduct();
    return succeed(openInlineExecutor({ host: createLocalStepHost({ isolated: false, resourceTypes }) }));
  }
  return fail(`The executor "${type}" is not known here.`);
}

export interface RunningIn {
  readonly run: RunId;
  /** Where steps run in this process, what their resources share is shared with whoever holds these. */
  readonly resourceTypes: (type: string) => Promise<ResourceType>;
  /** Told when processes of steps are let go because nothing goes on, and when something begins again. */
  readonly onQuiet?: (isQuiet: boolean) => void;
}
