import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { passFailpoint } from '../../ports/failpoint.ts';
import { messageOf } from '../../std/message-of.ts';
import { type OpenDatabase, openDatabase } from './database.ts';
import { ADVICE, forgetChecked } from './check-file.ts';
import { freeReserve, keepReserve } from './reserve.ts';
import {
  isWrite,
  type OperationName,
  OPERATIONS,
  type WorkerAnswer,
  type WorkerData,
  type WorkerQuestion,
} from './operations.ts';

/**
 * The thread that has the database. It takes all questions that are there, does the writes among them in one transaction, each behind a
 * savepoint of its own, and answers them when that is durable.
 */
const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');
const { path, ...options } = workerData as WorkerData;
let database: OpenDatabase | undefined;

port.on('message', (first: WorkerQuestion) => {
  const questions = [first];
  while (questions.length < QUESTIONS_MAX) {
    const next = receiveMessageOnPort(port);
    if (next === undefined) break;
    questions.push(next.message as WorkerQuestion);
  }
  port.postMessage(answerAll(questions));
});

const QUESTIONS_MAX = 500;

function answerAll(questions: readonly WorkerQuestion[]): readonly WorkerAnswer[] {
  const answers: WorkerAnswer[] = [];
  for (let at = 0; at < questions.length;) {
    const writes = takeWrites(questions, at);
    if (writes.length > 0) answers.push(...commitTogether(writes));
    else answers.push(answerOne(questions[at]));
    at += Math.max(1, writes.length);
  }
  return answers;
}

/** The writes that follow each other from here. */
function takeWrites(questions: readonly WorkerQuestion[], from: number): readonly WorkerQuestion[] {
  const end = questions.findIndex((question, at) => at >= from && !isWrite(question.name));
  return questions.slice(from, end === -1 ? undefined : end);
}

function commitTogether(writes: readonly WorkerQuestion[]): readonly WorkerAnswer[] {
  try {
    return commit(writes);
  } catch (error) {
    giveUpBroken(error);
    if (isFull(error) && writes.every(({ name }) => !BEGINS_SOMETHING.has(name)) && freeReserve(path))
      return commitTogether(writes);
    return writes.map(({ id }) => toFailure(id, error));
  }
}

function commit(writes: readonly WorkerQuestion[]): readonly WorkerAnswer[] {
  const db = opened();
  return db.handle.transaction(() => writes.map((write) => writeOne(db, write))).immediate();
}

/** What is set aside for a full disk is for what goes on, and for removing what is old. */
const BEGINS_SOMETHING: ReadonlySet<OperationName> = new Set(['createRun', 'claimRun']);

function writeOne(db: OpenDatabase, write: WorkerQuestion): WorkerAnswer {
  try {
    const value = db.handle.transaction(() => perform(db, write))();
    passFailpoint(`${write.name}:uncommitted`);
    return { id: write.id, ok: true, value };
  } catch (error) {
    // A full disk and the like undo the whole transaction: then none of its writes is done.
    if (!db.handle.inTransaction || isBroken(error)) throw error;
    return toFailure(write.id, error);
  }
}

function answerOne(question: WorkerQuestion | undefined): WorkerAnswer {
  if (question === undefined) throw new Error('there is no question');
  try {
    return { id: question.id, ok: true, value: answerAlone(question) };
  } catch (error) {
    giveUpBroken(error);
    return toFailure(question.id, error);
  }
}

function answerAlone(question: WorkerQuestion): unknown {
  if (question.name === 'close') return void database?.handle.close();
  const db = opened();
  return question.name === 'open' ? undefined : perform(db, question);
}

function perform(db: OpenDatabase, { name, input }: WorkerQuestion): unknown {
  const operation = OPERATIONS[name as Exclude<OperationName, 'open' | 'close'>] as (
    db: OpenDatabase,
    input: unknown,
  ) => unknown;
  return operation(db, input);
}

function opened(): OpenDatabase {
  if (database === undefined) {
    database = openDatabase(path, options);
    keepReserve(path);
  }
  return database;
}

/** What the system said of the file is not asked again of the same connection: the next question opens another. */
function giveUpBroken(error: unknown): void {
  if (!isBroken(error)) return;
  forgetChecked(path);
  const broken = database;
  database = undefined;
  broken?.handle.close();
}

function isBroken(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return /^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(String(error.code));
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_FULL';
}

function isDamaged(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code));
}

function toFailure(id: number, error: unknown): WorkerAnswer {
  const message = messageOf(error);
  return { id, ok: false, message: isDamaged(error) ? `${message}. ${ADVICE}` : message };
}
