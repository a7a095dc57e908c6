import type { Json } from '../../std/json.ts';
import type { Candidate, Evaluation, Settled } from './evaluation.ts';
import { takeFirst } from './evaluation.ts';
import type { SeenFile } from '../../model/observation.ts';
import { SENSOR_LIMITS } from './sensor-limits.ts';

/**
 * Files, each version of each path once: renamed or rewritten, a file is another one; deleted, it is forgotten. A file of a store that shows
 * whole files only is asked for at once; any other one when its size and time have been the same for `stableMs`, over two looks at least, so
 * that one which still grows gives one run.
 */
export function evaluateFiles(files: readonly SeenFile[], from: FilesContext): Evaluation {
  const { stableMs, hash, graph } = from;
  // Earlier where the clock was set back during the look: what was seen before says nothing then.
  const until = Math.min(from.now, from.seenAt);
  const cursor = readCursor(from.cursor);
  const listing = hash(`${graph}\n${files.map((file) => `${file.path}\n${stampOf(file)}`).join('\n')}`);
  const isKnown = cursor.listing === listing;
  const byCandidate = new Map<Candidate, SeenFile>();
  for (const file of isKnown ? [] : [...files].sort(byTime)) byCandidate.set(toCandidate(file), file);
  return {
    candidates: [...byCandidate.keys()],
    nothing: files.length === 0 ? 'No file is there.' : 'No file is new.',
    settle(fresh, limit): Settled {
      if (isKnown) return { requested: [], cursor: { listing } };
      const ready: Candidate[] = [];
      const pending: Record<string, Pending> = {};
      for (const candidate of fresh) {
        const file = byCandidate.get(candidate);
        if (file === undefined) continue;
        const since = sinceOf(file, cursor, from.seenAt);
        const isWhole = file.version !== undefined && !from.isStableAsked;
        if (isWhole || (since < until && until - since >= stableMs)) ready.push(candidate);
        else pending[file.path] = [stampOf(file), since];
      }
      const first = takeFirst(ready, limit);
      const isDone = first.waiting === undefined && Object.keys(pending).length === 0;
      return {
        ...first,
        ...tellPending(first, pending, from),
        cursor: isDone ? { listing } : { pending: cut(pending) },
        cursorToRepeat: { pending: cut(pending) },
      };
    },
  };
}

export interface FilesContext {
  readonly cursor: Json | undefined;
  readonly stableMs: number;
  /** Whether the sensor says how long files must stay as they are, whatever the store shows. */
  readonly isStableAsked: boolean;
  /** When the look began, and when what it saw was there at the latest: between two looks a file was the same for at least what lies between them. */
  readonly now: number;
  readonly seenAt: number;
  readonly hash: (text: string) => string;
  /** The graph's hash: what was seen under another one is thought over again. */
  readonly graph: string;
}

/** Its stamp, and since when it is so. */
type Pending = readonly [stamp: string, since: number];

interface FilesCursor {
  readonly pending: { readonly [path: string]: Pending };
  /** Of a listing of which everything was asked for. */
  readonly listing?: string;
}

function readCursor(cursor: Json | undefined): FilesCursor {
  const { pending = {}, listing } = (cursor ?? {}) as Partial<FilesCursor>; // as `settle` wrote it
  return { pending, ...(listing === undefined ? {} : { listing }) };
}

function stampOf({ version, bytes, modifiedMs }: SeenFile): string {
  return version ?? `${bytes}:${Math.round(modifiedMs)}`;
}

/** A clock that was set back begins anew. */
function sinceOf(file: SeenFile, { pending }: FilesCursor, seenAt: number): number {
  const known = Object.hasOwn(pending, file.path) ? pending[file.path] : undefined;
  return known !== undefined && known[0] === stampOf(file) ? Math.min(known[1], seenAt) : seenAt;
}

/** The oldest first. */
function byTime(one: SeenFile, other: SeenFile): number {
  return one.modifiedMs - other.modifiedMs || (one.path < other.path ? -1 : 1);
}

function toCandidate(file: SeenFile): Candidate {
  const { path, bytes, modifiedMs, match } = file;
  const slash = path.lastIndexOf('/');
  return {
    key: `${path}@${stampOf(file)}`,
    names: {
      file: {
        path,
        name: path.slice(slash + 1),
        folder: slash === -1 ? '' : path.slice(0, slash),
        bytes,
        modified: new Date(modifiedMs).toISOString(),
        version: stampOf(file),
      },
      match,
    },
  };
}

function tellPending(
  first: Omit<Settled, 'cursor'>,
  pending: Readonly<Record<string, Pending>>,
  { stableMs, now }: FilesContext,
): Pick<Settled, 'waiting' | 'dueInMs'> {
  const paths = Object.keys(pending);
  const [path] = paths;
  if (path === undefined || first.waiting !== undefined) return {};
  const told = paths.length === 1 ? `"${path}" is` : `${paths.length} files are`;
  const left = Object.values(pending).map(([, since]) => since + stableMs - now);
  return {
    waiting: `${told} asked for when nothing has changed in ${stableMs / 1_000} seconds.`,
    dueInMs: Math.max(1, Math.min(...left)),
  };
}

function cut(pending: Readonly<Record<string, Pending>>): Record<string, Pending> {
  return Object.fromEntries(Object.entries(pending).slice(0, SENSOR_LIMITS.pendingMax));
}
