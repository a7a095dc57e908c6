import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { KeptCompile } from '../../compile/stages.ts';
import { sha256 } from '../hasher.ts';
import { type FileStamp, stampOfFile } from '../project-files/file-stamps.ts';

/**
 * What the last compile that wrote a graph leaves for the next one: what it looked at, by stamps as git keeps them, where its graph is, and
 * what `recompile` must know. One file; missing, damaged, or of another build of the product, it is as if there were none. Several
 * processes may use one folder: the last to save wins, and what it says of a graph file holds only while that file has the stamp of it.
 */
export function readKeptProject(folder: string, build: string): KeptProject | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(folder, FILE));
  } catch (error) {
    if (isSystemError(error)) return undefined;
    throw error;
  }
  const bodyStart = bytes.indexOf(NEWLINE) + 1;
  const body = bytes.subarray(bodyStart);
  if (bytes.toString('utf8', 0, Math.max(0, bodyStart - 1)) !== headerOf(build, body)) return undefined;
  // The header vouches for what this build wrote itself.
  return JSON.parse(body.toString()) as KeptProject;
}

/** One that cannot be written is not kept. */
export function saveKeptProject(folder: string, build: string, kept: KeptProject): void {
  const path = join(folder, FILE);
  const unfinished = `${path}.${process.pid}`;
  const body = Buffer.from(JSON.stringify(kept));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(unfinished, Buffer.concat([Buffer.from(`${headerOf(build, body)}\n`), body]));
    renameSync(unfinished, path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    rmSync(unfinished, { force: true });
  }
}

export interface KeptProject {
  readonly graph: KeptGraphFile;
  /** Everything under the project's folder, as `WatchedFiles.list` has it. */
  readonly listing: readonly string[];
  /** Of every file that was read; `null` where it was written so shortly before that the stamp may not show a further change. */
  readonly stamps: readonly (readonly [path: string, stamp: FileStamp | null])[];
  readonly compile: KeptCompile;
}

export interface KeptGraphFile {
  /** Absolute. */
  readonly path: string;
  readonly stamp: FileStamp;
  readonly hash: string;
  readonly jobs: number;
  readonly assets: number;
}

/** Of a graph that was written to an absolute path; nothing when the file is gone again. */
export function describeGraphFile(
  path: string,
  told: Pick<KeptGraphFile, 'hash' | 'jobs' | 'assets'>,
): KeptGraphFile | undefined {
  const stamp = stampOfFile(path);
  return stamp && { path, stamp, ...told };
}

const FILE = 'project.cache';
const NEWLINE = 10;

function headerOf(build: string, body: Buffer): string {
  return `millrace.project/1 ${build} ${sha256(body)}`;
}

function isSystemError(error: unknown): error is Error & { readonly code: string } {
  return error instanceof Error && 'code' in error;
}
