/** The ids that are passed around, branded so that one is never taken for another. Made here only. */
export type RunId = string & { readonly brand: 'RunId' };
export type StepId = string & { readonly brand: 'StepId' };

export function toRunId(text: string): RunId {
  return text as RunId;
}

/** The step of a job: its name, with the partition key or range in brackets where it has one (`marts.delays[2001-01-01]`). */
export function toStepId(job: string, partition?: string): StepId {
  return (partition === undefined ? job : `${job}[${partition}]`) as StepId;
}

/** A step id that was stored or sent before. */
export function asStepId(text: string): StepId {
  return text as StepId;
}
