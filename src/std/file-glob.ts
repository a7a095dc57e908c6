/**
 * Globs of files: `*` and `?` within a folder or name, `**` for any folders, `{a,b}`, `[a-z]` and `[!a-z]`; a backslash takes the next
 * character as it is. Paths have forward slashes. Time is bounded by length of pattern × length of path, whatever the pattern.
 */
export function createFileGlob(pattern: string): FileGlob {
  const text = pattern.startsWith('./') ? pattern.slice(2) : pattern;
  const alternatives = expandBraces(text).map(createAlternative);
  return {
    prefix: fixedPrefix(text),
    matches: (path) =>
      alternatives.some(({ segments, suffix }) => path.endsWith(suffix) && matchSegments(segments, path.split('/'))),
    couldMatchBelow: (folder) => {
      const names = folder.split('/');
      return alternatives.some(({ segments }) => couldContinue(segments, names));
    },
  };
}

export interface FileGlob {
  /** What every path that matches starts with: whole folders, `''` or ending with a slash; the path itself when there is no wildcard. */
  readonly prefix: string;
  readonly matches: (path: string) => boolean;
  /** Whether a file in the folder, or in one below it, could match. */
  readonly couldMatchBelow: (folder: string) => boolean;
}

type Segment = 'folders' | ((name: string) => boolean);
type Token = 'star' | ((char: string) => boolean);

interface Alternative {
  readonly segments: readonly Segment[];
  /** What every path that matches ends with: the text after the last wildcard. */
  readonly suffix: string;
}

function createAlternative(text: string): Alternative {
  return { segments: text.split('/').map(parseSegment), suffix: /[^*?[\]{}\\/]*$/.exec(text)?.[0] ?? '' };
}

function fixedPrefix(pattern: string): string {
  const wild = pattern.search(/[*?[\]{}\\]/);
  return wild === -1 ? pattern : pattern.slice(0, pattern.lastIndexOf('/', wild) + 1);
}

const ALTERNATIVES_MAX = 1_000;

/** `a{b,c}` as `ab` and `ac`, innermost first; braces without a comma or an end are text. At most a thousand texts come out. */
function expandBraces(pattern: string): readonly string[] {
  let done: string[] = [];
  let open = [pattern];
  while (open.length > 0 && done.length + open.length <= ALTERNATIVES_MAX) {
    const next: string[] = [];
    for (const text of open) {
      const match = /^(.*)\{([^{}]*,[^{}]*)\}(.*)$/s.exec(text);
      if (match) next.push(...(match[2] ?? '').split(',').map((part) => `${match[1]}${part}${match[3]}`));
      else done.push(text);
    }
    open = next;
  }
  if (open.length > 0) done = [...done, ...open].slice(0, ALTERNATIVES_MAX);
  return done;
}

function parseSegment(text: string): Segment {
  if (text === '**') return 'folders';
  const plain = /^([^*?[\]\\]*)(\*?)([^*?[\]\\]*)$/.exec(text);
  if (!plain) return createRun(parseTokens(text));
  const [, prefix = '', star, suffix = ''] = plain;
  if (star === '') return (name) => name === text;
  const lengthMin = prefix.length + suffix.length;
  return (name) => name.length >= lengthMin && name.startsWith(prefix) && name.endsWith(suffix);
}

function parseTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (char === '*') {
      if (tokens.at(-1) !== 'star') tokens.push('star');
    } else if (char === '?') tokens.push(() => true);
    else if (char === '[' && text.indexOf(']', at + 2) !== -1) {
      const end = text.indexOf(']', at + 2);
      tokens.push(createClass(text.slice(at + 1, end)));
      at = end;
    } else {
      const literal = char === '\\' && at + 1 < text.length ? text.charAt(++at) : char;
      tokens.push((other) => other === literal);
    }
  }
  return tokens;
}

function createClass(body: string): (char: string) => boolean {
  const isNegated = body.startsWith('!') || body.startsWith('^');
  const members = isNegated ? body.slice(1) : body;
  const ranges: (readonly [string, string])[] = [];
  for (let at = 0; at < members.length; at++) {
    const from = members.charAt(at);
    const isRange = members.charAt(at + 1) === '-' && at + 2 < members.length;
    ranges.push([from, isRange ? members.charAt(at + 2) : from]);
    if (isRange) at += 2;
  }
  return (char) => ranges.some(([from, to]) => from <= char && char <= to) !== isNegated;
}

/** Wildcards match greedily from the left; only the last one that was passed ever has to take more. */
function matchSegments(segments: readonly Segment[], names: readonly string[]): boolean {
  let segment = 0;
  let name = 0;
  let [retrySegment, retryName] = [-1, -1];
  while (name < names.length) {
    const current = segments[segment];
    if (current === 'folders') [retrySegment, retryName] = [++segment, name];
    else if (current?.(names[name] ?? '') === true) {
      segment++;
      name++;
    } else if (retrySegment !== -1) {
      segment = retrySegment;
      name = ++retryName;
    } else return false;
  }
  return (
    segments.slice(segment).every((rest) => rest === 'folders') &&
    segments.length > 0 &&
    !(segments.at(-1) === 'folders' && names.at(-1) === '')
  );
}

function createRun(tokens: readonly Token[]): (name: string) => boolean {
  return (name) => runTokens(tokens, name);
}

function runTokens(tokens: readonly Token[], name: string): boolean {
  let token = 0;
  let at = 0;
  let [retryToken, retryAt] = [-1, -1];
  while (at < name.length) {
    const current = tokens[token];
    if (current === 'star') [retryToken, retryAt] = [++token, at];
    else if (current !== undefined && current(name.charAt(at))) {
      token++;
      at++;
    } else if (retryToken !== -1) {
      token = retryToken;
      at = ++retryAt;
    } else return false;
  }
  return token === tokens.length || (token === tokens.length - 1 && tokens[token] === 'star');
}

function couldContinue(segments: readonly Segment[], folders: readonly string[]): boolean {
  for (let at = 0; at < folders.length; at++) {
    const segment = segments[at];
    if (segment === 'folders') return true;
    if (segment?.(folders[at] ?? '') !== true) return false;
  }
  return folders.length < segments.length;
}
