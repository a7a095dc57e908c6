import { YAMLException, parseEvents, type Event } from 'js-yaml';
import { createDiagnostic, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Source } from '../../diagnostics/source.ts';
import type { CompileLimits, ParsedFile, Path } from '../stages.ts';
import { buildValue, type BuiltValue } from './build-value.ts';
import type { DoubtfulScalar } from './building.ts';
import { checkDocuments } from './check-documents.ts';
import { checkInvisible, checkText } from './check-text.ts';
import type { KeptValues } from './kept-values.ts';
import type { SyntaxProblem } from './explain-syntax.ts';
import { locate, locateTree, type LocatedNode } from './locate.ts';

/**
 * Text → value. The bulk is read by js-yaml's events, from which the value is built here, with every verdict that needs no schema; a
 * file whose syntax is broken is read again by `yaml`, which finds several errors. No positions are kept: a place that is asked for is
 * found by reading the text again. Invariant: a value has no reserved key, is at most `limits.depth` deep, and is free of cycles.
 */
export function createParser(limits: CompileLimits, kept?: KeptValues): Parser {
  const trees = createTreeCache(limits);
  return (source) => {
    const before = kept?.read(source);
    if (before) return { file: createParsedFile(source, before, trees), diagnostics: [] };
    const result = parseAnew(source, limits, trees);
    if (result.built && result.diagnostics.length === 0 && result.doubtful?.length === 0)
      kept?.keep(source, result.built);
    return result;
  };
}

function parseAnew(
  source: Source,
  limits: CompileLimits,
  trees: (source: Source) => LocatedNode,
): ParseResult & { readonly built?: BuiltValue } {
  const textProblem = checkText(source);
  if (textProblem) return { diagnostics: [textProblem] };
  const events = readEvents(source, limits);
  if (events instanceof YAMLException) return describeSyntaxError(source, events, limits);
  const problems = checkDocuments(source, events);
  if (problems.length > 0) return { diagnostics: problems };
  const built = buildValue(source, events, limits);
  return {
    file: createParsedFile(source, built, trees),
    diagnostics: [...built.diagnostics, ...checkInvisible(source)],
    doubtful: built.doubtful,
    built,
  };
}

export type Parser = (source: Source) => ParseResult;

export interface ParseResult {
  /** Absent when the text cannot be read at all. */
  readonly file?: ParsedFile;
  readonly diagnostics: readonly Diagnostic[];
  readonly broken?: BrokenText;
  /** Unquoted scalars that older YAML reads otherwise: worth a warning where a schema wants text. */
  readonly doubtful?: readonly DoubtfulScalar[];
}

/** A text that is no YAML. What to say of it takes the slower reader, which is loaded only then: `explainBroken`. */
export interface BrokenText {
  readonly source: Source;
  readonly problem: SyntaxProblem;
}

function readEvents(source: Source, limits: CompileLimits): readonly Event[] | YAMLException {
  try {
    return parseEvents(source.text, { maxDepth: limits.depth });
  } catch (error) {
    if (error instanceof YAMLException) return error;
    throw error;
  }
}

function describeSyntaxError(source: Source, error: YAMLException, limits: CompileLimits): ParseResult {
  const offset = error.mark?.position ?? 0;
  if (!error.reason.includes('maxDepth'))
    return { diagnostics: [], broken: { source, problem: { reason: error.reason, offset } } };
  const span = { source, start: offset, end: Math.min(offset + 1, source.text.length) };
  return { diagnostics: [createDiagnostic('MR1009', span, `The values nest deeper than ${limits.depth} levels.`)] };
}

/** Located errors of the texts that could not be read at all. */
export async function explainBroken(texts: readonly BrokenText[]): Promise<readonly Diagnostic[]> {
  if (texts.length === 0) return [];
  const { explainSyntax } = await import('./explain-syntax.ts');
  return texts.flatMap(({ source, problem }) => explainSyntax(source, problem));
}

function createParsedFile(
  source: Source,
  { value, places }: Pick<BuiltValue, 'value' | 'places'>,
  trees: (source: Source) => LocatedNode,
): ParsedFile {
  return {
    source,
    value,
    spanOf: (path, on = 'value') => {
      const known = knownPlace(places, path, on);
      const { start, end } = known ?? locate(trees(source), path, on);
      return { source, start, end };
    },
  };
}

/** The places that are asked for of every job were noted when the value was built. */
function knownPlace(
  places: BuiltValue['places'],
  path: Path,
  on: 'key' | 'value',
): { readonly start: number; readonly end: number } | undefined {
  const name =
    path.length === 1 && path[0] === 'job' && on === 'value'
      ? 'job'
      : path.length === 2 && path[0] === 'jobs' && on === 'key'
        ? `jobs/${path[1]}`
        : undefined;
  const place = name === undefined ? undefined : places.get(name);
  return place && { start: place[0], end: place[1] };
}

const TREES_KEPT = 64;

/** Places of the files that were asked for last. */
function createTreeCache(limits: CompileLimits): (source: Source) => LocatedNode {
  const trees = new Map<Source, LocatedNode>();
  return (source) => {
    const known = trees.get(source);
    if (known) return known;
    const tree = locateTree(source.text, parseEvents(source.text, { maxDepth: limits.depth }));
    const oldest = trees.size >= TREES_KEPT ? trees.keys().next().value : undefined;
    if (oldest) trees.delete(oldest);
    trees.set(source, tree);
    return tree;
  };
}
