import { readTokenKey, type TokenKey } from '../../../src/slack/install/token-key.ts';

/** A key of 32 times the same byte. */
export function makeTokenKey(byte = 1): TokenKey {
  const key = readTokenKey(Buffer.alloc(32, byte).toString('base64'));
  if ('problem' in key) throw new Error(key.problem);
  return key;
}
