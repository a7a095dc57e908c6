import { BUILTINS } from '../../generated/builtins.ts';
import { sha256 } from '../../src/app/hasher.ts';
import { openProjectFiles } from '../../src/app/project-files/project-files.ts';
import { compile } from '../../src/compile/compile.ts';
import { renderDiagnostics } from '../../src/diagnostics/diagnostics.ts';

/** Compiles the folder given as first argument, with the limits given as second, and prints what people see and what it cost, as JSON. */
const [folder = '.', limits = '{}'] = process.argv.slice(2);
const before = process.cpuUsage();
const { diagnostics } = await compile({
  files: openProjectFiles(folder),
  packages: () => undefined,
  hash: sha256,
  builtins: BUILTINS,
  limits: JSON.parse(limits) as Record<string, number>,
});
const { user, system } = process.cpuUsage(before);
const text = renderDiagnostics('pretty', diagnostics, { columns: 120 });
process.stdout.write(
  JSON.stringify({
    text,
    codes: diagnostics.map(({ code }) => code),
    cpuMs: (user + system) / 1_000,
    peakKilobytes: process.resourceUsage().maxRSS,
  }),
);
