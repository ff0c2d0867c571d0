import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSqliteStore } from '../../../src/state/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../src/state/store.ts';
import { checkMessage } from '../../slack/check-blocks.ts';
import { ARTICLES, FOUND } from '../../slack/fake-desk.ts';
import { postsOf } from '../http-fixture.ts';
import { type BotSettings, startBot, type TestBot } from '../start-bot.ts';
import {
  createServedDesk,
  createTestClock,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  type ServedDesk,
  type TestClock,
} from './background-fixture.ts';

const [, ANADOLU] = ARTICLES as [(typeof ARTICLES)[0], (typeof ARTICLES)[0]];
const PLACE = { teamId: 'T1', channelId: 'C1' };

type Running = { bot: TestBot; served: ServedDesk; clock: TestClock; store: Store };

/** A bot on a Sunday evening, with one article that everybody knows. */
async function start({ store = openSqliteStore(), ...settings }: BotSettings = {}) {
  const clock = createTestClock('2026-03-01T20:00:00Z');
  const served = createServedDesk([ANADOLU], () => FOUND);
  const running = { clock, served, store };
  return { ...running, bot: await startAgain(running, settings) };
}

async function startAgain(
  { clock, served, store }: Omit<Running, 'bot'>,
  settings: BotSettings = {},
): Promise<TestBot> {
  const { desk, onServed } = served;
  const bot = await startBot(desk, {
    store,
    onServed,
    now: clock.now,
    after: clock.after,
    ...settings,
  });
  // What is served is noted before anything else.
  await clock.pass(0);
  return bot;
}

const subscribe = (store: Store, clock: TestClock, every: 'daily' | 'weekly' = 'daily') =>
  store.subscriptions.put({ ...PLACE, every, byUserId: 'U1', atMs: clock.now() });

/** Adds the second article, an hour later. */
async function addArticle({ served, clock, store }: Omit<Running, 'bot'>): Promise<void> {
  await clock.pass(HOUR_MS);
  served.serve(ARTICLES);
  await expect.poll(async () => (await store.articles.addedSince(0)).length).toBe(1);
}

const attempted = async (store: Store) => (await store.subscriptions.find(PLACE))?.attemptedMs;

describe('the digest', () => {
  it('posts what came since, once, at its hour', async () => {
    const running = await start();
    const { bot, clock, store } = running;
    await subscribe(store, clock);
    await addArticle(running);
    await clock.pass(9 * HOUR_MS);
    expect(await attempted(store)).toBeUndefined();
    await clock.pass(HOUR_MS);
    await expect.poll(() => attempted(store)).toBe(Date.parse('2026-03-02T07:00:00Z'));
    await clock.pass(MINUTE_MS);
    await clock.pass(DAY_MS);
    // Nothing came on the next day.
    await expect.poll(() => attempted(store)).toBe(clock.now());
    const posts = postsOf(await bot.finish());
    expect(posts).toHaveLength(1);
    const { args } = posts[0]!;
    expect(checkMessage(args)).toEqual([]);
    expect(args.channel).toBe('C1');
    expect(args.text).toMatch(
      /^1 new article since 1 March 2026, 20:00 UTC:\n• “US-led Coalition remains critical/,
    );
    const shown = JSON.stringify(args.blocks);
    expect(shown).toContain('Abdulkhaliq al-Azzawi, a member of the parliamentary committee');
    expect(shown).toContain('<@U1> subscribed: I post what is new every day at 07:00 UTC.');
  });

  it('is in the language of whoever subscribed', async () => {
    const running = await start();
    const { bot, clock, store } = running;
    await subscribe(store, clock);
    await addArticle(running);
    bot.queue('users.info', { ok: true, user: { id: 'U1', locale: 'ar' } });
    await clock.pass(10 * HOUR_MS);
    await expect.poll(() => attempted(store)).toBeDefined();
    const [digest] = postsOf(await bot.finish());
    expect(digest!.args.text).toContain('مقال جديد');
    expect(JSON.stringify(digest!.args.blocks)).toContain('أنشر الجديد كل يوم');
  });

  it('comes once when the bot was down for days, also of what came meanwhile', async () => {
    const running = await start();
    const { bot, served, clock, store } = running;
    await subscribe(store, clock);
    await bot.finish();
    await clock.pass(4 * DAY_MS);
    served.serve(ARTICLES);
    const later = await startAgain(running);
    // What was served is noted a moment before the digest is made.
    await clock.pass(MINUTE_MS);
    await expect.poll(() => attempted(store)).toBeDefined();
    await clock.pass(MINUTE_MS);
    await clock.pass(DAY_MS);
    await expect.poll(() => attempted(store)).toBe(clock.now());
    expect(postsOf(await later.finish())).toHaveLength(1);
  });

  it('is posted by one of two processes', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'state-'));
    const stores = [openSqliteStore(dir), openSqliteStore(dir)] as const;
    onTestFinished(async () => {
      for (const store of stores) await store.close();
      rmSync(dir, { recursive: true });
    });
    const running = await start({ store: stores[0] });
    const { bot, clock } = running;
    // Its calls come to the same Slack.
    const other = await startAgain({ ...running, store: stores[1] }, { sharing: bot });
    await subscribe(stores[0], clock);
    await addArticle(running);
    await clock.pass(11 * HOUR_MS);
    await expect.poll(() => attempted(stores[1])).toBe(clock.now());
    await clock.pass(MINUTE_MS);
    await other.finish();
    expect(postsOf(await bot.finish())).toHaveLength(1);
  });

  it.each([
    ['not_in_channel', /because I’m no member there.*\/invite <@UBOT> there/],
    ['is_archived', /^<#C1> is archived, so I post no new articles there any more\.$/],
  ])('ends where the channel refuses it (%s), and tells who subscribed', async (error, told) => {
    const running = await start();
    const { bot, clock, store } = running;
    await subscribe(store, clock);
    await addArticle(running);
    bot.queue('chat.postMessage', { ok: false, error });
    await clock.pass(10 * HOUR_MS);
    await expect.poll(() => postsOf(bot.calls).length).toBe(2);
    expect(await store.subscriptions.list()).toEqual([]);
    await clock.pass(DAY_MS);
    const [, direct, ...others] = postsOf(await bot.finish());
    expect(others).toEqual([]);
    expect(direct!.args.channel).toBe('U1');
    expect(direct!.args.text).toMatch(told);
  });

  it('is tried again after ten minutes where Slack fails', async () => {
    const running = await start();
    const { bot, clock, store } = running;
    await subscribe(store, clock);
    await addArticle(running);
    bot.queue('chat.postMessage', { ok: false, error: 'account_inactive' });
    await clock.pass(10 * HOUR_MS);
    await expect.poll(() => bot.log.join('\n')).toContain('The digest of C1 could not be posted');
    for (let minute = 0; minute < 9; minute++) await clock.pass(MINUTE_MS);
    expect(await attempted(store)).toBeUndefined();
    await clock.pass(MINUTE_MS);
    await expect.poll(() => attempted(store)).toBeDefined();
    expect(postsOf(await bot.finish())).toHaveLength(2);
  });

  it('holds the same articles again where it isn’t known whether it was posted', async () => {
    const running = await start();
    const { bot, clock, store } = running;
    await subscribe(store, clock);
    await addArticle(running);
    bot.queue('chat.postMessage', { ok: true, lateMs: 30_000 });
    bot.queue('conversations.history', { ok: false, error: 'missing_scope' });
    await clock.pass(10 * HOUR_MS);
    await expect.poll(() => attempted(store)).toBeDefined();
    expect((await store.subscriptions.find(PLACE))!.postedMs).toBeUndefined();
    await clock.pass(DAY_MS);
    await expect.poll(async () => (await store.subscriptions.find(PLACE))?.postedMs).toBeDefined();
    const texts = postsOf(await bot.finish()).map(({ args }) => args.text);
    expect(texts).toEqual([texts[0], texts[0]]);
  });

  it('isn’t posted twice where that it was posted could not be noted', async () => {
    const store = openSqliteStore();
    const subscriptions = {
      ...store.subscriptions,
      markPosted: async () => {
        throw new Error('The disk is full.');
      },
    };
    const running = await start({ store: { ...store, subscriptions } });
    const { bot, clock } = running;
    await subscribe(store, clock, 'weekly');
    await addArticle(running);
    await clock.pass(10 * HOUR_MS);
    await expect.poll(() => bot.log.join('\n')).toContain('The disk is full.');
    await clock.pass(2 * DAY_MS);
    await clock.pass(2 * DAY_MS);
    expect(postsOf(await bot.finish())).toHaveLength(1);
  });

  it('skips a channel that may not ask any more, and goes on with the next', async () => {
    const access = { channels: new Set(['C2']), allowExternal: false };
    const running = await start({ access });
    const { bot, clock, store } = running;
    await subscribe(store, clock);
    await store.subscriptions.put({
      teamId: 'T1',
      channelId: 'C2',
      every: 'weekly',
      byUserId: 'U2',
      atMs: clock.now(),
    });
    await addArticle(running);
    await clock.pass(10 * HOUR_MS);
    await expect.poll(() => postsOf(bot.calls).map(({ args }) => args.channel)).toEqual(['C2']);
    expect(await attempted(store)).toBeUndefined();
  });
});
