import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isResourceTypeManifest } from '../../../generated/descriptor-validators.js';
import type { ResourceTypeCode, ResourceTypeManifest } from '../../../generated/formats.ts';
import { isJsonMap } from '../../std/json.ts';
import { fail, type Result, succeed } from '../../std/result.ts';
import type { Builtins, ParsedFile } from '../stages.ts';
import { describeMistakes } from '../validate/describe-mistake.ts';
import { findMistakes } from '../validate/find-mistakes.ts';
import { formatSchema } from '../validate/format-schemas.ts';
import { digestTypeFolder } from './digest-type-folder.ts';
import type { LoadContext, TypeHome } from './load-job-types.ts';
import { suggestName } from './project-file.ts';

/** All resource types that environments may name: the product's, the project's `resourcetypes/*`, and those of packages. */
export function loadResourceTypes(
  homes: readonly TypeHome[],
  builtins: Builtins,
  context: LoadContext,
): LoadedResourceTypes {
  const diagnostics: Diagnostic[] = [];
  const types = new Map(builtins.resourceTypes.map((manifest) => [manifest.name, manifest]));
  const spans = new Map<string, () => ReturnType<typeof createDiagnostic>['span']>();
  const code = new Map<string, ResourceTypeCode>();
  for (const home of homes) {
    const found = home.files.find(['resourcetypes/*/resourcetype.yaml', 'resourcetypes/*/resourcetype.yml'], {
      entriesMax: context.limits.directoryEntries,
    });
    for (const path of found.ok ? found.value.files : []) {
      const file = home.reader.read(path);
      const manifest = file === undefined ? undefined : readManifest(file, types, diagnostics);
      if (file === undefined || manifest === undefined) continue;
      types.set(manifest.name, manifest);
      spans.set(manifest.name, () => file.spanOf(['extends']));
      if (manifest.extends !== undefined) continue;
      const own = findCode(home, path.slice(0, path.lastIndexOf('/')), { manifest, file, context });
      if (own.ok) code.set(manifest.name, own.value);
      else diagnostics.push(own.error);
    }
  }
  return { types: applyParents(types, spans, diagnostics), code, diagnostics };
}

export interface LoadedResourceTypes {
  readonly types: ReadonlyMap<string, ResourceTypeManifest>;
  /** Where the code lies of those that are not the product's. */
  readonly code: ReadonlyMap<string, ResourceTypeCode>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Nothing, and why, of a manifest that cannot be read or whose name is taken. */
function readManifest(
  { value, spanOf }: ParsedFile,
  types: ReadonlyMap<string, ResourceTypeManifest>,
  diagnostics: Diagnostic[],
): ResourceTypeManifest | undefined {
  if (!isManifest(value)) {
    const mistakes = findMistakes(formatSchema('resourcetype.schema.json'), value, { mode: 'whole' });
    diagnostics.push(...describeMistakes(mistakes, { noun: 'a resource type', spanOf }));
    return undefined;
  }
  if (!types.has(value.name)) return value;
  const message = `There is a resource type "${value.name}" already.`;
  diagnostics.push(createDiagnostic('MR2008', spanOf(['name']), message, { hint: 'Choose another name.' }));
  return undefined;
}

function isManifest(value: unknown): value is ResourceTypeManifest {
  return isResourceTypeManifest(value);
}

interface OwnType {
  readonly manifest: ResourceTypeManifest;
  readonly file: ParsedFile;
  readonly context: LoadContext;
}

/** The code of a type that derives from no other, or what is wrong with it (MR4002). */
function findCode(
  home: TypeHome,
  folder: string,
  { manifest, file, context }: OwnType,
): Result<ResourceTypeCode, Diagnostic> {
  const broken = (key: string, message: string, hint: string) =>
    fail(createDiagnostic('MR4002', file.spanOf([key]), message, { hint }));
  const { name, kinds } = manifest;
  if (folder !== `resourcetypes/${name}`) {
    const written = folder.slice(folder.lastIndexOf('/') + 1);
    const message = `The resource type is named "${name}", its folder "${written}".`;
    return broken('name', message, 'Name the folder like the type.');
  }
  if (kinds === undefined) {
    const message = `The resource type "${name}" does not say what it can do.`;
    return broken('name', message, 'Add "kinds", such as [files]; or "extends", where it derives from another type.');
  }
  // Node takes types out of TypeScript of a project, and not of a package.
  const endings = home.package === undefined ? ['ts', 'js'] : ['js'];
  const entries = manifest.entry === undefined ? endings.map((ending) => `${name}.${ending}`) : [manifest.entry];
  const entry = entries.find((candidate) => home.files.exists(`${folder}/${candidate}`));
  if (entry === undefined) {
    const message = `The resource type "${name}" has no code: there is no file "${entries.join('" or "')}" beside its manifest.`;
    return broken(manifest.entry === undefined ? 'name' : 'entry', message, 'Write it there, or say "entry".');
  }
  const origin = home.package === undefined ? { folder } : { package: home.package, folder };
  return succeed({ origin, entry, digest: digestTypeFolder(home.files, folder, context) });
}

/** Derived types take kinds, dialect and config schema from what they extend; what they fix themselves is stronger. */
function applyParents(
  types: ReadonlyMap<string, ResourceTypeManifest>,
  spans: ReadonlyMap<string, () => Diagnostic['span']>,
  diagnostics: Diagnostic[],
): ReadonlyMap<string, ResourceTypeManifest> {
  const whole = new Map<string, ResourceTypeManifest>();
  const complete = (manifest: ResourceTypeManifest, chain: readonly string[]): ResourceTypeManifest | undefined => {
    if (manifest.extends === undefined) return manifest;
    const parent = types.get(manifest.extends);
    const span = spans.get(manifest.name)?.();
    if (span && !parent)
      diagnostics.push(
        createDiagnostic(
          'MR3007',
          span,
          `There is no resource type "${manifest.extends}".`,
          suggestName(manifest.extends, types.keys()),
        ),
      );
    if (span && parent && chain.includes(parent.name)) {
      diagnostics.push(
        createDiagnostic(
          'MR2014',
          span,
          `The resource types extend each other in a circle: ${[...chain, parent.name].map((name) => `"${name}"`).join(' → ')}.`,
        ),
      );
    }
    if (!parent || chain.includes(parent.name)) return undefined;
    const base = whole.get(parent.name) ?? complete(parent, [...chain, parent.name]);
    if (base === undefined) return undefined;
    const isSpoken = manifest.dialect === undefined || manifest.dialect === base.dialect || takesDialect(base);
    if (span && !isSpoken) diagnostics.push(reportDialect(manifest, base, span));
    const dialect = manifest.dialect !== undefined && takesDialect(base) ? { dialect: manifest.dialect } : {};
    return {
      ...base,
      ...manifest,
      defaults: { ...base.defaults, ...manifest.defaults },
      fixed: { ...base.fixed, ...dialect, ...manifest.fixed },
    };
  };
  for (const manifest of types.values()) {
    const completed = complete(manifest, [manifest.name]);
    if (completed) whole.set(manifest.name, completed);
  }
  return whole;
}

/** Whether the code of a type speaks the dialect that its config says. */
function takesDialect({ config }: ResourceTypeManifest): boolean {
  const properties = config?.['properties'];
  return isJsonMap(properties) && Object.hasOwn(properties, 'dialect');
}

function reportDialect(
  manifest: ResourceTypeManifest,
  base: ResourceTypeManifest,
  span: Diagnostic['span'],
): Diagnostic {
  const speaks = base.dialect === undefined ? 'no SQL' : `${base.dialect} alone`;
  const message = `The resource type "${manifest.name}" cannot speak ${manifest.dialect ?? ''}: "${base.name}", whose code it uses, speaks ${speaks}.`;
  return createDiagnostic('MR4002', span, message, { hint: 'Remove "dialect".' });
}
