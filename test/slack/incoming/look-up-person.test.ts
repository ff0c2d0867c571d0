import type { webApi } from '@slack/bolt';
import { expect, it, vi } from 'vitest';
import { createPersonLookUp } from '../../../src/slack/incoming/look-up-person.ts';

function clientOf(token: string, info: () => Promise<unknown>) {
  const asked = vi.fn(info);
  return { asked, client: { token, users: { info: asked } } as unknown as webApi.WebClient };
}

it('asks once an hour for a person, also when asked twice at once', async () => {
  let nowMs = 0;
  const lookUp = createPersonLookUp(() => nowMs);
  const { client, asked } = clientOf('xoxb-1', async () => ({ user: { id: 'U1' } }));
  expect(await Promise.all([lookUp(client, 'U1'), lookUp(client, 'U1')])).toHaveLength(2);
  nowMs = 3_599_999;
  expect(await lookUp(client, 'U1')).toEqual({ id: 'U1' });
  expect(asked).toHaveBeenCalledTimes(1);
  nowMs = 3_600_000;
  await lookUp(client, 'U1');
  await lookUp(client, 'U2');
  expect(asked).toHaveBeenCalledTimes(3);
});

it('asks each workspace by itself', async () => {
  const lookUp = createPersonLookUp(() => 0);
  const home = clientOf('xoxb-1', async () => ({ user: { is_stranger: false } }));
  const other = clientOf('xoxb-2', async () => ({ user: { is_stranger: true } }));
  expect(await lookUp(home.client, 'U1')).toEqual({ is_stranger: false });
  expect(await lookUp(other.client, 'U1')).toEqual({ is_stranger: true });
});

it('asks again a minute after it failed', async () => {
  let nowMs = 0;
  const lookUp = createPersonLookUp(() => nowMs);
  const { client, asked } = clientOf('xoxb-1', () => Promise.reject(new Error('down')));
  await expect(lookUp(client, 'U1')).rejects.toThrow('down');
  nowMs = 59_999;
  await expect(lookUp(client, 'U1')).rejects.toThrow('down');
  expect(asked).toHaveBeenCalledTimes(1);
  nowMs = 60_000;
  await expect(lookUp(client, 'U1')).rejects.toThrow('down');
  expect(asked).toHaveBeenCalledTimes(2);
});
