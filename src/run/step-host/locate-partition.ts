import type { FileLocation } from '../../ports/resource.ts';

/** A partition is a file in a folder named like the asset's file: `reports/delays/2001-01-01.html`; a second dimension is a folder more. */
export function locatePartition({ key, url }: FileLocation, partition: string): FileLocation {
  const ending = endingOf(key);
  const stem = (text: string): string => (ending === '' ? text : text.slice(0, -ending.length));
  const file = partition
    .split('|')
    .map((part) => encodeURIComponent(part))
    .join('/');
  return { key: `${stem(key)}/${file}${ending}`, url: `${stem(url)}/${file}${ending}` };
}

/** `.html` of `reports/delays.html`; empty when there is none. */
export function endingOf(key: string): string {
  return /\.[A-Za-z0-9]+$/.exec(key)?.[0] ?? '';
}
