/** What a job has that says nothing: of steps that are no jobs of the graph, such as hooks and conditions. */
export const PLAIN_JOB = {
  inputs: {},
  outputs: {},
  after: [],
  tags: {},
  owners: [],
  pipelines: [],
  path: '',
  params: {},
  retry: { attempts: 1 },
  memoize: false,
  hash: { result: '', about: '', config: '', files: '' },
  source: { file: 'millrace.yaml', line: 1, column: 1 },
} as const;
