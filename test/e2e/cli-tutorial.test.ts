import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { REPOSITORY, runMillrace } from '../cli/run-millrace.ts';

/** Edits that the tutorial asks for in words, by the heading under which it does; undone before the next command of the section runs. */
const EDITS: Readonly<Record<string, Edit>> = {
  '3. Make a mistake': { path: 'jobs/marts/revenue_by_shop.sql', from: 'clean.sales', to: 'clean.sale' },
  '5. Break the data': { path: 'seeds/sales.csv', from: 'rye bread,12,', to: 'rye bread,-12,' },
  '6. Go on from a failure': { path: 'jobs/marts/revenue_by_shop.sql', from: 'sum(amount)', to: 'sum(amont)' },
};

interface Edit {
  readonly path: string;
  readonly from: string;
  readonly to: string;
}

const root = mkdtempSync(join(tmpdir(), 'millrace-tutorial-'));
const bakery = join(root, 'bakery');

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('who follows the tutorial sees what it shows', async () => {
  const text = readFileSync(join(REPOSITORY, 'docs/tutorial.md'), 'utf8');
  for (const section of text.split(/^## /m).slice(1)) {
    const [heading = ''] = section.split('\n');
    await follow(readBlocks(section), EDITS[heading]);
  }
});

interface Block {
  readonly language: string;
  readonly text: string;
  /** The words before it. */
  readonly before: string;
}

function readBlocks(section: string): readonly Block[] {
  return Array.from(
    section.matchAll(/([^`]*(?:`[^`\n]+`[^`]*)*)```(\w+)\n(.*?)```/gs),
    ([, before = '', language = '', text = '']) => ({
      language,
      text,
      before,
    }),
  );
}

/** The edit is there for the first command only. */
async function follow(blocks: readonly Block[], edit: Edit | undefined): Promise<void> {
  let isEdited = false;
  let output = '';
  for (const block of blocks) {
    if (block.language === 'yaml' || block.language === 'sql') addFile(block);
    else if (block.language === 'text' && output !== '') expect(withoutTimes(output)).toEqual(withoutTimes(block.text));
    else if (block.language === 'sh') {
      if (edit !== undefined) change(isEdited ? { ...edit, from: edit.to, to: edit.from } : edit);
      isEdited = true;
      output = await run(block.text);
    }
  }
  const first = blocks.filter(({ language }) => language === 'sh').length === 1;
  if (edit !== undefined && first) change({ ...edit, from: edit.to, to: edit.from });
}

function addFile({ before, text }: Block): void {
  const [path = ''] = [...before.matchAll(/`(jobs\/[^`]+)`/g)].map(([, name]) => name).slice(-1);
  mkdirSync(dirname(join(bakery, path)), { recursive: true });
  writeFileSync(join(bakery, path), text);
}

function change({ path, from, to }: Edit): void {
  const text = readFileSync(join(bakery, path), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(bakery, path), text.replace(from, to));
}

/** What the last of the commands says. */
async function run(text: string): Promise<string> {
  let said = '';
  for (const line of text.trim().split('\n')) {
    const [program, ...args] = Array.from(line.matchAll(/"([^"]*)"|\S+/g), ([word, quoted]) => quoted ?? word);
    if (program !== 'millrace') continue;
    const { stdout, stderr } = await runMillrace(args, { cwd: args[0] === 'init' ? root : bakery });
    said = stdout + stderr;
  }
  return said;
}

/** Times and ids differ from run to run, and so does the order of steps that go on at once. */
function withoutTimes(text: string): readonly string[] {
  return text
    .replace(/\d+\.\d s/g, 'N s')
    .replace(/run_[0-9a-z]+/g, 'run_…')
    .replace(/^ *\d+ of (\d+)/gm, 'N of $1')
    .trim()
    .split('\n')
    .sort();
}
