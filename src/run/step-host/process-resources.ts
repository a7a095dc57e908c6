import { hash } from 'node:crypto';
import type { OpenResource } from '../../ports/resource.ts';

/**
 * The resources of this process: each is opened when a step first asks for it, serves the steps after that one, and is closed with the
 * process. Another config is another resource, secrets and all: they are read anew for each step, so that a password that was changed is
 * used from the next step on, and what was opened with the old one is closed. What a step used that did not succeed is closed after it.
 *
 * Invariant: what did not open is not kept, and nothing is closed while a step uses it.
 */
export function createProcessResources(): ProcessResources {
  const kept = new Map<string, KeptResource>();

  const letGo = (key: string, one: KeptResource): Promise<void> => {
    if (kept.get(key) === one) kept.delete(key);
    return one.retire();
  };
  const makeRoom = async ({ scope, config }: ResourceIdentity): Promise<void> => {
    for (const [key, one] of kept) {
      const isReplaced = one.identity.scope === scope && one.identity.config !== config;
      if (isReplaced || (one.isIdle && kept.size >= KEPT_MAX)) await letGo(key, one);
    }
  };

  return {
    async take({ scope, config }, open) {
      const identity = { scope, config: hash('sha256', config) };
      const key = `${identity.scope}\n${identity.config}`;
      if (!kept.has(key)) await makeRoom(identity);
      const one = kept.get(key) ?? new KeptResource(identity, open());
      kept.set(key, one);
      try {
        const resource = await one.take();
        return {
          resource,
          release: async (isGood) => {
            await one.leave();
            if (!isGood) await letGo(key, one);
          },
        };
      } catch (error) {
        await letGo(key, one);
        throw error;
      }
    },
    async close() {
      await Promise.all(Array.from(kept, ([key, one]) => letGo(key, one)));
    },
  };
}

export interface ProcessResources {
  /** Rejects with what `open` rejects with. */
  take(identity: ResourceIdentity, open: () => Promise<OpenResource>): Promise<TakenResource>;
  /** Closes what no step uses; the rest when its last user releases it. */
  close(): Promise<void>;
}

export interface ResourceIdentity {
  /** Which resource it is, of which project, environment and run. */
  readonly scope: string;
  /** What it is opened with. Only its digest is kept. */
  readonly config: string;
}

export interface TakenResource {
  readonly resource: OpenResource;
  /** Once. `isGood`: nothing went wrong, another step may have it. */
  release(isGood: boolean): Promise<void>;
}

/** Of one process. More are closed as soon as nobody uses them. */
const KEPT_MAX = 32;

class KeptResource {
  readonly identity: ResourceIdentity;
  readonly #opening: Promise<OpenResource>;
  #users = 0;
  #isRetired = false;

  constructor(identity: ResourceIdentity, opening: Promise<OpenResource>) {
    this.identity = identity;
    this.#opening = opening;
  }

  get isIdle(): boolean {
    return this.#users === 0;
  }

  async take(): Promise<OpenResource> {
    this.#users++;
    try {
      return await this.#opening;
    } catch (error) {
      this.#users--;
      throw error;
    }
  }

  async leave(): Promise<void> {
    this.#users--;
    if (this.#isRetired && this.isIdle) await this.#close();
  }

  /** Closed as soon as nobody uses it. */
  async retire(): Promise<void> {
    if (this.#isRetired) return;
    this.#isRetired = true;
    if (this.isIdle) await this.#close();
  }

  /** What cannot be closed properly is gone all the same. */
  async #close(): Promise<void> {
    const resource = await this.#opening.catch(() => undefined);
    await resource?.close().catch(() => undefined);
  }
}
