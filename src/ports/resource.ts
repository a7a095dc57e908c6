import type { JsonMap, Json } from '../std/json.ts';
import type { SqlDialect } from '../../generated/formats.ts';
import type { RowFormat } from '../model/row-format.ts';

/**
 * A resource: a configured connection to something outside. A resource type opens one from its config (secrets already put in);
 * what it can do is told by the parts it has. A process of steps opens one at most once, keeps it from one step to the next as long as they
 * succeed, and closes it at its end.
 */
export interface OpenResource {
  readonly name: string;
  readonly type: string;
  /** A warehouse: tables live here and SQL runs here. */
  readonly sql?: SqlResource;
  /** A file store. */
  readonly files?: FileStore;
  /** A web service, or the web. */
  readonly http?: HttpService;
  /** Something that takes messages for people. */
  readonly messages?: MessageSink;
  close(): Promise<void>;
}

/**
 * A call to a resource that failed. `conflict`: somebody else wrote the same at the same time, and trying again helps. `lost`: what served
 * the call is gone, and nothing is known of the call (the attempt is lost, not failed). `unavailable`: it cannot be reached or is not installed.
 */
export class ResourceError extends Error {
  readonly kind: ResourceErrorKind;
  /** Of failed SQL: the line of the given text that is to blame, from 1. */
  readonly line?: number;

  constructor(
    kind: ResourceErrorKind,
    message: string,
    options: { readonly line?: number; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'ResourceError';
    this.kind = kind;
    if (options.line !== undefined) this.line = options.line;
  }
}

export type ResourceErrorKind = 'failed' | 'conflict' | 'lost' | 'unavailable';

/** Calls may go at once; each `session` is one connection, used by one caller. `signal` interrupts the query on the server too. */
export interface SqlResource {
  readonly dialect: SqlDialect;
  /** Where the table of an asset lives, quoted for SQL: `"clean"."flights"`. Pure: looks at nothing outside. `table` of an outside asset, when given, is used as it is. */
  locate(asset: string, table?: string): TableLocation;
  /** Runs `work` on one connection; anything left open (transaction, temporary tables) is rolled back and dropped afterwards. */
  session<T>(work: (session: SqlSession) => Promise<T>, signal: AbortSignal): Promise<T>;
}

export interface TableLocation {
  readonly schema?: string;
  readonly table: string;
  /** The whole name, quoted. */
  readonly sql: string;
}

export interface SqlSession {
  /** One statement; rows come as plain JSON values (dates and big numbers as text). At most `rowsMax` rows, default 1,000. */
  query(sql: string, options?: { readonly rowsMax?: number }): Promise<QueryResult>;
  /** One or several statements without a result; how many rows the last one changed, where the engine says. */
  execute(sql: string): Promise<{ readonly rowsChanged?: number }>;
  /** Column names and types of a query, without running it. */
  describe(sql: string): Promise<readonly SqlColumn[]>;
  /**
   * Makes what stands at `place` be what stands at `aside`, a table or a view, in the open transaction; `aside` is gone then. What people
   * gave it (rights, indexes, views on it) stays. Missing where `create or replace` does this, for tables and for views of other columns.
   */
  swap?(aside: TableLocation, place: TableLocation): Promise<void>;
  begin(): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Writes a query's rows to a local file. Csv has a header, commas, nothing for null and `""` for an empty text; JSON is a list of objects. */
  unload(sql: string, path: string, format: 'parquet' | 'csv' | 'json'): Promise<void>;
  /**
   * An expression that can stand after FROM and gives the rows of local files, one below the other, columns by their names; `undefined` where
   * the engine reads none.
   */
  readFiles(files: RowFiles): string | undefined;
}

/** Local files of one format with rows. */
export interface RowFiles {
  readonly paths: readonly string[];
  readonly format: RowFormat;
  /**
   * What is known of their columns, types as a contract spells them. What csv and JSON do not tell of a value (which type it has, null or an
   * empty text) is decided by these; of other columns it is guessed. A value that is none of its type, and a column that is in no file, fail the query.
   */
  readonly columns?: readonly SqlColumn[];
}

export interface SqlColumn {
  readonly name: string;
  /** The engine's own spelling. */
  readonly type: string;
}

export interface QueryResult {
  readonly columns: readonly SqlColumn[];
  readonly rows: readonly (readonly Json[])[];
  readonly truncated: boolean;
}

/** Files by key (`reports/delays.html`). A put replaces whole files at once: readers see the old one or the new one. */
export interface FileStore {
  /** The key of an asset: its parts as folders and the format as ending, unless `path` says otherwise. */
  locate(asset: string, format: string | undefined, path?: string): FileLocation;
  put(localPath: string, key: string, signal: AbortSignal): Promise<FileInfo>;
  /** A local path with the content: the file itself where it is local, else a copy in `folder`. `undefined` when there is none. */
  get(key: string, folder: string, signal: AbortSignal): Promise<string | undefined>;
  stat(key: string): Promise<FileInfo | undefined>;
  list(prefix: string): AsyncIterable<FileInfo>;
  remove(key: string): Promise<void>;
}

export interface FileLocation {
  readonly key: string;
  /** For people and other programs: `file:///…`, `s3://…`. */
  readonly url: string;
}

export interface FileInfo {
  readonly key: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** What changes when the content does, where the store tells more than size and time. */
  readonly version?: string;
}

/** Calls may go at once. */
export interface HttpService {
  /**
   * One request and its whole answer, whatever the status; redirects are followed. Rejects with a ResourceError: `failed` when it is refused
   * (an address that is private, an answer that is too large, too many redirects), `unavailable` when nobody answers, or not in time.
   */
  request(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse>;
  /** The text without what is secret in the config of the resource, for messages that quote an answer. */
  redact(text: string): string;
}

export interface HttpRequest {
  readonly method: string;
  /** A whole address, or a path below the resource's. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly timeoutMs?: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; several values are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /** Unpacked, when it came packed. */
  readonly body: Uint8Array;
  /** Where it came from in the end, without its query. */
  readonly url: string;
}

/** Takes messages for people. Calls may go at once. */
export interface MessageSink {
  /**
   * Resolves when the channel has taken the message, or when it was held back because there were too many: the next one that goes out says
   * how many. Rejects with a ResourceError: `failed` when it is refused, `unavailable` when nobody answers.
   */
  send(message: Message, signal: AbortSignal): Promise<'sent' | 'held_back'>;
}

export interface Message {
  readonly text: string;
  readonly subject?: string;
  /** Whom it is for, where the channel can choose; those of the resource when left out. */
  readonly to?: readonly string[];
  /** The same each time that this message is sent, so that a channel can drop what it has already. */
  readonly key?: string;
}

/** The same answers as `locate` of the resource when it is open. */
export interface AssetLocator {
  readonly table?: SqlResource['locate'];
  readonly key?: (asset: string, format: string | undefined, path?: string) => string;
}

/** What a resource type exports (`defineResourceType`): how to check its config and open it. */
export interface ResourceType {
  readonly name: string;
  readonly kinds: readonly ResourceKind[];
  /** The SQL dialect, of resource types that have one, so that compile can know it. */
  readonly dialect?: SqlDialect;
  /**
   * Where it keeps assets, as its config alone says: nothing is opened, and secrets may stand in the config by name. For showing what would
   * run; missing where it takes more to know.
   */
  locator?(config: JsonMap): AssetLocator;
  open(config: JsonMap, context: ResourceContext): Promise<OpenResource>;
  /** Keeps what several processes share (an owner process of an embedded database) alive until it is closed; a coordinator holds it for its run. */
  hold?(config: JsonMap, context: ResourceContext): Promise<HeldResource>;
}

export interface HeldResource {
  /** What is held is lost when nobody holds it. Otherwise it may be let go while no step runs. */
  readonly keepsData: boolean;
  close(): Promise<void>;
}

export type ResourceKind = 'sql' | 'files' | 'http' | 'message' | 'any';

export interface ResourceContext {
  readonly name: string;
  readonly environment: string;
  /** The project's folder: relative paths in the config start here. */
  readonly projectFolder: string;
  /** Where Millrace keeps its own state for the project (`.millrace`). */
  readonly stateFolder: string;
  /** The run, where its steps go in several processes: what lives in memory is then shared under this name. */
  readonly sharedBy?: string;
  /** How long each step that uses it may take, where that is limited, so that a server can be told. */
  readonly timeoutMs?: number;
  readonly signal: AbortSignal;
}
