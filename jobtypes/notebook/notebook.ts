import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { defineJobType, type JsonMap, type StepContext, StepError, type StepOutput } from '../../src/plugin.ts';

/**
 * Runs a notebook by papermill: parameters in, the executed notebook out, and an HTML page of it by nbconvert. The executed notebook
 * is kept with the attempt, also when a cell fails, so that people see where and with which values.
 */
export default defineJobType<NotebookConfig>({
  async execute(step) {
    const python = await step.python();
    const executed = outputOf(step, 'notebook')?.path ?? join(step.folder, '.millrace', 'executed.ipynb');
    await runNotebook(step, python, executed);
    const page = outputOf(step, 'html');
    if (page !== undefined) await writePage(step, python, { executed, page: page.path });
  },
});

interface NotebookConfig {
  readonly file: string;
  readonly parameters?: JsonMap;
  readonly kernel?: string;
  readonly hide_code?: boolean;
}

function outputOf({ outputs }: StepContext<NotebookConfig>, slot: string): StepOutput | undefined {
  return Object.values(outputs).find((output) => output.slot === slot);
}

async function runNotebook(step: StepContext<NotebookConfig>, python: string, executed: string): Promise<void> {
  const { file, parameters = {}, kernel = 'python3' } = step.config;
  const source = join(step.folder, file);
  // JSON is YAML, which papermill reads.
  const values = join(step.folder, '.millrace', 'parameters.yaml');
  await mkdir(dirname(values), { recursive: true });
  await writeFile(values, JSON.stringify(parameters));
  const command = [python, '-m', 'papermill', source, executed, '--kernel', kernel, '--parameters_file', values];
  const { code, signal } = await step.spawn(
    [...command, '--cwd', dirname(source), '--log-output', '--no-progress-bar'],
    { env: QUIET },
  );
  if (code === 0) return;
  const kept = await keepExecuted(step, executed);
  const why =
    (await findCellError(executed)) ??
    (code === null ? `it was ended by ${signal ?? 'a signal'}` : `papermill ended with exit code ${code}`);
  throw new StepError(
    `The notebook "${file}" fails: ${why}.${kept === undefined ? '' : ` It is kept, as far as it got, in ${kept}.`}`,
  );
}

/** Kernels would warn of frozen modules, and look for updates of what they load. */
const QUIET = { PYDEVD_DISABLE_FILE_VALIDATION: '1', PYTHONWARNINGS: 'ignore', JUPYTER_PLATFORM_DIRS: '1' };

async function keepExecuted(step: StepContext<NotebookConfig>, executed: string): Promise<string | undefined> {
  const isThere = await stat(executed).catch(() => undefined);
  return isThere === undefined ? undefined : step.keep(executed, basename(step.config.file));
}

/** The first error among the outputs of an executed notebook: its cell and its message. */
async function findCellError(executed: string): Promise<string | undefined> {
  const notebook = await readNotebook(executed);
  const cells = (notebook?.cells ?? []).filter((cell) => cell.cell_type === 'code');
  for (const [index, { outputs = [] }] of cells.entries()) {
    const error = outputs.find((output) => output.output_type === 'error');
    if (error !== undefined) return `cell ${index + 1} raises ${error.ename ?? 'an error'}: ${error.evalue ?? ''}`;
  }
  return undefined;
}

interface Notebook {
  readonly cells?: readonly {
    readonly cell_type?: string;
    readonly outputs?: readonly { readonly output_type?: string; readonly ename?: string; readonly evalue?: string }[];
  }[];
}

async function readNotebook(path: string): Promise<Notebook | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Notebook;
  } catch {
    return undefined; // papermill failed before it wrote any
  }
}

async function writePage(
  step: StepContext<NotebookConfig>,
  python: string,
  { executed, page }: { readonly executed: string; readonly page: string },
): Promise<void> {
  const hide = step.config.hide_code === false ? [] : ['--no-input', '--no-prompt'];
  const command = [python, '-m', 'nbconvert', '--to', 'html', ...hide, '--embed-images', executed];
  const { code } = await step.spawn([...command, '--output-dir', dirname(page), '--output', basename(page)], {
    env: QUIET,
  });
  if (code === 0) return;
  const kept = await step.keep(executed, basename(step.config.file));
  throw new StepError(
    `The page of the notebook "${step.config.file}" cannot be made: nbconvert ended with exit code ${code ?? 'none'}. The notebook is kept in ${kept}.`,
  );
}
