import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Graph } from '../../graph/graph.ts';
import { BLANK_HASH_LINE, type ReadGraph, readGraph, writeGraph, writeUnhashed } from '../../graph/graph-file.ts';
import type { Hasher } from '../../std/hasher.ts';
import { passFailpoint } from '../../ports/failpoint.ts';
import { STATE_FOLDER } from '../state-folder.ts';
import { sha256 } from '../hasher.ts';

/** Where `millrace compile` writes the graph of a project unless told otherwise. */
export function defaultGraphPath(projectFolder: string): string {
  return join(projectFolder, STATE_FOLDER, 'graph.json');
}

/** Writes the graph to a path, whole or not at all, or to an open file. */
export function writeGraphFile(graph: Graph, target: string | number): void {
  if (typeof target === 'string') writeWhole(target, writeGraph(graph));
  else writePieces(target, writeGraph(graph));
}

/** Gives a graph its hash and writes it to a path, whole or not at all, making its text once for both. */
export function emitGraphFile(graph: Graph, path: string, hasher: Hasher): Graph {
  const { pieces, finish } = writeUnhashed(graph, hasher);
  let hash = '';
  replaceFile(path, (file) => {
    let length = 0;
    let hashAt = 0;
    for (const piece of pieces) {
      if (piece.startsWith(BLANK_HASH_LINE)) hashAt = length;
      length += writePiece(file, piece);
    }
    hash = finish();
    writeSync(file, `"hash":${JSON.stringify(hash)}`, hashAt);
  });
  return { ...graph, hash };
}

/** The graph in a file; `undefined` when there is no such file. `shownAs` is its name in diagnostics. */
export function readGraphFile(path: string, shownAs: string): ReadGraph | undefined {
  return existsSync(path) ? readGraph(readPieces(path), { file: shownAs, hash: sha256 }) : undefined;
}

/** Readers see the old file or the new one, never a part of it. Folders are made. */
export function writeWhole(path: string, pieces: Iterable<string | Uint8Array>): void {
  replaceFile(path, (file) => {
    writePieces(file, pieces);
  });
}

function replaceFile(path: string, write: (file: number) => void): void {
  const unfinished = `${path}.${process.pid}.tmp`;
  mkdirSync(dirname(path), { recursive: true });
  try {
    const file = openSync(unfinished, 'w');
    try {
      write(file);
    } finally {
      closeSync(file);
    }
    passFailpoint('keepGraph:unfinished');
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function writePieces(file: number, pieces: Iterable<string | Uint8Array>): void {
  for (const piece of pieces) writePiece(file, piece);
}

/** The bytes that were written. A pipe takes a part at a time, and says EAGAIN when it is full; when its reader is gone, the rest goes nowhere. */
function writePiece(file: number, piece: string | Uint8Array): number {
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
  for (let at = 0; at < bytes.length;) at += writeSome(file, bytes.subarray(at));
  return bytes.length;
}

function writeSome(file: number, bytes: Uint8Array): number {
  try {
    return writeSync(file, bytes);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EPIPE') return bytes.length;
    if (code !== 'EAGAIN') throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    return 0;
  }
}

function* readPieces(path: string): Iterable<string> {
  const file = openSync(path, 'r');
  const decoder = new TextDecoder();
  const buffer = Buffer.allocUnsafe(PIECE_BYTES);
  try {
    for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer)) {
      yield decoder.decode(buffer.subarray(0, count), { stream: true });
    }
    yield decoder.decode();
  } finally {
    closeSync(file);
  }
}

const PIECE_BYTES = 1 << 20;
const PAUSE_MS = 5;
