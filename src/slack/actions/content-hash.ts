import { createHash } from 'node:crypto';

/** A SHA-256 of a value's JSON, in 43 characters; the same keys in another order give another. */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
