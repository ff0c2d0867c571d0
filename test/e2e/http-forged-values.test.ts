import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { IN_EPHEMERAL, WHO } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const { desk } = await openFiveArticlesByWords();
const value = JSON.stringify({ q: WHO });

describe('a forged value', () => {
  const FORGED = [
    '',
    'null',
    'not JSON',
    '{}',
    '{"q":""}',
    '{"q":5}',
    '{"q":"x","m":9}',
    '{"q":"x","b":"y"}',
    '{"q":"x","u":"<!channel>"}',
    '{"q":"x","z":1}',
    `{"q":"${'x'.repeat(1_600)}"}`,
  ];
  const ACTIONS = ['ask:0', 'more', 'context', 'share', 'share-to', 'follow-up', 'feedback'];

  it.each(ACTIONS)('of %s is refused, logged and told in one sentence', async (action) => {
    const bot = await startBot(desk);
    for (const forged of FORGED) {
      await bot.click(action, action === 'feedback' ? `down${forged}` : forged, IN_EPHEMERAL);
    }
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual(FORGED.map(() => 'respond'));
    for (const { args } of calls) {
      expect(args.text).toMatch(/something went wrong.*reference ref\d+\.$/);
    }
    const logged = bot.log.filter((line) => /carries nothing that this bot wrote/.test(line));
    expect(logged).toHaveLength(FORGED.length);
  });

  it.each([
    ['reason', { reason: { reason: { selected_option: { value: 'forged' } } } }, `C1:1 ${value}`],
    ['reason', { reason: { reason: { selected_option: { value: 'other' } } } }, 'C1:1 {"q":""}'],
    ['reason', {}, ''],
    ['share-to', { channel: { chosen: { selected_conversation: 'C7' } } }, '{"q":""}'],
    ['share-to', {}, value],
  ])(
    'of the window %s is logged and does nothing (%j, %s)',
    async (callbackId, values, metadata) => {
      const store = openSqliteStore();
      const bot = await startBot(desk, { store });
      const response = await bot.submit({
        callback_id: callbackId,
        private_metadata: metadata,
        state: { values },
      });
      expect([response.status, await response.text()]).toEqual([200, '']);
      await setImmediate();
      expect(await store.feedback.listWorst('T1', { sinceMs: 0, limit: 5 })).toEqual([]);
      expect(await bot.finish()).toEqual([]);
      expect(bot.log.join('')).toContain('what this bot did not write');
    },
  );
});
