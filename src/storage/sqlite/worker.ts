import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import type BetterSqlite3 from 'better-sqlite3';
import { openDatabase } from './database.ts';
import { isWrite, type OperationName, OPERATIONS, type WorkerAnswer, type WorkerQuestion } from './operations.ts';

/**
 * The thread that has the database. It takes all questions that are there, does the writes among them in one transaction, each behind a
 * savepoint of its own, and answers them when that is durable.
 */
const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread');
const { path } = workerData as { readonly path: string };
let database: BetterSqlite3.Database | undefined;

port.on('message', (first: WorkerQuestion) => {
  const questions = [first];
  for (
    let next = receiveMessageOnPort(port);
    next !== undefined && questions.length < QUESTIONS_MAX;
    next = receiveMessageOnPort(port)
  ) {
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
    const db = opened();
    return db.transaction(() => writes.map((write) => writeOne(db, write))).immediate();
  } catch (error) {
    return writes.map(({ id }) => ({ id, ok: false, message: messageOf(error) }));
  }
}

function writeOne(db: BetterSqlite3.Database, write: WorkerQuestion): WorkerAnswer {
  const answered = answer(write, () => db.transaction(() => perform(db, write))());
  // A full disk and the like undo the whole transaction: then none of its writes is done.
  if (!db.inTransaction) throw new Error(answered.ok ? 'the transaction was undone' : answered.message);
  return answered;
}

function answerOne(question: WorkerQuestion | undefined): WorkerAnswer {
  if (question === undefined) throw new Error('there is no question');
  return answer(question, () => {
    if (question.name === 'open') return void (database ??= openDatabase(path));
    if (question.name === 'close') return void database?.close();
    return perform(opened(), question);
  });
}

function answer(question: WorkerQuestion, work: () => unknown): WorkerAnswer {
  try {
    return { id: question.id, ok: true, value: work() };
  } catch (error) {
    return { id: question.id, ok: false, message: messageOf(error) };
  }
}

function perform(db: BetterSqlite3.Database, { name, input }: WorkerQuestion): unknown {
  const operation = OPERATIONS[name as Exclude<OperationName, 'open' | 'close'>] as (
    db: BetterSqlite3.Database,
    input: unknown,
  ) => unknown;
  return operation(db, input);
}

function opened(): BetterSqlite3.Database {
  if (database === undefined) throw new Error('the database is not open');
  return database;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
