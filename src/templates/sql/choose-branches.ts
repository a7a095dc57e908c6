import { Kind, type Tokens } from './tokens.ts';

/**
 * Of SQL in which template blocks branch, texts without blocks that together hold every branch at least once: as many as the
 * longest chain of alternatives, not as there are combinations. `complete` is false when that would take more than `limit`.
 */
export function chooseBranches(
  tokens: Tokens,
  limit: number,
): { readonly variants: readonly Tokens[]; readonly complete: boolean } {
  if (!tokens.hasBlocks) return { variants: [tokens], complete: true };
  const root = readTree(tokens);
  const variants: Tokens[] = [];
  while (!root.done && variants.length < limit) {
    const chosen: number[] = [];
    chooseIn(root, chosen);
    variants.push(pick(tokens, chosen));
  }
  return { variants, complete: root.done };
}

/** Deeper blocks are read as if their tags were not there; the template parser refuses them. */
const DEPTH_MAX = 64;

interface Branch {
  readonly items: (number | Block)[];
  /** Whether all ways through it were taken; the one thing that changes while variants are made. */
  // eslint-disable-next-line no-restricted-syntax
  done: boolean;
}

interface Block {
  readonly branches: Branch[];
}

function readTree({ kinds, count }: Tokens): Branch {
  const root: Branch = { items: [], done: false };
  const open: { readonly block: Block; readonly outer: Branch }[] = [];
  let current = root;
  let tooDeep = 0;
  for (let index = 0; index < count; index++) {
    const kind = kinds[index];
    if (kind === Kind.blockOpen && open.length === DEPTH_MAX) {
      tooDeep++;
    } else if (kind === Kind.blockClose && tooDeep > 0) {
      tooDeep--;
    } else if (kind === Kind.blockOpen) {
      const first: Branch = { items: [], done: false };
      const block: Block = { branches: [first] };
      current.items.push(block);
      open.push({ block, outer: current });
      current = first;
    } else if (kind === Kind.blockElse) {
      const block = open.at(-1)?.block;
      if (block) block.branches.push((current = { items: [], done: false }));
    } else if (kind === Kind.blockClose) {
      current = open.pop()?.outer ?? current;
    } else {
      current.items.push(index);
    }
  }
  return root;
}

/** Adds the tokens of one way through a branch; of each block a way is taken that was not taken yet, while there is one. */
function chooseIn(branch: Branch, chosen: number[]): void {
  let done = true;
  for (const item of branch.items) {
    if (typeof item === 'number') {
      chosen.push(item);
      continue;
    }
    const next = item.branches.find((candidate) => !candidate.done) ?? item.branches[0];
    if (next) chooseIn(next, chosen);
    if (!item.branches.every((candidate) => candidate.done)) done = false;
  }
  branch.done = done;
}

function pick(tokens: Tokens, chosen: readonly number[]): Tokens {
  return {
    ...tokens,
    count: chosen.length,
    kinds: Uint8Array.from(chosen, (index) => tokens.kinds[index] ?? 0),
    codes: Uint8Array.from(chosen, (index) => tokens.codes[index] ?? 0),
    starts: Int32Array.from(chosen, (index) => tokens.starts[index] ?? 0),
    ends: Int32Array.from(chosen, (index) => tokens.ends[index] ?? 0),
    hasBlocks: false,
  };
}
