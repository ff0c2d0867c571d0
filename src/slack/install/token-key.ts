import { createHash, createSecretKey, type KeyObject } from 'node:crypto';

/** A key that tokens are encrypted with. */
export type TokenKey = {
  /** Tells keys apart, and nothing of the key. */
  id: string;
  /** Shows nothing of itself when it is printed. */
  secret: KeyObject;
};

/** AES-256 wants as many. */
const KEY_BYTES = 32;
const HOW_TO_MAKE = 'make one with `openssl rand -base64 32`.';

/** Reads a key in base64; what is wrong with it is told as the end of a sentence, never the key. */
export function readTokenKey(base64: string): TokenKey | { problem: string } {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) {
    return { problem: `is not base64: ${HOW_TO_MAKE}` };
  }
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length !== KEY_BYTES) {
    return { problem: `has ${bytes.length} bytes and must have ${KEY_BYTES}: ${HOW_TO_MAKE}` };
  }
  const id = createHash('sha256').update('token key ').update(bytes).digest('hex').slice(0, 8);
  return { id, secret: createSecretKey(bytes) };
}
