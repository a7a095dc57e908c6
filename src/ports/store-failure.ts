/**
 * With what a store rejects: its disk is full, its server is gone, its file is damaged. Nobody's mistake: what was acknowledged is there, and
 * nothing is known of the operation that was asked for. The message is a sentence for people.
 */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
}
