import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join, matchesGlob } from 'node:path';
import {
  defineJobType,
  type FileInfo,
  type FileStore,
  rowFormatOf,
  size,
  type StepContext,
  StepError,
  type StepInput,
  type StepOutput,
} from '../../src/plugin.ts';

/** Copies, moves or archives files: from input assets to outputs, or from paths of one store to another. */
export default defineJobType<FilesConfig>({
  async execute(step) {
    const sources = step.config.from === undefined ? assetSources(step) : await storeSources(step, step.config.from);
    const files = step.config.action === 'archive' ? [await archive(step, sources)] : sources;
    if (step.config.to === undefined) await fillOutputs(step, files);
    else await putFiles(step, files, step.config.to);
    if (step.config.action === 'move') for (const source of sources) await source.remove();
  },
});

interface FilesConfig {
  readonly action?: 'copy' | 'move' | 'archive';
  readonly from?: string;
  readonly to?: string;
  readonly empty?: 'error' | 'allow';
}

type Step = StepContext<FilesConfig>;

/** A file to take, wherever it is. */
interface SourceFile {
  readonly name: string;
  path(): Promise<string>;
  remove(): Promise<void>;
}

function assetSources({ inputs }: Step): readonly SourceFile[] {
  return Object.values(inputs).map((input) => ({
    name: nameOf(input),
    path: () => input.path(),
    remove: async () => {
      if (input.file === undefined || input.resource.files === undefined)
        throw new StepError(`"${input.asset}" is a table: it can be copied, not moved.`, { retryable: false });
      await input.resource.files.remove(input.file.key);
    },
  }));
}

function nameOf({ asset, file }: StepInput): string {
  return file === undefined ? `${asset}.parquet` : basename(file.key);
}

async function storeSources(step: Step, from: string): Promise<readonly SourceFile[]> {
  const store = storeOf(step, 'source');
  const files = await findFiles(store, from);
  if (files.length === 0 && step.config.empty !== 'allow') throw new StepError(`There is no file "${from}".`);
  return files.map(({ key }) => ({
    name: basename(key),
    async path() {
      const path = await store.get(key, await makeScratch(step), step.signal);
      if (path === undefined) throw new StepError(`The file "${key}" has gone meanwhile.`);
      return path;
    },
    remove: () => store.remove(key),
  }));
}

/** A path that is there is that file, whatever letters it has. */
async function findFiles(store: FileStore, from: string): Promise<readonly FileInfo[]> {
  const exact = await store.stat(from);
  if (exact !== undefined) return [exact];
  const found: FileInfo[] = [];
  const prefix = /^[^*?[{]*/.exec(from)?.[0] ?? '';
  for await (const file of store.list(prefix)) if (matchesGlob(file.key, from)) found.push(file);
  return found;
}

function storeOf({ resources, job }: Step, slot: string): FileStore {
  const store = resources[slot]?.files;
  if (store !== undefined) return store;
  throw new StepError(
    `"${job.name}" needs a file store in its slot "${slot}": name one under \`resources: {${slot}: …}\`.`,
    { retryable: false },
  );
}

/** A folder that is removed with the step's own. */
async function makeScratch({ folder }: Step): Promise<string> {
  const scratch = join(folder, '.millrace');
  await mkdir(scratch, { recursive: true });
  return scratch;
}

async function archive(step: Step, sources: readonly SourceFile[]): Promise<SourceFile> {
  const path = join(await makeScratch(step), 'archive.tar.gz');
  const paths = await Promise.all(sources.map((source) => source.path()));
  const args = paths.flatMap((file) => ['-C', join(file, '..'), basename(file)]);
  const { code } = await step.spawn(['tar', '-czf', path, ...args]);
  if (code !== 0) throw new StepError(`The archive cannot be made: tar ended with exit code ${code ?? 'none'}.`);
  return { name: `${step.job.name}.tar.gz`, path: async () => path, remove: async () => undefined };
}

/** The first file becomes the first output, and so on; where that is a table, the rows of the file. */
async function fillOutputs(step: Step, files: readonly SourceFile[]): Promise<void> {
  const outputs: readonly StepOutput[] = Object.values(step.outputs);
  if (outputs.length !== files.length) {
    throw new StepError(
      `"${step.job.name}" has ${files.length} files for ${outputs.length} outputs: say \`to:\`, or declare an output for each.`,
      { retryable: false },
    );
  }
  for (const [index, output] of outputs.entries()) {
    const file = files[index];
    if (file === undefined) continue;
    if (output.table === undefined) await copyFile(await file.path(), output.path);
    else await loadTable(step, output, file);
  }
}

async function loadTable(step: Step, output: StepOutput, file: SourceFile): Promise<void> {
  const path = await file.path();
  const format = rowFormatOf(undefined, file.name);
  const columns = Object.entries(step.job.outputs[output.asset]?.columns ?? {}).flatMap(([name, { type }]) =>
    type === undefined ? [] : [{ name, type }],
  );
  const reader =
    format &&
    (await output.resource.sql?.session(
      async (session) => session.readFiles({ paths: [path], format, columns }),
      step.signal,
    ));
  if (reader === undefined) {
    throw new StepError(
      `"${file.name}" cannot be loaded into "${output.resource.name}": it reads parquet, csv and json files.`,
      {
        retryable: false,
      },
    );
  }
  await step.writeTable(output.asset, { text: `select * from ${reader}`, name: file.name, sourceLine: (line) => line });
}

async function putFiles(step: Step, files: readonly SourceFile[], to: string): Promise<void> {
  const store = storeOf(step, 'target');
  if (!to.endsWith('/') && files.length > 1)
    throw new StepError(`${files.length} files cannot all become "${to}": end it with a slash for a folder.`, {
      retryable: false,
    });
  let bytes = 0;
  for (const file of files) {
    const stored = await store.put(await file.path(), to.endsWith('/') ? `${to}${file.name}` : to, step.signal);
    bytes += stored.bytes;
  }
  step.log.info(`Put ${files.length} ${files.length === 1 ? 'file' : 'files'} into "${to}".`, {
    files: files.length,
    bytes,
  });
  for (const asset of Object.keys(step.outputs))
    step.emit.materialized(asset, { bytes, metadata: { files: files.length, bytes: size(bytes) } });
}
