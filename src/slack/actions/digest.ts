import { createHash } from 'node:crypto';

/** A short name of anything that JSON can hold: equal things have the same one. */
export function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
