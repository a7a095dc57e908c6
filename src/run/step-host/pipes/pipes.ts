import { createReadStream, statSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import type { StepRequest } from '../../../model/step-request.ts';
import type { JsonMap } from '../../../std/json.ts';
import { createPipesContext } from './pipes-context.ts';
import { readPipesMessage, type PipesMessage } from './pipes-message.ts';

/**
 * The host's side of the Dagster Pipes protocol 0.1: a child process is given a context, in its environment or, when that is long, in a file;
 * and it appends what it tells to a messages file, a JSON object a line, which it makes. This folder knows the protocol; what a message means for the
 * step is the caller's business. `path` is where its files are put, a name to which more is added; `remove` removes them.
 *
 * Differs from the original in two things: a reported exception is a failure whatever the exit code, and what was not reported is
 * not taken for done.
 */
export async function openPipes(request: StepRequest, extras: JsonMap, path: string): Promise<Pipes> {
  const messages = `${path}-messages.jsonl`;
  const offered = await offerContext(createPipesContext(request, extras), path);
  return {
    environment: {
      DAGSTER_PIPES_CONTEXT: encode(offered.context),
      DAGSTER_PIPES_MESSAGES: encode({ path: messages }),
    },
    follow: (take) => followMessages(messages, take),
    async remove() {
      const files = sizeOf(messages) === 0 ? offered.files : [messages, ...offered.files];
      for (const file of files) await rm(file, { force: true });
    },
  };
}

async function offerContext(
  context: JsonMap,
  path: string,
): Promise<{ readonly context: JsonMap; readonly files: readonly string[] }> {
  const text = JSON.stringify(context);
  if (text.length <= CONTEXT_IN_ENVIRONMENT_MAX) return { context: { data: context }, files: [] };
  const file = `${path}-context.json`;
  await writeFile(file, text);
  return { context: { path: file }, files: [file] };
}

/** Far from what a kernel takes as one variable. */
const CONTEXT_IN_ENVIRONMENT_MAX = 16 * 1024;

export interface Pipes {
  /** Environment variables by which a client finds both files. */
  readonly environment: Readonly<Record<string, string>>;
  /** Hands on each message soon after it was written, in order. `end` reads the rest and stops. */
  follow(take: (message: PipesMessage) => void): { end(): Promise<void> };
  remove(): Promise<void>;
}

/** As clients read it: JSON, zlib, base64. */
function encode(parameters: JsonMap): string {
  return deflateSync(JSON.stringify(parameters)).toString('base64');
}

function followMessages(file: string, take: (message: PipesMessage) => void): { end(): Promise<void> } {
  let offset = 0;
  let rest = '';
  const decoder = new TextDecoder();
  const readOn = async (): Promise<void> => {
    const size = sizeOf(file);
    if (size === offset) return;
    let text = rest;
    for await (const chunk of createReadStream(file, { start: offset, end: size - 1 })) {
      text += decoder.decode(chunk as Buffer, { stream: true });
    }
    offset = size;
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

/** 0 while nobody has written to it. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
