import type { Graph } from '../../graph/graph.ts';
import type { OutsideAnswer, OutsideQuestion, SeenFile } from '../../model/observation.ts';
import type { Observer } from '../../ports/observer.ts';
import type { JsonMap } from '../../std/json.ts';
import { succeed } from '../../std/result.ts';
import type { Sensor } from '../sensors/read-sensors.ts';

/** Something that comes, for a sensor to see: a file of its pattern, or a row of its query. */
export type Arrival = { readonly sensor: string; readonly at: number } & (
  { readonly file: string; readonly match: SeenFile['match'] } | { readonly row: JsonMap }
);

/** Shows sensors what has come by then: files that are whole, and rows. */
export function createSimulatedObserver(arrivals: readonly Arrival[], now: () => number): Observer {
  const see = (sensor: string, question: OutsideQuestion): OutsideAnswer => {
    const come = arrivals.filter((one) => one.sensor === sensor && one.at <= now());
    if (question.type === 'sql') return { type: 'sql', rows: come.flatMap((one) => ('row' in one ? [one.row] : [])) };
    if (question.type !== 'files') throw new Error(`what comes for ${question.type} is not simulated`);
    const files = come.flatMap((one): SeenFile[] =>
      'file' in one
        ? [{ path: one.file, bytes: 1, modifiedMs: one.at, version: String(one.at), match: one.match }]
        : [],
    );
    const latest = new Map(files.map((file) => [file.path, file]));
    return { type: 'files', files: [...latest.values()] };
  };
  return {
    refuse: () => undefined,
    observe: ({ sensor, question }) => Promise.resolve(succeed(see(sensor, question))),
    close: () => Promise.resolve(),
  };
}

/** Whether all that a sensor goes by is known: what simulated runs do, or what is said to come. */
export function isSimulated({ name, written }: Sensor, graph: Graph, arrivals: readonly Arrival[]): boolean {
  switch (written.type) {
    case 'run_status':
      return true;
    case 'asset':
      return (written.assets ?? []).every((asset) => graph.assets[asset]?.producer !== undefined);
    case 'files':
    case 'sql':
      return arrivals.some(({ sensor }) => sensor === name);
    case 'http':
    case 'code':
      return false;
  }
}
