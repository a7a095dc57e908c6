import { hash } from 'node:crypto';
import type { Hasher } from '../std/hasher.ts';

/** SHA-256 by Node's one-shot function, the fastest way for many small contents. */
export const sha256: Hasher = (content) => hash('sha256', content, 'hex');
