import { nearestName } from '../../diagnostics/nearest.ts';
import { FILTERS, type FilterKey, isFilterKey, type Pattern } from './selection-expr.ts';

/** What stands before the colon of a filter: `tag`, `tag.KEY`, `config.A.B`; or what is wrong with it. */
export function readFilterKey(text: string): { readonly key: FilterKey; readonly path: readonly string[] } | Complaint {
  if (text === '')
    return { message: 'A filter needs a key before the colon', hint: `keys are ${Object.keys(FILTERS).join(', ')}` };
  const dot = text.indexOf('.');
  const key = dot === -1 ? text : text.slice(0, dot);
  const rest = dot === -1 ? undefined : text.slice(dot + 1);
  if (!isFilterKey(key)) return complainOfKey(key);
  if (key === 'config') {
    const path = rest?.split('.') ?? [];
    if (path.length > 0 && !path.includes('')) return { key, path };
    return { message: '"config" needs the path of a value', hint: 'write for example "config.materialize.type:view"' };
  }
  if (rest === undefined) return { key, path: [] };
  if (key !== 'tag') return { message: `"${key}" has no parts, but "${text}" names one`, hint: `write "${key}:VALUE"` };
  if (rest === '') return { message: '"tag." needs the key of a tag', hint: 'write for example "tag.tier:gold"' };
  return { key, path: [rest] };
}

/** A filter that knows all its values takes no other. */
export function checkFilterValue(key: FilterKey, value: Pattern): Complaint | undefined {
  const allowed: (typeof FILTERS)[FilterKey] = FILTERS[key];
  if (typeof allowed === 'string') return undefined;
  const values: readonly string[] = allowed;
  if (values.includes(value.text)) return undefined;
  const nearest = nearestName(value.text, values);
  const hint =
    nearest === undefined
      ? `it is one of ${values.join(', ')}`
      : `did you mean "${key}:${nearest}"? It is one of ${values.join(', ')}`;
  return { message: `"${value.text}" is no value of "${key}"`, hint };
}

interface Complaint {
  readonly message: string;
  readonly hint?: string;
}

function complainOfKey(key: string): Complaint {
  const keys = Object.keys(FILTERS);
  const nearest = nearestName(key, keys);
  return {
    message: `There is no filter "${key}"`,
    hint: nearest === undefined ? `filters are ${keys.join(', ')}` : `did you mean "${nearest}"?`,
  };
}
