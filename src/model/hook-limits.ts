/** How long a hook may take, in milliseconds, when it does not say, and what it may say: what takes longer is ended, and tried again. */
export const HOOK_LIMITS = { timeoutMs: 60_000, timeoutMinMs: 1_000, timeoutMaxMs: 600_000 } as const;
