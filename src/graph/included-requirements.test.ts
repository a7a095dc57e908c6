import { expect, test } from 'vitest';
import { listIncludedRequirements } from './included-requirements.ts';

test('files that requirements include are found, packages and options are not', () => {
  const text = `# -r no.txt
numpy==2.0 # -r neither
-r base.txt
-rshort.txt
  --requirement=lib/more.txt   # why
-c ../constraints.txt\r
--constraint \\
  split.txt
--no-index
requests-r
`;
  expect(listIncludedRequirements(text)).toEqual([
    'base.txt',
    'short.txt',
    'lib/more.txt',
    '../constraints.txt',
    'split.txt',
  ]);
});
