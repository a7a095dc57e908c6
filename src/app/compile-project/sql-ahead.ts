import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { entryFile } from '../program-files.ts';

/**
 * A second thread that reads the SQL files of a project while this one reads its descriptors and then SQL, too: from the last file to the
 * first, so that the two meet. What it has found is asked for entry by entry; what it has not, or if it fails, this thread finds
 * itself. Nothing for projects so small that starting a thread costs more than it saves, and on one processor.
 */
export function readAhead(folder: string, listing: readonly string[]): SqlAhead | undefined {
  const paths = listing.filter((path) => path.endsWith('.sql')).toReversed();
  if (paths.length < FILES_MIN || availableParallelism() < 2) return undefined;
  const { port1: own, port2: port } = new MessageChannel();
  const task: AheadTask = { folder, paths, port };
  const worker = new Worker(entryFile('sql-ahead-thread'), { workerData: task, transferList: [port], stderr: true });
  // It is no loss when it fails: everything is found without it.
  worker.on('error', () => undefined);
  worker.unref();
  const found = new Map<string, string>();
  return {
    find: (key) => {
      for (let next = receiveMessageOnPort(own); next; next = receiveMessageOnPort(own)) {
        // What the thread sends.
        for (const [name, entry] of next.message as readonly FoundAhead[]) found.set(name, entry);
      }
      return found.get(key);
    },
    close: () => {
      own.close();
      void worker.terminate();
    },
  };
}

export interface SqlAhead {
  /** What a compile would keep under a key of its cache, as JSON, if it is found already. */
  readonly find: (key: string) => string | undefined;
  readonly close: () => void;
}

export interface AheadTask {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly port: MessagePort;
}

export type FoundAhead = readonly [key: string, json: string];

const FILES_MIN = 500;
