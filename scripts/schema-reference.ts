import { stringify } from 'yaml';

/** A page of the reference, drawn from one schema file: a table of keys for each thing that the schema describes. */
export function renderSchemaPage(page: SchemaPage, schema: SchemaNode): string {
  const sections = [
    ...(schema.properties === undefined ? [] : [{ heading: page.rootHeading, node: schema }]),
    ...Object.entries(schema.$defs ?? {}).map(([name, node]) => ({ heading: headingOf(name), node })),
  ];
  const body = sections.map(({ heading, node }) => renderSection(heading, node)).join('\n');
  return `# ${page.title}\n\n${MADE_FROM(page.schema)}\n\n${page.intro}\n\n${body}`;
}

export interface SchemaPage {
  readonly title: string;
  /** The file under `schema/`. */
  readonly schema: string;
  readonly intro: string;
  /** What the keys at the top of the schema belong to. */
  readonly rootHeading: string;
}

/** The part of JSON Schema that our own schemas use. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: boolean | SchemaNode;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly examples?: readonly unknown[];
}

const MADE_FROM = (schema: string) => `<!-- Made from schema/${schema} by \`npm run generate\`. Do not edit. -->`;

/** Which page tells of the things in a schema file. */
export const PAGE_OF_SCHEMA: Readonly<Record<string, string>> = {
  'project.schema.json': 'project.md',
  'job.schema.json': 'job.md',
  'common.schema.json': 'values.md',
  'jobtype.schema.json': 'jobtype.md',
  'resourcetype.schema.json': 'resourcetype.md',
  'graph.schema.json': 'graph.md',
  'event.schema.json': 'event.md',
};

function renderSection(heading: string, node: SchemaNode): string {
  const rows = renderRows(node, '');
  const about = `${node.description ?? ''}${rows.length > 0 ? '' : ` Value: ${valueOf(node)}.`}`.trim();
  const example = rows.length > 0 ? '' : exampleOf(node);
  const table =
    rows.length === 0
      ? ''
      : `\n| key | value | what it says | example |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  return `## ${heading}\n\n${about}${example === '' ? '' : ` For example ${example}.`}\n${table}`;
}

/** A row a key; keys of maps that have no name of their own follow as `outer.inner`. */
export function renderRows(node: SchemaNode, prefix: string): string[] {
  return objectsOf(node).flatMap((object) =>
    Object.entries(object.properties ?? {}).flatMap(([key, property]) => {
      const required = object.required?.includes(key) ? ' (required)' : '';
      const text = cell([property.description ?? '', defaultOf(property)].join(' ').trim());
      return [
        `| \`${prefix}${key}\`${required} | ${cell(valueOf(property))} | ${text} | ${cell(exampleOf(property))} |`,
        ...renderRows(property, `${prefix}${key}.`),
      ];
    }),
  );
}

/** The maps with fixed keys that a value may be, written right there; what has a name of its own is linked instead. */
function objectsOf(node: SchemaNode): readonly SchemaNode[] {
  if (node.properties !== undefined) return [node];
  return [...(node.anyOf ?? []), ...(node.oneOf ?? [])].filter((option) => option.properties !== undefined);
}

export function valueOf(node: SchemaNode): string {
  if (node.$ref !== undefined) return linkTo(node.$ref);
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``;
  if (node.enum !== undefined) return node.enum.map((value) => `\`${String(value)}\``).join(', ');
  const options = node.anyOf ?? node.oneOf;
  if (options !== undefined) return [...new Set(options.map(valueOf))].join(', or ');
  if (node.allOf?.[0] !== undefined) return valueOf(node.allOf[0]);
  if (Array.isArray(node.type)) return node.type.join(', or ');
  if (node.type === 'array') return node.items === undefined ? 'list' : `list of ${valueOf(node.items)}`;
  if (node.type === 'object') return mapOf(node);
  return `${scalarOf(node)}${rangeOf(node)}`;
}

function mapOf(node: SchemaNode): string {
  if (typeof node.additionalProperties === 'object') return `map of name to ${valueOf(node.additionalProperties)}`;
  return 'map';
}

function scalarOf(node: SchemaNode): string {
  if (node.type === 'string') return 'text';
  if (node.type === 'integer') return 'whole number';
  return typeof node.type === 'string' ? node.type : 'any value';
}

function rangeOf({ minimum, maximum }: SchemaNode): string {
  if (minimum !== undefined && maximum !== undefined) return `, ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, at least ${minimum}`;
  return maximum === undefined ? '' : `, at most ${maximum}`;
}

function defaultOf(node: SchemaNode): string {
  return node.default === undefined ? '' : `Default: \`${inYaml(node.default)}\`.`;
}

function linkTo(reference: string): string {
  const [file = '', pointer = ''] = reference.split('#');
  const name = pointer.replace('/$defs/', '');
  const page = file === '' ? '' : (PAGE_OF_SCHEMA[file] ?? '');
  if (name === '') return `[${file.replace('.schema.json', '')}](${page})`;
  return `[${headingOf(name).toLowerCase()}](${page}#${anchorOf(headingOf(name))})`;
}

function headingOf(name: string): string {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll(' ', '-');
}

/** The first example, as it would be written in YAML on one line. */
function exampleOf(node: SchemaNode): string {
  const example = node.examples?.[0];
  return example === undefined ? '' : `\`${inYaml(example)}\``;
}

function inYaml(value: unknown): string {
  return stringify(value, {
    collectionStyle: 'flow',
    lineWidth: 0,
    flowCollectionPadding: false,
    compat: 'yaml-1.1',
  }).trim();
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
