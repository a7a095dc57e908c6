import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../src/cli/cli.ts';
import { REPOSITORY } from './cli/run-millrace.ts';

const PAGES = ['README.md', 'ARCHITECTURE.md', ...globSync('docs/**/*.md', { cwd: REPOSITORY })];

test.each(PAGES)('every link of %s leads somewhere', (page) => {
  expect(linksOf(page).filter((link) => !leadsSomewhere(page, link))).toEqual([]);
});

test('every page of the documentation can be reached from its front page', () => {
  const reached = new Set(['docs/README.md']);
  for (const page of reached) {
    for (const link of linksOf(page)) {
      const target = join(dirname(page), link.replace(/#.*/, ''));
      if (target.endsWith('.md') && target.startsWith('docs/')) reached.add(target);
    }
  }
  const isListed = (page: string) => /^docs\/(diagnostics|decisions)\//.test(page);
  expect(PAGES.filter((page) => page.startsWith('docs/') && !reached.has(page) && !isListed(page))).toEqual([]);
});

test('commands and options that the documentation names exist', () => {
  const names = new Set(COMMANDS.map(({ name }) => name));
  const named = PAGES.flatMap((page) =>
    Array.from(read(page).matchAll(/(?:^|`|\$ )millrace ([a-z]+)/gm), ([, name = '']) => ({ page, name })),
  );
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter(({ name }) => !names.has(name))).toEqual([]);
});

test('options that the documentation shows are options of their command', async () => {
  const known = new Map<string, ReadonlySet<string>>();
  for (const { name, load } of COMMANDS) {
    const { options = [], common = [] } = (await load()).command;
    const flags = options.flatMap((option) => option.flags.match(/--[a-z-]+/g) ?? []);
    known.set(name, new Set(['--help', ...flags, ...common.map((option) => `--${option}`)]));
  }
  const shown = PAGES.flatMap((page) =>
    Array.from(read(page).matchAll(/\bmillrace ([a-z]+)([^\n`|&;]*)/g), ([, name = '', rest = '']) =>
      Array.from(rest.matchAll(/\s(--[a-z][a-z-]*)/g), ([, flag = '']) => ({ page, name, flag })),
    ).flat(),
  );
  expect(shown.length).toBeGreaterThan(50);
  expect(shown.filter(({ name, flag }) => known.has(name) && known.get(name)?.has(flag) !== true)).toEqual([]);
});

function linksOf(page: string): readonly string[] {
  const prose = read(page).replace(/```.*?```/gs, '');
  return Array.from(
    prose.matchAll(/\]\(([^)\s]+)\)|src="([^"]+)"/g),
    ([, link, source]) => link ?? source ?? '',
  ).filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(REPOSITORY, target))) return false;
  return anchor === undefined || anchorsOf(target).has(anchor);
}

function anchorsOf(page: string): ReadonlySet<string> {
  const headings = Array.from(read(page).matchAll(/^#+ (.*)$/gm), ([, heading = '']) => heading);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function read(page: string): string {
  return readFileSync(join(REPOSITORY, page), 'utf8');
}
