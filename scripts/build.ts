import { existsSync, globSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import manifest from '../package.json' with { type: 'json' };
import { ENTRIES } from './entries.ts';

/**
 * Bundles `src/` and the built-in job types into `dist/`. Modules that several entries share, or that are imported when used, become
 * files in `dist/chunks/`. Packages with native code stay outside.
 */
const ROOT = join(import.meta.dirname, '..');

/** Declarations, made by the compiler when the package is packed. */
const TYPES = join(ROOT, 'dist/types');

const OPTIONS: BuildOptions = {
  absWorkingDir: ROOT,
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.18',
  chunkNames: 'chunks/[name]-[hash]',
  external: ['better-sqlite3', ...Object.keys(manifest.optionalDependencies)],
  // CommonJS packages in the bundle ask for Node's own modules by `require`.
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module';\nconst require = createRequireOfBundle(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
};

const { metafile } = await build({ ...OPTIONS, entryPoints: { ...entries(), ...jobTypeEntries() } });
removeAllBut(new Set(Object.keys(metafile?.outputs ?? {})));

function entries(): Record<string, string> {
  return Object.fromEntries(Object.entries(ENTRIES).filter(([, file]) => existsSync(join(ROOT, file))));
}

/** `jobtypes/sql/sql.ts` is loaded by path, from `dist/jobtypes/sql/sql.js` once installed. */
function jobTypeEntries(): Record<string, string> {
  const files = globSync('jobtypes/*/*.ts', { cwd: ROOT }).filter(
    (file) => basename(file, '.ts') === basename(dirname(file)),
  );
  return Object.fromEntries(files.map((file) => [file.replace(/\.ts$/, ''), file]));
}

/** What an earlier build left goes last, so that a process that runs meanwhile finds its chunks for as long as possible. */
function removeAllBut(outputs: ReadonlySet<string>): void {
  for (const entry of readdirSync(join(ROOT, 'dist'), { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !file.startsWith(TYPES) && !outputs.has(file.slice(ROOT.length + 1).replaceAll('\\', '/')))
      rmSync(file);
  }
}
