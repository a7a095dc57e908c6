import { expect, test } from 'vitest';
import { createDiagnostic, type DiagnosticOptions } from './diagnostic.ts';
import { renderDiagnostics, type DiagnosticFormat } from './diagnostics.ts';
import type { Source, Span } from './source.ts';

const JOBS: Source = { file: 'jobs/a.job.yaml', text: 'job: z\nretyr: {attempts: 3}\n' };
const OTHER: Source = { file: 'jobs/b.job.yaml', text: `${'\n'.repeat(9)}job: z\n` };
const UNKNOWN_KEY = unknownKey({ hint: 'Did you mean "retry"?' });

test('a message shows the sentence, the place, the line with the place underlined, and the hint', () => {
  expect(renderDiagnostics('pretty', [UNKNOWN_KEY])).toBe(
    `error MR2004: The key "retyr" is not known.
 --> jobs/a.job.yaml:2:1
1 | job: z
2 | retyr: {attempts: 3}
  | ^^^^^
  hint: Did you mean "retry"?

1 error. More about a code: millrace explain MR2004
`,
  );
});

test('each related place has a line of its own, and line numbers are aligned', () => {
  const diagnostic = createDiagnostic('MR2008', spanOf(OTHER, 'z'), 'Two jobs are named "z".', {
    related: [{ span: spanOf(JOBS, 'z'), message: 'the first one is here' }],
  });
  expect(renderDiagnostics('pretty', [diagnostic], { pathPrefix: 'flights/' })).toBe(
    `error MR2008: Two jobs are named "z".
  --> flights/jobs/b.job.yaml:10:6
10 | job: z
   |      ^
  --> flights/jobs/a.job.yaml:1:6
 1 | job: z
   |      - the first one is here

1 error. More about a code: millrace explain MR2008
`,
  );
});

test('errors, warnings and notes are counted at the end', () => {
  const warning = createDiagnostic('MR1012', spanOf(JOBS, 'z'), 'Quote "no".');
  const text = renderDiagnostics('pretty', [UNKNOWN_KEY, UNKNOWN_KEY, warning]);
  expect(text).toContain('\n2 errors, 1 warning. More about a code: millrace explain MR2004\n');
});

test('no diagnostics give no text, and an empty array as JSON', () => {
  expect(renderDiagnostics('pretty', [])).toBe('');
  expect(renderDiagnostics('json', [])).toBe('[]\n');
});

test('colours come from the palette that is passed in', () => {
  const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const palette = {
    bold: mark('b'),
    dim: mark('d'),
    red: mark('r'),
    green: mark('g'),
    yellow: mark('y'),
    blue: mark('l'),
    cyan: mark('c'),
  };
  expect(renderDiagnostics('pretty', [UNKNOWN_KEY], { palette })).toContain('<d>  |</d> <r>^^^^^</r>');
});

test('a file cannot move the cursor or hide what it says', () => {
  const source = { file: 'a.yaml', text: 'job: \u001b[2Ja\u202eb' };
  const text = renderDiagnostics('pretty', [
    createDiagnostic('MR2007', spanOf(source, 'a\u202eb'), 'The name "\u001b[31ma" is not valid.'),
  ]);
  expect(text).toContain('1 | job: <U+001B>[2Ja<U+202E>b\n  |                 ^^^^^^^^^^\n');
  expect(text).toContain('The name "<U+001B>[31ma" is not valid.');
});

test('an empty file is named without a frame', () => {
  const source = { file: 'a.yaml', text: '' };
  const text = renderDiagnostics('pretty', [
    createDiagnostic('MR1013', { source, start: 0, end: 0 }, 'The file is empty.'),
  ]);
  expect(text).toMatch(/^error MR1013: The file is empty\.\n --> a\.yaml:1:1\n\n1 error\./);
});

test('JSON has one diagnostic a line, with 1-based places', () => {
  expect(JSON.parse(render('json'))).toEqual([
    {
      code: 'MR2004',
      severity: 'error',
      message: 'The key "retyr" is not known.',
      file: 'jobs/a.job.yaml',
      line: 2,
      column: 1,
      endLine: 2,
      endColumn: 6,
      related: [],
      hint: 'Did you mean "retry"?',
    },
  ]);
});

test('a GitHub annotation is one line, escaped', () => {
  const diagnostic = unknownKey({ hint: '50%\nless' });
  expect(renderDiagnostics('github', [diagnostic], { pathPrefix: 'a,b/' })).toBe(
    '::error file=a%2Cb/jobs/a.job.yaml,line=2,endLine=2,col=1,endColumn=6,title=MR2004::The key "retyr" is not known.%0Ahint: 50%25%0Aless\n',
  );
});

test('SARIF has the rules that are used, places, and fixes', () => {
  const fix = { title: 'Write "retry"', span: UNKNOWN_KEY.span, replacement: 'retry' };
  const log = JSON.parse(renderDiagnostics('sarif', [unknownKey({ fix })], { version: '1.2.3' })) as SarifLog;
  const region = { startLine: 2, startColumn: 1, endLine: 2, endColumn: 6 };
  expect(log.version).toBe('2.1.0');
  expect(log.runs[0]?.tool.driver).toMatchObject({
    name: 'millrace',
    semanticVersion: '1.2.3',
    rules: [{ id: 'MR2004' }],
  });
  expect(log.runs[0]?.results[0]).toMatchObject({
    ruleId: 'MR2004',
    ruleIndex: 0,
    level: 'error',
    locations: [{ physicalLocation: { artifactLocation: { uri: 'jobs/a.job.yaml', uriBaseId: '%SRCROOT%' }, region } }],
    fixes: [{ artifactChanges: [{ replacements: [{ deletedRegion: region, insertedContent: { text: 'retry' } }] }] }],
  });
});

test('JUnit has a suite a file; errors fail and warnings pass', () => {
  const warning = createDiagnostic('MR1012', spanOf(JOBS, 'z'), 'Quote <no> & "yes".');
  const xml = renderDiagnostics('junit', [UNKNOWN_KEY, warning]);
  expect(xml).toContain('<testsuite name="jobs/a.job.yaml" tests="2" failures="1" errors="0">');
  expect(xml).toContain('<failure type="MR2004" message="The key &quot;retyr&quot; is not known.">');
  expect(xml).toContain(
    '<system-out>warning: jobs/a.job.yaml:1:6: Quote &lt;no&gt; &amp; &quot;yes&quot;.</system-out>',
  );
});

test('JUnit of a project without errors has one case that passed', () => {
  expect(renderDiagnostics('junit', [])).toContain('<testsuites name="millrace" tests="1" failures="0" errors="0">');
});

interface SarifLog {
  readonly version: string;
  readonly runs: readonly { readonly tool: { readonly driver: object }; readonly results: readonly object[] }[];
}

function render(format: DiagnosticFormat): string {
  return renderDiagnostics(format, [UNKNOWN_KEY]);
}

function unknownKey(options: DiagnosticOptions) {
  return createDiagnostic('MR2004', spanOf(JOBS, 'retyr'), 'The key "retyr" is not known.', options);
}

function spanOf(source: Source, text: string): Span {
  const start = source.text.lastIndexOf(text);
  return { source, start, end: start + text.length };
}
