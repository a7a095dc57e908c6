import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestName } from '../../diagnostics/nearest.ts';
import type { Span } from '../../diagnostics/source.ts';
import type { FileError, ProjectFiles } from '../../ports/files.ts';
import { unreachable } from '../../std/unreachable.ts';
import { folderOf } from './project-path.ts';

/** Why a file that a job names cannot be taken along, told at the place that names it. */
export function describeFileError(error: FileError, named: NamedFile): Diagnostic {
  const { path, span } = named;
  const tell = (code: Parameters<typeof createDiagnostic>[0], message: string, hint: string): Diagnostic =>
    createDiagnostic(code, span, message, { hint });
  switch (error.kind) {
    case 'missing':
      return describeMissing(named);
    case 'outside':
      return tell(
        'MR2003',
        `The file "${named.written}" leads out of the project.`,
        'Move or copy the file into the project: a graph holds all that its jobs need.',
      );
    case 'not_a_file':
      return tell('MR2013', `"${path}" is ${error.what}, not a file.`, 'Name a regular file.');
    case 'too_large':
      return tell(
        'MR2013',
        `The file "${path}" has ${formatMiB(error.bytes)}, and at most ${formatMiB(error.bytesMax)} travel with a graph.`,
        'Data belongs in a file store or a warehouse: declare it under "assets:" of the project and read it as an input.',
      );
    case 'unreadable':
      return tell('MR2002', `The file "${path}" cannot be read: ${error.reason}.`, 'Look at its permissions.');
    case 'not_utf8':
      return tell(
        'MR1008',
        `The file "${path}" is not valid UTF-8 text: byte ${error.byteOffset + 1} begins no character.`,
        'Save the file as UTF-8.',
      );
    case 'too_many_entries':
      return tell(
        'MR1009',
        `The project has more than ${error.entriesMax} files and folders.`,
        'Keep data and build results out of the project folder.',
      );
    default:
      return unreachable(error);
  }
}

export interface NamedFile {
  /** As written. */
  readonly written: string;
  /** Relative to the project. */
  readonly path: string;
  readonly span: Span;
  readonly files: ProjectFiles;
  /** Where its path starts, in words, if not where people expect it. */
  readonly startsAt?: string;
}

function describeMissing({ path, span, files, startsAt = 'folder of the file that says it' }: NamedFile): Diagnostic {
  const folder = folderOf(path);
  const beside = files.find([`${folder === '' ? '' : `${folder}/`}*`], { entriesMax: ENTRIES_MAX });
  const names = beside.ok ? beside.value.files.map((file) => file.slice(folder === '' ? 0 : folder.length + 1)) : [];
  const nearest = nearestName(path.slice(folder === '' ? 0 : folder.length + 1), names);
  if (nearest === undefined)
    return createDiagnostic('MR2012', span, `There is no file "${path}".`, {
      hint: `The name is relative to the ${startsAt}.`,
    });
  return createDiagnostic('MR2012', span, `There is no file "${path}".`, { hint: `Did you mean "${nearest}"?` });
}

const ENTRIES_MAX = 1_000_000;

function formatMiB(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MiB`;
}
