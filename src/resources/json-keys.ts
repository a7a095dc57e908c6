import { readFileStart } from './read-file-start.ts';

/** The keys of the first object in a file of JSON objects, in their order; none where there is none. */
export function readJsonKeys(path: string): readonly string[] {
  const text = readFileStart(path);
  const keys: string[] = [];
  let depth = 0;
  for (const [token] of text.slice(Math.max(0, text.indexOf('{'))).matchAll(TOKEN)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    else if (depth === 1 && token.endsWith(':')) keys.push(JSON.parse(token.slice(0, -1).trimEnd()) as string);
    if (depth === 0) break;
  }
  return keys;
}

/** A text with the colon after it, if it is a key; and what opens and closes. */
const TOKEN = /"(?:[^"\\]|\\.)*"(?:\s*:)?|[{}[\]]/g;
