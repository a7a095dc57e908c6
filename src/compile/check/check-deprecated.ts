import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Asset, Graph, Job } from '../../graph/graph.ts';
import { isJsonMap, type Json } from '../../std/json.ts';
import { type ResolvedJob, spanOfInput } from '../resolve/resolved-job.ts';

/** Reads of assets whose makers call them deprecated or experimental (MR3014). A job that is deprecated itself may go on reading such. */
export function checkDeprecated(jobs: readonly ResolvedJob[], graph: Graph): readonly Diagnostic[] {
  const warnings = new Map(
    Object.entries(graph.assets).flatMap(([name, asset]) => {
      const warning = describeState(name, asset, asset.producer === undefined ? undefined : graph.jobs[asset.producer]);
      return warning ? [[name, warning] as const] : [];
    }),
  );
  if (warnings.size === 0) return [];
  return jobs.flatMap((job) => {
    if (isDeprecated(job.expanded.descriptor.deprecated)) return [];
    return [...job.inputs.keys()].flatMap((asset) => {
      const warning = job.outputs.has(asset) ? undefined : warnings.get(asset);
      return warning
        ? [createDiagnostic('MR3014', spanOfInput(job, asset), warning.message, { hint: warning.hint })]
        : [];
    });
  });
}

interface Warning {
  readonly message: string;
  readonly hint: string;
}

function describeState(name: string, asset: Asset, producer: Job | undefined): Warning | undefined {
  const deprecated = (producer?.deprecated ?? asset.outside?.deprecated) as Json | undefined;
  if (isDeprecated(deprecated)) {
    const { since, use, message } = isJsonMap(deprecated) ? deprecated : {};
    const reason = typeof message === 'string' ? `: ${message.replace(/\.$/, '')}` : '';
    return {
      message: `"${name}" is deprecated${typeof since === 'string' ? ` since ${since}` : ''}${reason}.`,
      hint: typeof use === 'string' ? `Read "${use}" instead.` : 'Ask its owners what to read instead.',
    };
  }
  if (producer?.experimental !== true) return undefined;
  return { message: `"${name}" is experimental and may change.`, hint: 'Leave it out of what others rely on.' };
}

function isDeprecated(deprecated: unknown): boolean {
  return deprecated !== undefined && deprecated !== false;
}
