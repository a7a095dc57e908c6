/**
 * Does a text match a glob? `?` is one character and `*` any number of them, but not the separator; `**` is any text at all. With `/`,
 * `**` and the slash behind it also stand for no folder. Time is bounded by length of pattern × length of text, whatever the pattern.
 */
export function createGlob(pattern: string, separator: '.' | '/' | 'none'): (text: string) => boolean {
  const steps = parseGlob(pattern, separator);
  const prefix = pattern.slice(0, pattern.search(/[*?]|$/));
  return (text) => text.startsWith(prefix) && runGlob(steps, separator, text);
}

export function isGlob(text: string): boolean {
  return text.includes('*') || text.includes('?');
}

type Step = { readonly kind: 'char'; readonly char: string } | { readonly kind: 'one' | 'part' | 'all' | 'folders' };

function parseGlob(pattern: string, separator: string): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern.charAt(at);
    if (char === '?') steps.push({ kind: 'one' });
    else if (char !== '*') steps.push({ kind: 'char', char });
    else {
      const start = at;
      while (pattern[at + 1] === '*') at++;
      const isFolders =
        at > start && separator === '/' && pattern[at + 1] === '/' && (start === 0 || pattern[start - 1] === '/');
      if (isFolders) at++;
      steps.push({ kind: isFolders ? 'folders' : at > start ? 'all' : 'part' });
    }
  }
  return steps;
}

/** Runs the pattern as a non-deterministic automaton: `states` holds the steps that could come next. */
function runGlob(steps: readonly Step[], separator: string, text: string): boolean {
  let states = new Set<number>();
  enter(steps, states, 0);
  for (const char of text) {
    const next = new Set<number>();
    for (const state of states) {
      const step = steps[state];
      if (!step) continue;
      const isSeparator = char === separator;
      if (
        step.kind === 'char'
          ? step.char === char
          : step.kind === 'one'
            ? !isSeparator
            : step.kind === 'folders' && isSeparator
      ) {
        enter(steps, next, state + 1);
      }
      if (step.kind === 'all' || step.kind === 'folders' || (step.kind === 'part' && !isSeparator))
        enter(steps, next, state);
    }
    if (next.size === 0) return false;
    states = next;
  }
  return states.has(steps.length);
}

/** Adds a state, and those that are reached from it by leaving out wildcards that may be empty. */
function enter(steps: readonly Step[], states: Set<number>, from: number): void {
  for (let state = from; ; state++) {
    states.add(state);
    const kind = steps[state]?.kind;
    if (kind !== 'part' && kind !== 'all' && kind !== 'folders') return;
  }
}
