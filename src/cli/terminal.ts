import pico from 'picocolors';
import { PLAIN, type Palette } from '../diagnostics/palette.ts';

/** The two streams of a command: `out` for the answer alone, `err` for progress and messages. */
export interface Terminal {
  readonly out: TerminalStream;
  readonly err: TerminalStream;
}

export interface TerminalStream {
  write(text: string | Uint8Array): void;
  readonly palette: Palette;
  /** Width in columns; `undefined` when it is no terminal, and nothing needs to be cut. */
  readonly columns: number | undefined;
  /** Aborted when the reader is gone (`| head`): what is written then goes nowhere. */
  readonly closed: AbortSignal;
}

export function createTerminal(out: NodeJS.WriteStream, err: NodeJS.WriteStream, variables: Variables): Terminal {
  return { out: createStream(out, variables), err: createStream(err, variables) };
}

type Variables = Readonly<Record<string, string | undefined>>;

/** A broken pipe is no error: whoever read has seen enough. */
function createStream(stream: NodeJS.WriteStream, variables: Variables): TerminalStream {
  const closed = new AbortController();
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    closed.abort();
  });
  return {
    write: (text) => {
      if (!closed.signal.aborted) stream.write(text);
    },
    palette: hasColors(stream, variables) ? pico.createColors(true) : PLAIN,
    get columns() {
      return stream.isTTY ? stream.columns : undefined;
    },
    closed: closed.signal,
  };
}

/** https://no-color.org and https://force-color.org: any value that is not empty counts, NO_COLOR more than FORCE_COLOR; `FORCE_COLOR=0` is none. */
function hasColors(stream: NodeJS.WriteStream, variables: Variables): boolean {
  if ((variables['NO_COLOR'] ?? '') !== '') return false;
  const forced = variables['FORCE_COLOR'] ?? '';
  if (forced !== '') return forced !== '0' && forced !== 'false';
  return stream.isTTY && variables['TERM'] !== 'dumb';
}
