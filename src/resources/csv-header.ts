import { readFileStart } from './read-file-start.ts';

/** The names in the first line of a csv file, and what stands between them: of the usual delimiters the one that gives most of the columns known. */
export function readCsvHeader(path: string, columns: readonly string[]): CsvHeader {
  const line = readFileStart(path);
  const known = new Set(columns.map((name) => name.toLowerCase()));
  const headers = DELIMITERS.map((delimiter) => ({ delimiter, names: splitLine(line, delimiter) }));
  const count = ({ names }: CsvHeader): number => names.filter((name) => known.has(name.toLowerCase())).length;
  return headers.reduce((best, one) => (count(one) > count(best) ? one : best));
}

export interface CsvHeader {
  readonly delimiter: string;
  readonly names: readonly string[];
}

const DELIMITERS: readonly [string, ...string[]] = [',', '\t', ';', '|'];

/** The fields up to the first line break that is in no quotes. */
function splitLine(text: string, delimiter: string): readonly string[] {
  const names: string[] = [];
  let name = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (isQuoted && letter === '"' && text.charAt(at + 1) === '"') {
      name += letter;
      at++;
    } else if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted) name += letter;
    else if (letter === '\n' || letter === '\r') break;
    else if (letter === delimiter) {
      names.push(name);
      name = '';
    } else name += letter;
  }
  return [...names, name];
}
