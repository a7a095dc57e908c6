import type { Output } from '../../graph/graph.ts';
import { StepError } from '../../model/step-error.ts';
import type { StepRequest } from '../../model/step-request.ts';
import type { StepContext, TableWrite } from '../../ports/job-type.ts';
import type { OpenResource } from '../../ports/resource.ts';
import type { TemplateValues } from '../../templates/template-values.ts';
import type { Home } from './asset-expressions.ts';
import type { Emitter } from './emitter.ts';
import { withFileReader } from './file-reader.ts';
import { createSqlKit, type SqlKit, tableOf } from './sql-kit.ts';
import type { PlacedOutput, StepPlaces } from './step-places.ts';
import type { StepServices } from './step-services.ts';
import { withSource } from './step-sql.ts';
import { runCheck } from './tables/run-check.ts';
import { verify } from './tables/verify.ts';
import { writeView } from './tables/write-view.ts';
import { loadFile, verifyFile, writeOutput } from './write-output.ts';

/** The part of a step's context that is about SQL and tables, in the warehouse that the step works in. */
export async function createStepTables(parts: StepTablesParts): Promise<StepTables> {
  const home = await findHome(parts);
  const kit = home && (await createSqlKit(parts, home));
  const { emitter, places } = parts;
  const requireKit = (): SqlKit => {
    if (kit !== undefined) return kit;
    throw new StepError(`"${parts.request.job.name}" has no warehouse to work in.`, { retryable: false });
  };
  const outputOf = (asset: string): PlacedOutput => {
    const output = places.outputs[asset];
    if (output !== undefined) return output;
    throw new StepError(`"${parts.request.job.name}" does not declare "${asset}" as an output.`, { retryable: false });
  };
  const verified = new Set<string>();
  return {
    isVerified: (asset) => verified.has(asset),
    async verifyFile(output) {
      if (!hasRules(parts.request.job.outputs[output.asset])) return;
      if (kit !== undefined && (await verifyFile(kit, output))) return;
      await withFileReader(parts, async (reader) => verifyFile(await createSqlKit(parts, reader), output));
    },
    loadFile: (output, how) => loadFile(requireKit(), output, how),
    context: {
      sql: (field) => requireKit().texts.sql(field),
      runSql: (session, sql) => withSource(sql, 0, () => session.execute(sql.text)),
      async writeTable(asset, query, how) {
        await writeOutput(requireKit(), outputOf(asset), query, { how, emitter });
        verified.add(asset);
      },
      async writeView(asset, query) {
        const output = outputOf(asset);
        await writeView(requireKit().writerOf(output, tableOf(output)), query);
      },
      async verify(session, asset) {
        const output = outputOf(asset);
        const place = tableOf(output);
        await verify(session, requireKit().writerOf(output, place), place.table.sql);
        verified.add(asset);
      },
      async check(session, asset, check) {
        const { database, locate } = requireKit();
        const result = await runCheck(session, locate(asset), check, database);
        emitter.emit.checked(asset, result);
        return result;
      },
    },
  };
}

export interface StepTablesParts {
  readonly request: StepRequest;
  readonly services: StepServices;
  readonly places: StepPlaces;
  readonly names: TemplateValues;
  readonly emitter: Emitter;
  readonly openResource: (name: string) => Promise<OpenResource>;
}

export interface StepTables {
  readonly context: Pick<StepContext, 'sql' | 'runSql' | 'writeTable' | 'writeView' | 'verify' | 'check'>;
  /** Whether the step itself had its output verified. */
  isVerified(asset: string): boolean;
  /** Verifies the rows of the file that was written for an output that has a contract or checks. */
  verifyFile(output: PlacedOutput): Promise<void>;
  /** Makes the table of an output, or the rows of the step's partitions in it, of the parquet file that was written for it. */
  loadFile(output: PlacedOutput, how: TableWrite | undefined): Promise<void>;
}

/** What fills the job type's slot; else what holds its tables; else, where rows are to be verified, the environment's `warehouse`. */
async function findHome({ request, places, services, openResource }: StepTablesParts): Promise<Home | undefined> {
  const own = [...Object.values(places.resources), ...Object.values(places.outputs).map(({ resource }) => resource)];
  let resource = own.find(({ sql }) => sql !== undefined);
  const isNeeded = Object.values(request.job.outputs).some(hasRules);
  if (resource === undefined && isNeeded && Object.hasOwn(request.environment.resources, DEFAULT_WAREHOUSE)) {
    resource = await openResource(DEFAULT_WAREHOUSE);
  }
  return resource?.sql === undefined ? undefined : { resource, sql: resource.sql, signal: services.signal };
}

const DEFAULT_WAREHOUSE = 'warehouse';

function hasRules(output: Output | undefined): boolean {
  return output?.columns !== undefined || (output?.checks ?? []).length > 0;
}
