import type { TestDescriptor } from '../../../generated/formats.ts';
import type { Item } from '../../model/item.ts';
import type { JsonMap } from '../../std/json.ts';
import { compareRows } from './compare-rows.ts';
import type { TestProblem } from './test-result.ts';

/**
 * In what the items that a step found differ from those expected: held against each other like rows, in any order. Where only keys are
 * expected, the fields do not count.
 */
export function judgeItems({ expect }: TestDescriptor, items: readonly Item[]): readonly TestProblem[] {
  if (expect?.items === undefined) return [];
  const { match = 'exact', tolerance } = expect;
  const rows = expect.items.map((item) => (typeof item === 'string' ? { key: item } : item)) as readonly JsonMap[];
  const areKeys = expect.items.some((item) => typeof item === 'string');
  const found = items as readonly JsonMap[]; // they came as JSON
  const columnsOf = (all: readonly JsonMap[]): readonly string[] => [
    ...new Set(['key', ...all.flatMap((item) => Object.keys(item))]),
  ];
  const difference = compareRows(
    { columns: columnsOf(rows), rows },
    { columns: columnsOf(found), rows: found },
    {
      match: areKeys && match === 'exact' ? 'rows' : match,
      order: 'any',
      ...(tolerance === undefined ? {} : { tolerance }),
    },
  );
  return difference === undefined ? [] : [{ at: ['expect', 'items'], kind: 'rows', asset: 'items', difference }];
}
