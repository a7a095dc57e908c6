/**
 * The walls between the folders of `src/`: imports point to the left and down only (ARCHITECTURE.md draws it). Each layer may import
 * itself and what is named beside it; adapters never import each other, and only `app` names them.
 */
const LAYERS = {
  std: [],
  diagnostics: ['std'],
  model: ['std', 'diagnostics'],
  templates: ['std', 'diagnostics', 'model'],
  layers: ['std', 'diagnostics', 'model'],
  calendar: ['std', 'diagnostics', 'model'],
  graph: ['std', 'diagnostics', 'model', 'templates', 'layers', 'calendar'],
};
const CORE = Object.keys(LAYERS);
LAYERS.ports = CORE;
LAYERS.compile = [...CORE, 'ports'];
LAYERS.run = [...CORE, 'ports'];
LAYERS.automation = [...CORE, 'ports', 'run'];
LAYERS.executors = [...CORE, 'ports'];
LAYERS.storage = [...CORE, 'ports'];
LAYERS.resources = [...CORE, 'ports'];
LAYERS.app = [...CORE, 'ports', 'compile', 'run', 'automation', 'executors', 'storage', 'resources'];
LAYERS.server = [...CORE, 'ports', 'compile', 'run', 'automation', 'app'];
LAYERS.cli = [...CORE, 'ports', 'compile', 'run', 'automation', 'app', 'server'];

const PURE = [...CORE, 'ports', 'compile'];
const ADAPTERS = ['executors', 'storage', 'resources'];

const wall = ([layer, allowed]) => ({
  name: `${layer}-imports-left-and-down`,
  severity: 'error',
  comment: `src/${layer} may import ${allowed.length === 0 ? 'nothing' : allowed.join(', ')} and itself.`,
  from: { path: `^src/${layer}/` },
  to: { path: '^(src/[^/]+|web)/', pathNot: [`^src/(${[layer, ...allowed].join('|')})/`] },
});

const siblings = (layer) => ({
  name: `${layer}-never-import-each-other`,
  severity: 'error',
  comment: `An adapter knows its port and itself; what two of them share belongs in ${layer}/ itself or in the port.`,
  from: { path: `^src/${layer}/([^/]+)/` },
  to: { path: `^src/${layer}/([^/]+)/`, pathNot: [`^src/${layer}/$1/`] },
});

export default {
  forbidden: [
    ...Object.entries(LAYERS).map(wall),
    ...ADAPTERS.map(siblings),
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two modules that need each other are one module, or hide a third.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'the-core-knows-no-machine',
      severity: 'error',
      comment: 'Files, clock, ids, randomness and environment come through src/ports.',
      from: { path: `^src/(${PURE.join('|')})/`, pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'compile-loads-no-driver',
      severity: 'error',
      comment: 'The compile half is usable as a library without what the run half needs.',
      from: { path: `^src/(${PURE.join('|')})/` },
      to: { path: 'node_modules/(better-sqlite3|@duckdb|pg|bullmq)/' },
    },
    {
      name: 'the-public-api-is-for-others',
      severity: 'error',
      comment:
        'src/plugin.ts is what job types and other plugins import; inside, the modules that it re-exports are imported.',
      from: { path: '^src/' },
      to: { path: '^src/plugin[.]ts$' },
    },
    {
      name: 'the-step-host-loads-no-coordinator',
      severity: 'error',
      comment: 'The child process that runs project code shares only data and contracts with the process that decides.',
      from: { path: '^src/run/step-host/' },
      to: { path: '^src/run/', pathNot: '^src/run/step-host/' },
    },
    {
      name: 'only-known-packages',
      severity: 'error',
      comment: 'What src/ imports at run time is a dependency of the package, not of its development.',
      from: { path: '^(src|jobtypes)/', pathNot: '[.]test[.]ts$' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'unknown'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'Every import leads to a file.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['millrace-source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
