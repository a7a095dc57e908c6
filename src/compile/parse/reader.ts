import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source, Span } from '../../diagnostics/source.ts';
import type { FileError, ProjectFiles } from '../../ports/files.ts';
import { unreachable } from '../../std/unreachable.ts';
import type { CompileLimits, ParsedFile } from '../stages.ts';
import type { DoubtfulScalar } from './building.ts';
import { explainBroken, type BrokenText, type Parser } from './parse.ts';

/** Reads files of a project and parses them, and keeps what is wrong with them until it is asked for. */
export interface Reader {
  /** The file, parsed; `undefined` when it cannot be read, which is kept as a diagnostic, at `named` if another file names it. */
  readonly read: (path: string, named?: Span) => ParsedFile | undefined;
  /** Texts that could not be parsed, so that nothing is known of what they say. */
  readonly broken: readonly Source[];
  readonly doubtful: readonly DoubtfulScalar[];
  /** What was found so far; loads the reader that explains broken texts if there is one. */
  readonly report: () => Promise<readonly Diagnostic[]>;
}

/** `prefix` stands before paths in diagnostics: the package's name for files that are not the project's own. */
export function createReader({ files, parse, limits, prefix = '' }: ReaderParts): Reader {
  const diagnostics: Diagnostic[] = [];
  const broken: BrokenText[] = [];
  const lost: Source[] = [];
  const doubtful: DoubtfulScalar[] = [];
  return {
    read: (path, named) => {
      const text = files.readText(path, { bytesMax: limits.descriptorBytes });
      if (!text.ok) {
        diagnostics.push(describeUnreadable(text.error, prefix + path, named));
        return undefined;
      }
      const source: Source = { file: prefix + path, text: text.value };
      const result = parse(source);
      diagnostics.push(...firstOf(result.diagnostics));
      if (result.broken) broken.push(result.broken);
      if (!result.file) lost.push(source);
      if (result.doubtful) doubtful.push(...result.doubtful);
      return result.file;
    },
    broken: lost,
    doubtful,
    report: async () => [...diagnostics, ...(await explainBroken(broken))],
  };
}

/** What is told of one file: the first hundred, and that there is more. */
function firstOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const last = diagnostics[TOLD_MAX];
  if (!last) return diagnostics;
  const more = (diagnostics.length - TOLD_MAX).toLocaleString('en');
  return [
    ...diagnostics.slice(0, TOLD_MAX),
    createDiagnostic('MR1009', last.span, `From here on ${more} more mistakes of this file are not listed.`),
  ];
}

const TOLD_MAX = 100;

export interface ReaderParts {
  readonly files: ProjectFiles;
  readonly parse: Parser;
  readonly limits: CompileLimits;
  readonly prefix?: string;
}

/** Why a file of the project could not be read, at its own first line, or at the place that names it. */
export function describeUnreadable(error: FileError, path: string, named?: Span): Diagnostic {
  const own = { source: { file: path, text: '' }, start: 0, end: 0 };
  const span = named ?? own;
  switch (error.kind) {
    case 'missing':
      return createDiagnostic('MR2012', span, `There is no file "${path}".`, {
        hint: named ? 'Paths are relative to the project.' : 'A link leads to nothing.',
      });
    case 'outside':
      return createDiagnostic('MR2003', span, `"${path}" leads out of the project.`, {
        hint: 'Everything that compile reads lies in the project: move or copy it there.',
      });
    case 'not_a_file':
      return createDiagnostic('MR2002', span, `"${path}" is ${error.what}, not a file.`);
    case 'unreadable':
      return createDiagnostic('MR2002', span, `"${path}" cannot be read: ${error.reason}.`);
    case 'too_large':
      return createDiagnostic(
        'MR1009',
        span,
        `"${path}" has ${toMiB(error.bytes)}; at most ${toMiB(error.bytesMax)} are read.`,
        { hint: 'Split it into several files.' },
      );
    case 'not_utf8':
      return createDiagnostic('MR1008', own, `"${path}" is not valid UTF-8 at byte ${error.byteOffset}.`, {
        hint: 'Save it as UTF-8; other encodings, UTF-16 too, are not read.',
      });
    case 'too_many_entries':
      return createDiagnostic(
        'MR1009',
        span,
        `The project has more than ${error.entriesMax.toLocaleString('en')} files and folders.`,
        { hint: 'Keep data out of the project, or set the project up in a smaller folder.' },
      );
    default:
      return unreachable(error);
  }
}

function toMiB(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1).replace('.0', '')} MiB`;
}
