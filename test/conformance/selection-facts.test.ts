import { describe, expect, test } from 'vitest';
import { selectJobs } from '../../src/graph/selection/selection.ts';
import { sketchGraph } from '../selection/sketch-graph.ts';
import recorded from './selection-facts.json' with { type: 'json' };

const graph = sketchGraph({
  jobs: Object.fromEntries(
    Object.entries(recorded.jobs).map(([name, job]) => [
      name,
      {
        after: job.after,
        paths: [job.path],
        config: job.config,
        owners: job.owner === null ? [] : [job.owner],
        tags: Object.fromEntries(job.tags.map((tag, place) => [`tag${place}`, tag])),
      },
    ]),
  ),
});

describe('what dbt answers, Millrace answers', () => {
  test.each(
    recorded.facts.map((fact) => [`${fact.select}${fact.exclude ? ` less ${fact.exclude}` : ''}`, fact] as const),
  )('%s', (_, fact) => {
    const selection = selectJobs({ select: [fact.select], exclude: fact.exclude ? [fact.exclude] : [] }, graph);
    expect(selection).toEqual({ jobs: fact.jobs, removed: [], diagnostics: [] });
  });

  test('there are facts', () => expect(recorded.facts.length).toBeGreaterThan(30));
});
