import type Pg from 'pg';

/** One statement in the extended protocol: what it answers, at most `rowsMax` rows of it, every value as the server writes it. Rejects with what the driver throws. */
export function fetchRows(client: Pg.ClientBase, sql: string, rowsMax: number): Promise<Answer> {
  return submit(client, (connection) => {
    connection.parse({ name: '', text: sql, types: [] }, true);
    connection.bind({}, true);
    connection.describe({ type: 'P', name: '' }, true);
    connection.execute({ portal: '', rows: String(rowsMax) }, true);
    connection.sync();
  });
}

/** What a statement would answer: it is parsed and planned, not run. */
export function describeStatement(client: Pg.ClientBase, sql: string): Promise<Answer> {
  return submit(client, (connection) => {
    connection.parse({ name: '', text: sql, types: [] }, true);
    connection.describe({ type: 'S', name: '' }, true);
    connection.sync();
  });
}

/** One or several statements, all of them or none where no transaction is open. Rows that they give are dropped as they come. */
export function executeStatements(client: Pg.ClientBase, sql: string): Promise<Answer> {
  return submit(client, (connection) => connection.query(sql), { isKept: false });
}

export interface Answer {
  readonly fields: readonly Field[];
  readonly rows: readonly (readonly (string | null)[])[];
  /** Of the last statement: `INSERT 0 3`. Missing when there were more rows than asked for. */
  readonly tag: string | undefined;
}

/** A column as the server tells it: its type by number, and what the type is narrowed by (`varchar(20)`). */
export interface Field {
  readonly name: string;
  readonly dataTypeID: number;
  readonly dataTypeModifier: number;
}

/** What the driver calls while it hears the answer. */
interface Listener extends Pg.Submittable {
  handleRowDescription(message: { readonly fields: readonly Field[] }): void;
  handleDataRow(message: { readonly fields: readonly (string | null)[] }): void;
  handleCommandComplete(message: { readonly text: string }): void;
  handlePortalSuspended(): void;
  handleEmptyQuery(): void;
  handleCopyInResponse(connection: { sendCopyFail(reason: string): void }): void;
  handleCopyData(): void;
  handleError(error: Error): void;
  handleReadyForQuery(): void;
}

function submit(
  client: Pg.ClientBase,
  send: (connection: Pg.Connection) => void,
  { isKept } = { isKept: true },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let fields: readonly Field[] = [];
    let tag: string | undefined;
    const rows: (readonly (string | null)[])[] = [];
    const listener: Listener = {
      submit: send,
      handleRowDescription: (message) => (fields = message.fields),
      handleDataRow: (message) => isKept && rows.push(message.fields),
      handleCommandComplete: (message) => (tag = message.text),
      handlePortalSuspended: () => undefined,
      handleEmptyQuery: () => undefined,
      handleCopyInResponse: (connection) => connection.sendCopyFail('a statement of a step has no file to copy from'),
      handleCopyData: () => undefined,
      handleError: reject,
      handleReadyForQuery: () => resolve({ fields, rows, tag }),
    };
    client.query(listener);
  });
}
