import { StringDecoder } from 'node:string_decoder';
import { visible } from '../diagnostics/visible.ts';
import type { OutputPiece } from './read-step-output.ts';
import type { TerminalStream } from './terminal.ts';

/**
 * Shows what steps wrote. A file or a program gets every byte of it; on a terminal it can do no more than write lines in colours: whatever
 * else would move the cursor, name the window or reach the clipboard is spelled out.
 */
export function createOutputWriter(): OutputWriter {
  const places = new Map<string, WritePlace>();
  return {
    write(to, { heading, bytes }) {
      if (to.columns === undefined) {
        to.write(bytes);
        return;
      }
      const { decoder, rest } = places.get(heading) ?? { decoder: new StringDecoder(), rest: '' };
      const safe = makeSafe(rest + decoder.write(bytes));
      places.set(heading, { decoder, rest: safe.rest });
      to.write(safe.shown);
    },
  };
}

export interface OutputWriter {
  /** The pieces of one heading in their order. */
  write(to: TerminalStream, piece: Pick<OutputPiece, 'heading' | 'bytes'>): void;
}

/** A character may end in the next piece, and so may a colour. */
interface WritePlace {
  readonly decoder: StringDecoder;
  readonly rest: string;
}

function makeSafe(text: string): { readonly shown: string; readonly rest: string } {
  const rest = BEGUN_COLOR.exec(text)?.[0] ?? '';
  const parts = text.slice(0, text.length - rest.length).split(COLOR);
  const shown = parts.map((part, at) => (at % 2 === 1 ? part : part.replaceAll(WITHIN_LINE, visible)));
  return { shown: shown.join(''), rest };
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const COLOR = /(\u001b\[[\d;:]{0,64}m)/;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const BEGUN_COLOR = /\u001b(?:\[[\d;:]{0,64})?$/;
const WITHIN_LINE = /[^\t\n\r]+/g;
