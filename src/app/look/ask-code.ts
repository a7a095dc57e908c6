import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { extname, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SENSOR_LIMITS } from '../../automation/sensors/sensor-limits.ts';
import { hashOfContent } from '../../graph/canonical.ts';
import type { CodeAnswer, OutsideQuestion } from '../../model/observation.ts';
import { isJsonMap, type Json, type JsonMap } from '../../std/json.ts';
import { sha256 } from '../hasher.ts';
import type { LookOrder } from './look-protocol.ts';

type CodeQuestion = OutsideQuestion & { readonly type: 'code' };

/**
 * Asks a project's own code, if its file is still as it was deployed. A module (`.ts`, `.js`, `.mjs`, `.mts`) has a default export that is called with what is asked, in this process,
 * which is used for nothing else; any other file is a command that gets it as JSON on its standard input, and prints its answer as JSON.
 */
export async function askCode(order: LookOrder, question: CodeQuestion, signal: AbortSignal): Promise<CodeAnswer> {
  const path = resolve(order.folders.project, question.file);
  if (!path.startsWith(`${order.folders.project}${sep}`))
    throw new Error(`"${question.file}" is outside of the project.`);
  if (!existsSync(path)) throw new Error(`There is no file "${question.file}" in the project's folder.`);
  if (question.hash !== undefined && hashOfContent(readFileSync(path), sha256) !== question.hash)
    throw new Error(`"${question.file}" is not as it was deployed: "millrace deploy" makes what it is now count.`);
  const asked = {
    cursor: question.cursor,
    sensor: order.sensor,
    project: order.project,
    environment: order.environment,
  };
  process.chdir(order.folders.project);
  const answer = MODULES.has(extname(path))
    ? await callModule(path, asked)
    : await runCommand(path, asked, { order, signal });
  return readAnswer(answer, question.file);
}

const MODULES: ReadonlySet<string> = new Set(['.ts', '.mts', '.js', '.mjs']);

type Asked = { readonly [key: string]: Json };

async function callModule(path: string, asked: Asked): Promise<unknown> {
  const loaded = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
  if (typeof loaded.default !== 'function') throw new Error('Its default export is no function.');
  // Whatever it returns is checked by `readAnswer`.
  return (loaded.default as (asked: Asked) => unknown)(asked);
}

interface CommandContext {
  readonly order: LookOrder;
  readonly signal: AbortSignal;
}

function runCommand(path: string, asked: Asked, { order, signal }: CommandContext): Promise<unknown> {
  const command = extname(path) === '.py' ? [pythonOf(order), path] : extname(path) === '.sh' ? ['sh', path] : [path];
  const [program = path, ...args] = command;
  return new Promise((settle, reject) => {
    const child = spawn(program, args, { signal, stdio: ['pipe', 'pipe', 'pipe'], killSignal: 'SIGKILL' });
    const [out, err] = [createText(OUTPUT_MAX), createText(ERRORS_MAX)];
    child.stdout.on('data', (bytes: Buffer) => {
      if (!out.add(bytes)) child.kill('SIGKILL');
    });
    child.stderr.on('data', (bytes: Buffer) => err.add(bytes));
    child.stdin.on('error', () => undefined); // it may end without reading
    child.on('error', reject);
    child.on('close', (code, killed) => {
      if (out.isFull()) reject(new Error(`It printed more than ${OUTPUT_MAX} bytes.`));
      else if (code !== 0)
        reject(
          new Error(`It ended with ${code === null ? String(killed) : `exit code ${code}`}.${lastLine(err.text())}`),
        );
      else settle(parseJson(out.text()));
    });
    child.stdin.end(JSON.stringify(asked));
  });
}

const OUTPUT_MAX = 16 * 1024 * 1024;
const ERRORS_MAX = 64 * 1024;

function createText(bytesMax: number) {
  const pieces: Buffer[] = [];
  let bytes = 0;
  return {
    add: (piece: Buffer): boolean => {
      bytes += piece.length;
      if (bytes <= bytesMax) pieces.push(piece);
      return bytes <= bytesMax;
    },
    isFull: () => bytes > bytesMax,
    text: () => Buffer.concat(pieces).toString('utf8'),
  };
}

function pythonOf({ python, folders }: LookOrder): string {
  const wanted = typeof python === 'string' ? python : (python?.interpreter ?? 'python3');
  return /[/\\]/.test(wanted) ? resolve(folders.project, wanted) : wanted;
}

function lastLine(text: string): string {
  const last = text.trim().split('\n').at(-1)?.trim() ?? '';
  return last === '' ? '' : ` ${last.slice(0, 300)}`;
}

function parseJson(text: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw new Error('What it printed is no JSON.', { cause: error });
  }
}

/** `{requests: [{key, …}], cursor, reason}`; nothing, or `null`, asks for nothing. */
function readAnswer(answer: unknown, file: string): CodeAnswer {
  const told: unknown = JSON.parse(JSON.stringify(answer ?? {}));
  if (!isJsonMap(told)) throw new Error(`"${file}" answers no map of "requests", "cursor" and "reason".`);
  const { requests = [], cursor, reason, ...others } = told;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined)
    throw new Error(`"${file}" answers with "${unknown}"; known are "requests", "cursor", "reason".`);
  if (!Array.isArray(requests) || !requests.every((one: Json): one is JsonMap => isJsonMap(one)))
    throw new Error(`"requests" in the answer of "${file}" is no list of maps.`);
  if (requests.length > SENSOR_LIMITS.codeRequestsMax)
    throw new Error(
      `"${file}" asks for ${requests.length} runs; ${SENSOR_LIMITS.codeRequestsMax} at most are taken from one look.`,
    );
  return {
    requests,
    ...(cursor === undefined ? {} : { cursor }),
    ...(typeof reason === 'string' && reason !== '' ? { reason } : {}),
  };
}
