import { ATTEMPT_MARK, attemptMarkOf } from '../../ports/step-host.ts';
import type { StepRequest } from '../../model/step-request.ts';
import { type OutputFiles, writeAll } from './output-files.ts';

/** Gives the whole process to a step: working directory, the mark of its attempt, and where the console writes. Returns what undoes it. */
export function enterStep(request: StepRequest, folder: string, output: OutputFiles): () => void {
  const before = process.cwd();
  const mark = { run: request.run.id, step: request.step, attempt: request.attempt };
  process.chdir(folder);
  process.env[ATTEMPT_MARK] = attemptMarkOf(mark);
  const undo = [redirect(process.stdout, () => output.stdout), redirect(process.stderr, () => output.stderr)];
  return () => {
    for (const one of undo) one();
    Reflect.deleteProperty(process.env, ATTEMPT_MARK);
    process.chdir(before);
  };
}

type Write = NodeJS.WriteStream['write'];

/** Writes of this process go to the file at once, not through a pipe that somebody would have to read. */
function redirect(stream: NodeJS.WriteStream, file: () => number): () => void {
  const original: Write = Reflect.get<NodeJS.WriteStream, 'write'>(stream, 'write'); // put back as it was, not bound
  const write = (
    chunk: string | Uint8Array,
    encoding?: BufferEncoding | ((error?: Error) => void),
    callback?: (error?: Error) => void,
  ): boolean => {
    writeAll(
      file(),
      typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8') : chunk,
    );
    const done = typeof encoding === 'function' ? encoding : callback;
    if (done !== undefined) process.nextTick(done);
    return true;
  };
  stream.write = write;
  return () => {
    stream.write = original;
  };
}
