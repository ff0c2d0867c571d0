import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readTokenKey } from '../../../src/slack/install/token-key.ts';
import { makeTokenKey } from './make-token-key.ts';

describe('readTokenKey', () => {
  it('reads 32 bytes in base64, and never shows them', () => {
    const key = makeTokenKey(65);
    expect(key.secret.export()).toEqual(Buffer.alloc(32, 65));
    expect(inspect(key, { depth: 5, showHidden: true })).not.toMatch(/QUFB|AAAA|41 41/);
  });

  it('names different keys differently, and one always alike', () => {
    expect(makeTokenKey(1).id).toBe(makeTokenKey(1).id);
    expect(makeTokenKey(1).id).not.toBe(makeTokenKey(2).id);
    expect(makeTokenKey(1).id).toMatch(/^[0-9a-f]{8}$/);
  });

  it.each([
    ['not a key!', /^is not base64: make one with `openssl rand -base64 32`\.$/],
    [Buffer.alloc(16).toString('base64'), /^has 16 bytes and must have 32: make one/],
    [Buffer.alloc(33).toString('base64'), /^has 33 bytes and must have 32: make one/],
  ])('says what is wrong with %j, and not what it is', (text, problem) => {
    const read = readTokenKey(text);
    expect(read).toEqual({ problem: expect.stringMatching(problem) });
    expect(JSON.stringify(read)).not.toContain(text);
  });
});
