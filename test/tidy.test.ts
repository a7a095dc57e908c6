import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ENTRIES } from '../scripts/entries.ts';
import { CATALOGUE } from '../src/diagnostics/catalogue.ts';
import { builtSql, hasContract, sideEffects } from './tidy/modules.ts';
import { FILES, linesMatching, MODULES, read, ROOT, TEST_FILES } from './tidy/repository.ts';

/** The rules of how the code reads that neither the compiler nor a linter holds. Each test lists what breaks its rule. */
const TEXTS = FILES.filter((file) =>
  /\.(ts|tsx|js|mjs|cjs|json|ya?ml|sql|md|sh|py|css|html|txt|in|toml)$|^\.ci\/|^LICENSE$/.test(file),
);
const OURS = TEXTS.filter((file) => file !== 'package-lock.json' && !file.startsWith('test/estate/'));

describe('names', () => {
  test('files are named in kebab-case for the one thing they hold', () => {
    expect(MODULES.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*\.ts$/.test(basename(file)) && !isJobType(file))).toEqual(
      [],
    );
  });

  test('no file is a place for everything', () => {
    expect(
      FILES.filter((file) =>
        /(^|\/)(utils?|helpers?|common|types|misc|shared|index|constants|interfaces)\.tsx?$/.test(file),
      ),
    ).toEqual([]);
  });

  test('every folder of src has a front door named like it, which says what the folder does', () => {
    const folders = [...new Set(MODULES.filter((file) => file.startsWith('src/')).map(dirname))].filter(
      (folder) => !WITHOUT_FRONT_DOOR.has(folder),
    );
    const doors = folders.map((folder) => (folder === 'src' ? 'src/plugin.ts' : `${folder}/${basename(folder)}.ts`));
    expect(doors.filter((door) => !existsSync(join(ROOT, door)))).toEqual([]);
    expect(doors.filter((door) => !hasContract(door))).toEqual([]);
  });
});

describe('modules', () => {
  test('do nothing when they are imported, and keep no global state', () => {
    const entries = new Set(Object.values(ENTRIES));
    expect(MODULES.filter((file) => !entries.has(file)).flatMap(sideEffects)).toEqual([]);
  });

  test('build SQL only where databases are spoken to', () => {
    expect(MODULES.filter((file) => !SPEAKS_SQL.test(file)).flatMap(builtSql)).toEqual([]);
  });
});

describe('diagnostics', () => {
  const pages = FILES.filter((file) => /^docs\/diagnostics\/MR\d{4}\.md$/.test(file));
  const goldens = TEXTS.filter((file) => /^test\/(?!tidy|cli\/command-line)/.test(file));

  test('each code has a page with its title, a bad and a good example, and how to fix it', () => {
    expect(pages.map((page) => basename(page, '.md')).sort()).toEqual(Object.keys(CATALOGUE).sort());
    const incomplete = Object.entries(CATALOGUE).filter(([code, { title }]) => {
      const page = read(`docs/diagnostics/${code}.md`);
      return (
        !page.startsWith(`# ${code}: ${title}\n`) ||
        !/\n## Bad\n\n```[^]*\n## Good\n\n```[^]*\n## How to fix it\n\n\S/.test(page)
      );
    });
    expect(incomplete.map(([code]) => code)).toEqual([]);
  });

  test('each code has a test that shows it', () => {
    const shown = new Set(goldens.flatMap((file) => read(file).match(/\bMR\d{4}\b/g) ?? []));
    expect(Object.keys(CATALOGUE).filter((code) => !shown.has(code))).toEqual([]);
  });
});

describe('texts', () => {
  test('nothing is left to be done later', () => {
    expect(
      linesMatching(
        OURS.filter((file) => file !== HERE),
        /\b(TODO|FIXME|XXX|HACK)\b/,
      ),
    ).toEqual([]);
  });

  test('no package registry and no path of a machine is named', () => {
    const registries =
      /(registry|pypi|packages?|mirror)\.[a-z0-9.-]*(npmjs|yarnpkg|pythonhosted|pypi)\.(org|com)|"resolved": "https?:/;
    expect(
      linesMatching(
        TEXTS.filter((file) => file !== HERE),
        registries,
      ),
    ).toEqual([]);
    const paths = [ROOT, homedir()].map((path) => path.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    expect(linesMatching(OURS, new RegExp(`(^|[\\s"'\`(=:])(${paths})(/|\\b)`))).toEqual([]);
  });
});

describe('tests', () => {
  test('are not switched off; a test that cannot run here says why with context.skip', () => {
    expect(linesMatching(TEST_FILES, /^\s*(it|test|describe)\.(skip|skipIf|runIf|only|todo|fails)\b/)).toEqual([]);
  });

  test('use the real modules and wait for events', () => {
    const files = TEST_FILES.filter((file) => file !== HERE);
    expect(
      linesMatching(files, /\bvi\.(mock|doMock)\(|\bsleep\(|node:timers\/promises|setTimeout\((resolve|done)\b/),
    ).toEqual([]);
  });

  test('cover what is generated: it is as fresh as its source', () => {
    for (const script of ['generate.ts', 'generate-docs.ts']) {
      expect(() =>
        execFileSync(process.execPath, [join(ROOT, 'scripts', script), '--check'], { stdio: 'pipe' }),
      ).not.toThrow();
    }
  });
});

const HERE = 'test/tidy.test.ts';
/** Folders that are a list of independent things (nouns, ports, adapters, commands) and nothing besides. */
const WITHOUT_FRONT_DOOR = new Set([
  'src/std',
  'src/model',
  'src/ports',
  'src/executors',
  'src/storage',
  'src/resources',
  'src/cli/commands',
]);
/** The stores, the warehouses, how the tables of a step and of mocks come to be in them, and the job types that make some by themselves. */
const SPEAKS_SQL = /^src\/(storage|resources)\/|^src\/run\/(step-host\/tables|mocks\/mock-database)\/|^jobtypes\//;

function isJobType(file: string): boolean {
  return basename(file, '.ts') === basename(dirname(file));
}
