import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { isResourceTypeManifest } from '../../../generated/descriptor-validators.js';
import type { ResourceTypeManifest } from '../../../generated/formats.ts';
import type { Builtins, CompileLimits } from '../stages.ts';
import { describeMistakes } from '../validate/describe-mistake.ts';
import { findMistakes } from '../validate/find-mistakes.ts';
import { formatSchema } from '../validate/format-schemas.ts';
import type { TypeHome } from './load-job-types.ts';
import { suggestName } from './project-file.ts';

/** All resource types that environments may name: the product's, the project's `resourcetypes/*`, and those of packages. */
export function loadResourceTypes(
  homes: readonly TypeHome[],
  builtins: Builtins,
  limits: CompileLimits,
): LoadedResourceTypes {
  const diagnostics: Diagnostic[] = [];
  const types = new Map(builtins.resourceTypes.map((manifest) => [manifest.name, manifest]));
  const spans = new Map<string, () => ReturnType<typeof createDiagnostic>['span']>();
  for (const home of homes) {
    const found = home.files.find(['resourcetypes/*/resourcetype.yaml', 'resourcetypes/*/resourcetype.yml'], {
      entriesMax: limits.directoryEntries,
    });
    for (const path of found.ok ? found.value.files : []) {
      const file = home.reader.read(path);
      if (!file) continue;
      const { value } = file;
      if (!isManifest(value)) {
        const mistakes = findMistakes(formatSchema('resourcetype.schema.json'), value, { mode: 'whole' });
        diagnostics.push(...describeMistakes(mistakes, { noun: 'a resource type', spanOf: file.spanOf }));
      } else if (types.has(value.name)) {
        diagnostics.push(
          createDiagnostic('MR2008', file.spanOf(['name']), `There is a resource type "${value.name}" already.`, {
            hint: 'Choose another name.',
          }),
        );
      } else {
        types.set(value.name, value);
        spans.set(value.name, () => file.spanOf(['extends']));
      }
    }
  }
  return { types: applyParents(types, spans, diagnostics), diagnostics };
}

export interface LoadedResourceTypes {
  readonly types: ReadonlyMap<string, ResourceTypeManifest>;
  readonly diagnostics: readonly Diagnostic[];
}

function isManifest(value: unknown): value is ResourceTypeManifest {
  return isResourceTypeManifest(value);
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
    return (
      base && {
        ...base,
        ...manifest,
        defaults: { ...base.defaults, ...manifest.defaults },
        fixed: { ...base.fixed, ...manifest.fixed },
      }
    );
  };
  for (const manifest of types.values()) {
    const completed = complete(manifest, [manifest.name]);
    if (completed) whole.set(manifest.name, completed);
  }
  return whole;
}
