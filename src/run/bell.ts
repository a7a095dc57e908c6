/** Tells all who listen in this process that something may have changed for them. */
export interface Bell {
  ring(): void;
  /** Until what it returns is called. */
  listen(onRing: () => void): () => void;
}

export function createBell(): Bell {
  const listeners = new Set<() => void>();
  return {
    ring() {
      for (const onRing of listeners) onRing();
    },
    listen(onRing) {
      listeners.add(onRing);
      return () => void listeners.delete(onRing);
    },
  };
}
