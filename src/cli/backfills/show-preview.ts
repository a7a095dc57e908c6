import type { BackfillPlan, StagePreview } from '../../app/backfills/backfills.ts';
import type { CommandContext } from '../command.ts';
import { printJson, printTable } from '../output.ts';

/** What a backfill would do, stage by stage. */
export function showPreview({ terminal: { out, err }, options }: CommandContext, plan: BackfillPlan): void {
  if (options.text('output') === 'json') {
    printJson(out, previewJson(plan));
    return;
  }
  const { stages, runs, steps, partitions, withData } = plan.preview;
  if (runs === 0) {
    err.write('Nothing is to be done.\n');
    return;
  }
  printTable(
    out,
    ['STAGE', 'JOBS', 'SET', 'FIRST', 'LAST', 'PARTITIONS', 'WITH DATA', 'RUNS', 'STEPS'],
    stages.map((stage, at) => [
      at + 1,
      describeJobs(stage),
      stage.set ?? '',
      stage.first ?? '',
      stage.last ?? '',
      stage.set === undefined ? '' : stage.partitions,
      stage.withData,
      stage.runs,
      stage.steps,
    ]),
  );
  out.write(`${runs} runs, ${steps} steps, ${partitions} partitions, of which ${withData} have data.\n`);
}

export function previewJson({ project, environment, preview }: BackfillPlan): object {
  return { project, environment, ...preview };
}

/** As many as fit a line. */
export function describeJobs({ jobs }: Pick<StagePreview, 'jobs'>): string {
  const shown = jobs.slice(0, JOBS_SHOWN).join(', ');
  return jobs.length <= JOBS_SHOWN ? shown : `${shown} and ${jobs.length - JOBS_SHOWN} more`;
}

const JOBS_SHOWN = 3;
