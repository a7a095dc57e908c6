import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ProjectFiles } from '../../ports/files.ts';
import { createFileGlob } from '../../std/file-glob.ts';
import { describeUnreadable } from '../parse/reader.ts';
import type { CompileLimits } from '../stages.ts';
import type { ProjectFile } from './project-file.ts';

/** The descriptor files of a project, and the defaults of the folders above them, in the order of their paths. */
export interface FoundDescriptors {
  readonly descriptors: readonly string[];
  readonly folderDefaults: readonly string[];
}

export function findDescriptors(
  project: ProjectFile,
  files: ProjectFiles,
  limits: CompileLimits,
): { readonly found: FoundDescriptors; readonly diagnostics: readonly Diagnostic[] } {
  const globs = globsOf(project);
  const diagnostics = globs
    .filter(({ glob }) => leavesProject(glob))
    .map(({ glob, index }) =>
      createDiagnostic(
        'MR2003',
        project.spanOf(['descriptors', index]),
        `The pattern "${glob}" leads out of the project.`,
        {
          hint: 'Descriptors lie in the project: patterns are relative to its folder.',
        },
      ),
    );
  const inside = globs.filter(({ glob }) => !leavesProject(glob));
  const listed = files.find(
    inside.map(({ glob }) => glob),
    { entriesMax: limits.directoryEntries },
  );
  if (!listed.ok) {
    diagnostics.push(describeUnreadable(listed.error, project.file.source.file, project.spanOf(['descriptors'])));
    return { found: { descriptors: [], folderDefaults: [] }, diagnostics };
  }
  diagnostics.push(...listed.value.escaping.map(reportEscape));
  for (const { glob, index } of inside) {
    const matcher = createFileGlob(glob);
    if (listed.value.files.some(matcher.matches) || listed.value.escaping.some(matcher.matches)) continue;
    diagnostics.push(
      createDiagnostic('MR2021', project.spanOf(['descriptors', index]), `The pattern "${glob}" finds no file.`, {
        hint: 'Patterns are relative to the project; "**" stands for any folders.',
      }),
    );
  }
  const descriptors = listed.value.files.filter((path) => !isDefaultsFile(path));
  return { found: { descriptors, folderDefaults: findDefaults(descriptors, files) }, diagnostics };
}

function globsOf(project: ProjectFile): readonly { readonly glob: string; readonly index: number }[] {
  const { descriptors } = project.value;
  return Array.isArray(descriptors)
    ? descriptors.flatMap((glob: unknown, index) => (typeof glob === 'string' ? [{ glob, index }] : []))
    : [];
}

function leavesProject(glob: string): boolean {
  return glob.startsWith('/') || /^[A-Za-z]:/.test(glob) || glob.startsWith('\\\\') || glob.split('/').includes('..');
}

function reportEscape(path: string): Diagnostic {
  return createDiagnostic(
    'MR2003',
    { source: { file: path, text: '' }, start: 0, end: 0 },
    `The link "${path}" leads out of the project.`,
    {
      hint: 'Move or copy what it points to into the project, or keep the link out of the patterns of "descriptors".',
    },
  );
}

const DEFAULTS_NAMES = ['_defaults.yaml', '_defaults.yml'] as const;

function isDefaultsFile(path: string): boolean {
  return DEFAULTS_NAMES.some((name) => path === name || path.endsWith(`/${name}`));
}

/** Defaults of every folder that holds a descriptor, and of the folders above it. */
function findDefaults(descriptors: readonly string[], files: ProjectFiles): readonly string[] {
  const folders = new Set<string>(['']);
  for (const path of descriptors) {
    for (let slash = path.lastIndexOf('/'); slash !== -1; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash + 1);
      if (folders.has(folder)) break;
      folders.add(folder);
    }
  }
  return [...folders]
    .flatMap((folder) => DEFAULTS_NAMES.map((name) => folder + name).filter((path) => files.exists(path)))
    .sort();
}
