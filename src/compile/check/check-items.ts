import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isJsonMap } from '../../std/json.ts';
import { materializationOf } from '../resolve/resolve-outputs.ts';
import { type ResolvedJob, spanOfName } from '../resolve/resolved-job.ts';

/**
 * What does not go with items that are found at run time (MR3025): partitions, another way to make several jobs of one, items of items, a
 * job that finds none, and a table that every item would replace as a whole.
 */
export function checkItems(jobs: readonly ResolvedJob[]): readonly Diagnostic[] {
  const byName = new Map(jobs.map((job) => [job.name, job]));
  return jobs.flatMap((job) => [...checkFinder(job), ...checkMapped(job, byName), ...checkBy(job)]);
}

/** A job that finds items. */
function checkFinder(job: ResolvedJob): Diagnostic[] {
  const { descriptor, spanOf } = job.expanded;
  const { items, partitions } = descriptor;
  if (items === undefined) return [];
  const at = spanOf(['items'], 'key');
  if (partitions !== undefined)
    return [
      createDiagnostic('MR3025', at, `"${job.name}" has partitions, and a job that finds items has none.`, {
        hint: 'Let a job without partitions find them.',
      }),
    ];
  if (items === true && job.expanded.base.type.manifest.name === 'sql')
    return [
      createDiagnostic('MR3025', at, `Nothing says which rows of "${job.name}" are items.`, {
        hint: 'Name the column that holds their keys: "items: COLUMN". Each row is an item then.',
      }),
    ];
  const { manifest, origin } = job.expanded.base.type;
  if (items === true && origin === 'built-in' && FINDS_NOTHING.has(manifest.name))
    return [
      createDiagnostic('MR3025', at, `A job of type "${manifest.name}" cannot say which items there are.`, {
        hint: 'Let a job that reads what it makes find them: of type "sql" with "items: COLUMN", of type "python" or "shell" with "items: true".',
      }),
    ];
  const tables = [...job.outputs.values()].filter(({ kind }) => kind === 'table' || kind === 'view');
  if (items === true || tables.length === 1) return [];
  return [
    createDiagnostic(
      'MR3025',
      at,
      `"items: ${items}" names a column of the table that "${job.name}" makes, and it makes ${tables.length === 0 ? 'none' : 'several'}.`,
      { hint: 'Write "items: true", and let its code say which items there are.' },
    ),
  ];
}

/** Types of the product that run no code of the project, so that nothing could tell. */
const FINDS_NOTHING: ReadonlySet<string> = new Set(['check', 'files', 'http', 'notify']);

function checkMapped(job: ResolvedJob, byName: ReadonlyMap<string, ResolvedJob>): Diagnostic[] {
  const { descriptor, item, spanOf } = job.expanded;
  const { map } = descriptor;
  if (map === undefined) return [];
  const finder = byName.get(map);
  const at = spanOf(['map'], 'value');
  if (finder !== undefined && finder.expanded.descriptor.items === undefined)
    return [
      createDiagnostic('MR3025', at, `"${job.name}" is mapped over "${map}", which finds no items.`, {
        hint: `Add "items: true" to "${map}", or "items: COLUMN" where the rows of its table are the items.`,
        related: [{ span: finder.expanded.place, message: `"${map}" is here` }],
      }),
    ];
  const rivals = [
    [item !== undefined, 'for_each', 'is made for each item of a "for_each" already'],
    [descriptor.partitions !== undefined, 'partitions', 'has partitions'],
    [descriptor.items !== undefined, 'items', 'finds items itself'],
    [
      descriptor.previous_run !== undefined,
      'previous_run',
      'asks for its previous run, and the next run has other items',
    ],
  ] as const;
  const rival = rivals.find(([isThere]) => isThere);
  if (rival !== undefined)
    return [
      createDiagnostic('MR3025', at, `The job is mapped over "${map}" and ${rival[2]}: only one of them can be.`, {
        hint: `Take "map:" or "${rival[1]}:" out, or make two jobs of it.`,
      }),
    ];
  return checkReplaced(job);
}

/** The table of a mapped job holds the rows of all items: something must tell them apart. */
function checkReplaced(job: ResolvedJob): Diagnostic[] {
  const materialization = materializationOf(job.expanded);
  if (materialization === 'incremental' || materialization === 'statement') return [];
  return [...job.outputs].flatMap(([asset, { kind, by }]) => {
    if (kind !== 'view' && (kind !== 'table' || by !== undefined)) return [];
    const hint =
      materialization === undefined
        ? `Name the column that holds the item's key: "outputs: {${asset}: {by: COLUMN}}".`
        : 'Write "materialize: {type: incremental, by: COLUMN}", where the column holds the item\'s key.';
    const message = `Every item of "${job.name}" would replace the whole of "${asset}".`;
    return [createDiagnostic('MR3025', spanOfName(job.expanded, 'outputs', asset), message, { hint })];
  });
}

/** `by` of an output says which rows a step replaces, where a step makes only a part of the table. */
function checkBy(job: ResolvedJob): Diagnostic[] {
  const { descriptor, spanOf } = job.expanded;
  return [...job.outputs].flatMap(([asset, { by, kind }]) => {
    if (by === undefined) return [];
    const at = spanOf(['outputs', asset, 'by'], 'value');
    const isSql = materializationOf(job.expanded) !== undefined;
    const wrong = isSql
      ? [
          'A job of type "sql" says it in its config.',
          'Write "config: {materialize: {type: incremental, by: COLUMN}}".',
        ]
      : kind !== 'table'
        ? [`"${asset}" is no table, and has no columns.`, 'Take "by" out.']
        : descriptor.partitions === undefined && descriptor.map === undefined
          ? [`"${job.name}" makes the whole of "${asset}".`, 'Take "by" out, or give the job "partitions:" or "map:".']
          : isJsonMap(by) && descriptor.map !== undefined
            ? [`"by" names several columns, and an item has one key.`, 'Write "by: COLUMN".']
            : undefined;
    const [message = '', hint = ''] = wrong ?? [];
    return wrong === undefined ? [] : [createDiagnostic('MR3018', at, message, { hint })];
  });
}
