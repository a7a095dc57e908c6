/** SHA-256 of text (as UTF-8) or bytes, as lower-case hex. Pure; comes as a value because the core loads no Node module. */
export type Hasher = (content: string | Uint8Array) => string;
