import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { renderRows, renderSchemaPage, type SchemaNode, type SchemaPage } from './schema-reference.ts';
import { renderCommandReference } from './command-reference.ts';
import { writeGenerated } from './write-generated.ts';

/**
 * Writes the pages of `docs/reference/` that are drawn from the schemas, the built-in job types and the commands, so that they stay
 * true. With `--check` it writes nothing, names the pages that are stale, and fails.
 */
const ROOT = join(import.meta.dirname, '..');

const PAGES: Readonly<Record<string, SchemaPage>> = {
  'project.md': {
    title: 'The project file',
    schema: 'project.schema.json',
    intro:
      'What `millrace.yaml`, and the files it includes, may say. Unknown keys are errors. `millrace schema project` prints the schema.',
    rootHeading: 'millrace.yaml',
  },
  'job.md': {
    title: 'Job descriptors',
    schema: 'job.schema.json',
    intro:
      'What a descriptor may say: one job in a file (`job: name`), or several (`jobs:`). What `config` may hold is said by the job type: see [job types](job-types.md). `millrace schema job` prints the schema with the configs of all job types of the project.',
    rootHeading: 'A descriptor file',
  },
  'values.md': {
    title: 'Values',
    schema: 'common.schema.json',
    intro: 'Values that descriptors and the project file share: names, durations, schedules, launches.',
    rootHeading: 'Values',
  },
  'jobtype.md': {
    title: 'Manifests of job types',
    schema: 'jobtype.schema.json',
    intro: 'What `jobtypes/NAME/jobtype.yaml` may say. `millrace schema jobtype` prints the schema.',
    rootHeading: 'jobtype.yaml',
  },
  'resourcetype.md': {
    title: 'Manifests of resource types',
    schema: 'resourcetype.schema.json',
    intro: 'What `resourcetype.yaml` may say.',
    rootHeading: 'resourcetype.yaml',
  },
  'graph.md': {
    title: 'The graph',
    schema: 'graph.schema.json',
    intro:
      'What `millrace compile` writes and `millrace run` reads. The same input gives the same bytes on every machine. `millrace schema graph` prints the schema.',
    rootHeading: 'graph.json',
  },
  'event.md': {
    title: 'Events',
    schema: 'event.schema.json',
    intro:
      'What a run leaves behind: one event a fact, appended and never changed. `millrace schema event` prints the schema.',
    rootHeading: 'An event',
  },
};

const pages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(PAGES).map(([name, page]) => [
      name,
      renderSchemaPage(page, readSchema(join('schema', page.schema))),
    ]),
  ),
  'job-types.md': renderJobTypes(),
  'cli.md': await renderCommandReference(),
};

writeGenerated(ROOT, 'docs/reference', pages);

function renderJobTypes(): string {
  const manifests = globSync('jobtypes/*/jobtype.yaml', { cwd: ROOT }).sort();
  const sections = manifests.map((file) => renderJobType(dirname(file)));
  return `# Built-in job types\n\n<!-- Made from jobtypes/ by \`npm run generate\`. Do not edit. -->\n\nWhat \`config\` of each type may hold. How to make your own: [in YAML](../how-to/add-a-job-type-in-yaml.md), [in TypeScript](../how-to/add-a-job-type-in-typescript.md), [in Python](../how-to/add-a-job-type-in-python.md).\n\n${sections.join('\n')}`;
}

function renderJobType(folder: string): string {
  const manifest = parse(readFileSync(join(ROOT, folder, 'jobtype.yaml'), 'utf8')) as Manifest;
  const schemaFile = join(folder, 'config.schema.json');
  const rows = existsSync(join(ROOT, schemaFile)) ? renderRows(readSchema(schemaFile), 'config.') : [];
  const slots = [slotsLine('Resources', manifest.resources), slotsLine('Outputs', manifest.outputs)]
    .filter((line) => line !== '')
    .join('\n');
  const table =
    rows.length === 0
      ? ''
      : `\n| key | value | what it says | example |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  return `## ${basename(folder)}\n\n${manifest.description ?? ''}\n\n${slots}${slots === '' ? '' : '\n'}${table}`;
}

interface Manifest {
  readonly description?: string;
  readonly resources?: Readonly<Record<string, Slot>>;
  readonly outputs?: Readonly<Record<string, Slot>>;
}

interface Slot {
  readonly kind: string;
  readonly optional?: boolean;
}

function slotsLine(title: string, slots: Readonly<Record<string, Slot>> | undefined): string {
  if (slots === undefined || Object.keys(slots).length === 0) return '';
  const texts = Object.entries(slots).map(
    ([name, { kind, optional }]) => `\`${name}\` (${kind}${optional === true ? ', optional' : ''})`,
  );
  return `${title}: ${texts.join(', ')}.`;
}

function readSchema(path: string): SchemaNode {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as SchemaNode;
}
