/** Tells all who listen in this process that something may have changed for them. */
export interface Bell {
  ring(about: RingAbout): void;
  /** Until what it returns is called. */
  listen(onRing: (about: RingAbout) => void): () => void;
}

/** Places of limits that runs share are free again; or a run gave its place in the queue back, asks for it, or has it again. */
export type RingAbout = 'room' | 'turn';

export function createBell(): Bell {
  const listeners = new Set<(about: RingAbout) => void>();
  return {
    ring(about) {
      for (const onRing of listeners) onRing(about);
    },
    listen(onRing) {
      listeners.add(onRing);
      return () => void listeners.delete(onRing);
    },
  };
}
