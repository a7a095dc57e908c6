import type { InstanceStore } from '../../src/ports/instance-store.ts';

/** Where a test's store is: a file, or a schema of a database. Nothing is there before the first `open`. */
export interface StorePlace {
  /** Each as another process has it. They are closed by `remove`. */
  open(): Promise<InstanceStore>;
  /** SQL statements, past the store. */
  execute(sql: string): Promise<void>;
  /** Everything about the schema, as SQL that makes it anew; and the rows in it, as SQL that follows. */
  dumpSchema(): Promise<string>;
  dumpRows(): Promise<string>;
  /** Makes what a dump says. */
  load(dump: string): Promise<void>;
  /** Says that a Millrace of this schema version has migrated it. */
  setVersion(version: number): Promise<void>;
  remove(): Promise<void>;
}

/** Makes an empty place, or says why there can be none here. */
export type CreatePlace = () => Promise<StorePlace | { readonly missing: string }>;

/** What a part of the contract tests that asks for no more than that part of the port: a fresh place with an open store for every test. */
export interface PartUnderTest<Port> {
  readonly place: { open(): Promise<Port>; setVersion(version: number): Promise<void> };
  readonly store: Port;
}

/** What the parts of the contract test: a fresh place with an open store for every test. */
export interface StoreUnderTest extends PartUnderTest<InstanceStore> {
  readonly place: StorePlace;
  /** Another place, that the test removes itself. */
  createPlace(): Promise<StorePlace>;
}
