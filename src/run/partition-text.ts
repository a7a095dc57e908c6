import type { PartitionKeys } from '../model/partition.ts';

/** The keys of a step as people write them: a key, `A..B` from the first to the last, of a product both with `|` between. */
export function partitionText(keys: PartitionKeys): string {
  switch (keys.kind) {
    case 'unpartitioned':
      return '';
    case 'range':
      return `${keys.from}..${keys.to}`;
    case 'list': {
      const [first = ''] = keys.keys;
      const last = keys.keys.at(-1) ?? '';
      return first === last ? first : `${first}..${last}`;
    }
    case 'product':
      return keys.of.map(partitionText).join('|');
  }
}
