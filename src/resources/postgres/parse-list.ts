/** A list as Postgres writes it (`{1,NULL,"a,b",{2}}`, with bounds in front where they do not start at 1) as nested texts. */
export function parseList(text: string): NestedList {
  const tokens = text.slice(text.indexOf('{')).match(/[{}]|"(?:[^"\\]|\\.)*"|[^{},"]+/gs) ?? [];
  const root: MutableList = [];
  const open: MutableList[] = [root];
  for (const token of tokens) {
    const inner = open.at(-1) ?? root;
    if (token === '{') {
      const list: MutableList = [];
      inner.push(list);
      open.push(list);
    } else if (token === '}') open.pop();
    else inner.push(readElement(token));
  }
  const [list] = root;
  return Array.isArray(list) ? list : [];
}

export type NestedList = readonly (string | null | NestedList)[];

type MutableList = (string | null | MutableList)[];

function readElement(token: string): string | null {
  if (token.startsWith('"')) return token.slice(1, -1).replaceAll(/\\(.)/gs, '$1');
  return token === 'NULL' ? null : token;
}
