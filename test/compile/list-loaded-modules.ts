import { registerHooks } from 'node:module';

/** Run in a process of its own: compiles the project in the folder that is given, and prints the diagnostics' codes and every module that was loaded for it. */
const loaded: string[] = [];
registerHooks({
  load: (url, context, nextLoad) => {
    loaded.push(url);
    return nextLoad(url, context);
  },
});

const [folder = ''] = process.argv.slice(2);
const { compile } = await import('../../src/compile/compile.ts');
const { BUILTINS } = await import('../../generated/builtins.ts');
const { openProjectFiles } = await import('../../src/app/project-files/project-files.ts');
const { sha256 } = await import('../../src/app/hasher.ts');
const { diagnostics, graph } = await compile({
  files: openProjectFiles(folder),
  packages: () => undefined,
  hash: sha256,
  builtins: BUILTINS,
});
const told = { codes: diagnostics.map(({ code }) => code), jobs: Object.keys(graph?.jobs ?? {}), loaded };
process.stdout.write(JSON.stringify(told));
