import { unreachable } from '../../std/unreachable.ts';
import type { FilterKey, SelectionExpr } from './selection-expr.ts';

/** The keys of the filters in a selection, so that whoever selects brings only what they compare with. */
export function listFilterKeys(expr: SelectionExpr): ReadonlySet<FilterKey> {
  switch (expr.kind) {
    case 'filter':
      return new Set([expr.key]);
    case 'name':
      return new Set();
    case 'union':
    case 'intersection':
      return new Set(expr.items.flatMap((item) => [...listFilterKeys(item)]));
    case 'not':
    case 'walk':
    case 'around':
      return listFilterKeys(expr.item);
    default:
      return unreachable(expr);
  }
}
