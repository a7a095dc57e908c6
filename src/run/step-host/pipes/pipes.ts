import { createReadStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import type { StepRequest } from '../../../model/step-request.ts';
import type { JsonMap } from '../../../std/json.ts';
import { createPipesContext } from './pipes-context.ts';
import { readPipesMessage, type PipesMessage } from './pipes-message.ts';

/**
 * The host's side of the Dagster Pipes protocol 0.1: a context file is given to a child process, and it appends what it tells to a messages
 * file, a JSON object a line. This folder knows the protocol; what a message means for the step is the caller's business.
 *
 * Differs from the original in two things: a reported exception is a failure whatever the exit code, and what was not reported is
 * not taken for done.
 */
export async function openPipes(request: StepRequest, extras: JsonMap, folder: string): Promise<Pipes> {
  await mkdir(folder, { recursive: true });
  const context = join(folder, 'context.json');
  const messages = join(folder, 'messages.jsonl');
  await writeFile(context, JSON.stringify(createPipesContext(request, extras)));
  await writeFile(messages, '');
  return {
    environment: {
      DAGSTER_PIPES_CONTEXT: encode({ path: context }),
      DAGSTER_PIPES_MESSAGES: encode({ path: messages }),
    },
    follow: (take) => followMessages(messages, take),
  };
}

export interface Pipes {
  /** Environment variables by which a client finds both files. */
  readonly environment: Readonly<Record<string, string>>;
  /** Hands on each message soon after it was written, in order. `end` reads the rest and stops. */
  follow(take: (message: PipesMessage) => void): { end(): Promise<void> };
}

/** As clients read it: JSON, zlib, base64. */
function encode(parameters: JsonMap): string {
  return deflateSync(JSON.stringify(parameters)).toString('base64');
}

function followMessages(file: string, take: (message: PipesMessage) => void): { end(): Promise<void> } {
  let offset = 0;
  let rest = '';
  const readOn = async (): Promise<void> => {
    const decoder = new TextDecoder();
    let text = rest;
    for await (const chunk of createReadStream(file, { start: offset })) {
      const bytes = chunk as Buffer;
      offset += bytes.length;
      text += decoder.decode(bytes, { stream: true });
    }
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') take(readPipesMessage(line));
  };
  let reading = Promise.resolve();
  const timer = setInterval(() => {
    reading = reading.then(readOn);
  }, POLL_MS);
  return {
    async end() {
      clearInterval(timer);
      await reading;
      await readOn();
      if (rest !== '') take(readPipesMessage(rest));
    },
  };
}

const POLL_MS = 250;
