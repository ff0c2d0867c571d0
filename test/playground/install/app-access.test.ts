import { expect, it } from 'vitest';
import { createAppAccess } from '../../../src/playground/install/app-access.ts';

function create() {
  let [nowMs, last] = [0, 0];
  const access = createAppAccess({ nowMs: () => nowMs, newSecret: () => `secret-${++last}` });
  const client = { id: access.clientId, secret: access.clientSecret };
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { access, client, pass };
}

it('gives a token for a code, once, and takes no other for it', () => {
  const { access, client } = create();
  expect(access.token()).toBeUndefined();
  const code = access.newCode();
  const exchanged = access.exchange(code, client);
  const { token } = exchanged as { token: string };
  expect(access.token()).toBe(token);
  expect([token, `${token}x`, ''].map(access.isToken)).toEqual([true, false, false]);
  expect(access.exchange(code, client)).toBe('invalid_code');
  expect(access.token()).toBe(token);
});

it('ends the token before when another is given, and the last when the app is removed', () => {
  const { access, client } = create();
  const first = access.exchange(access.newCode(), client) as { token: string };
  const second = access.exchange(access.newCode(), client) as { token: string };
  expect([first.token, second.token].map(access.isToken)).toEqual([false, true]);
  const open = access.newCode();
  access.revoke();
  expect([access.token(), access.isToken(second.token)]).toEqual([undefined, false]);
  expect(access.exchange(open, client)).toBe('invalid_code');
});

it.each<[string, Partial<{ id: string; secret: string; afterMs: number; code: string }>]>([
  ['invalid_client_id', { id: 'other' }],
  ['bad_client_secret', { secret: 'other' }],
  ['bad_client_secret', { secret: '' }],
  ['invalid_code', { code: 'made up' }],
  ['invalid_code', { afterMs: 600_001 }],
])('answers %s to %j', (error, { afterMs = 0, code, ...other }) => {
  const { access, client, pass } = create();
  const issued = access.newCode();
  pass(afterMs);
  expect(access.exchange(code ?? issued, { ...client, ...other })).toBe(error);
  expect(access.token()).toBeUndefined();
});
