import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/answer/desk.ts';
import { SHARE_ACTION } from '../../src/slack/actions/action-ids.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import type { Store } from '../../src/state/store.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { IN_EPHEMERAL, MENTION, postsOf, TWIN, WHO } from './http-fixture.ts';
import { startBot, type TestBot } from './start-bot.ts';
import type { Call } from './web-api-mock.ts';

let desk: Desk;
beforeAll(async () => {
  ({ desk } = await openFiveArticlesByWords());
});

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'state-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

/** What a bot says that remembers what those before it did. */
async function runBot(use: (bot: TestBot, store: Store) => Promise<unknown>): Promise<Call[]> {
  const store = openSqliteStore(dir);
  const bot = await startBot(desk, { store });
  await use(bot, store);
  const calls = postsOf(await bot.finish());
  await store.close();
  return calls;
}

describe('a bot that was started again', () => {
  it('answers no event that was answered before', async () => {
    expect(await runBot((bot) => bot.event(MENTION))).toHaveLength(1);
    const later = await runBot(async (bot) => {
      await bot.event(MENTION, { retryNum: 2 });
      await bot.event(TWIN);
    });
    expect(later).toEqual([]);
  });

  it('answers a retry of what its predecessor died over, once', async () => {
    await runBot(async (_, { seen }) => {
      const nowMs = Date.now();
      // Claimed a minute ago, and never prolonged.
      await seen.claim('C1:100.000200', { nowMs: nowMs - 60_000, untilMs: nowMs - 30_000 });
    });
    const later = await runBot(async (bot) => {
      await bot.event(MENTION, { retryNum: 2 });
      await bot.event(MENTION, { retryNum: 3 });
    });
    expect(later).toHaveLength(1);
  });

  it('shares no answer a second time', async () => {
    const value = JSON.stringify({ q: WHO });
    const share = (bot: TestBot) => bot.click(SHARE_ACTION, value, IN_EPHEMERAL);
    expect((await runBot(share))[0]!.args).toMatchObject({ response_type: 'in_channel' });
    expect(await runBot(share)).toEqual([]);
  });
});
