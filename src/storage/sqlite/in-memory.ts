import type { InstanceStore } from '../../ports/instance-store.ts';
import { StoreFailure } from '../../ports/store-failure.ts';
import { messageOf } from '../../std/message-of.ts';
import { IN_MEMORY, openDatabase } from './database.ts';
import { isWrite, type Operation, type OperationName, OPERATIONS } from './operations.ts';
import { createOperations } from './sqlite.ts';

/**
 * A store of this process alone, which is gone when it is closed: no file and no thread. Every question is answered before the call returns,
 * so that whoever waits for it waits for nothing outside. For what is only tried out.
 */
export function openSqliteInMemory(): InstanceStore {
  const db = openDatabase(IN_MEMORY);
  const perform = (name: OperationName, input: unknown): unknown => {
    const operation = OPERATIONS[name as Exclude<OperationName, 'open' | 'close'>] as (
      opened: typeof db,
      asked: unknown,
    ) => unknown;
    return operation(db, input);
  };
  const write = db.handle.transaction(perform);
  const answer = (name: OperationName, input: unknown): unknown =>
    isWrite(name) ? write.immediate(name, input) : perform(name, input);
  const ask = <Name extends OperationName>(
    name: Name,
    input: Operation<Name>['input'],
  ): Promise<Operation<Name>['output']> => {
    try {
      // An operation answers with what its entry in the table returns.
      return Promise.resolve(answer(name, input) as Operation<Name>['output']);
    } catch (error) {
      const reason = messageOf(error);
      return Promise.reject(new StoreFailure(`the store failed: ${reason}`, { cause: error }));
    }
  };
  return {
    ...createOperations(ask),
    close() {
      db.handle.close();
      return Promise.resolve();
    },
  };
}
