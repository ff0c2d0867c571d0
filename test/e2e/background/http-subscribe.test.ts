import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/state/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../src/state/store.ts';
import { checkMessage } from '../../slack/check-blocks.ts';
import { ARTICLES, createFakeDesk } from '../../slack/fake-desk.ts';
import { postsOf } from '../http-fixture.ts';
import { startBot, type TestBot } from '../start-bot.ts';
import type { Reply } from '../web-api-mock.ts';
import { createTestClock, DAY_MS } from './background-fixture.ts';

const PLACE = { teamId: 'T1', channelId: 'C1' };

/** @param prepare what a bot before this one has done with the store */
async function start(prepare: (store: Store, nowMs: number) => Promise<void> = async () => {}) {
  const store = openSqliteStore();
  const clock = createTestClock('2026-03-04T12:00:00Z');
  await prepare(store, clock.now());
  const bot = await startBot(createFakeDesk(), {
    store,
    digestHour: 5,
    now: clock.now,
    after: clock.after,
  });
  return { bot, store, clock };
}

/** What the bot says to the commands, one after the other, and to whom. */
async function say(bot: TestBot, ...commands: string[]): Promise<[string, string][]> {
  for (const [n, command] of commands.entries()) {
    await bot.command(command);
    await expect.poll(() => postsOf(bot.calls).length).toBe(n + 1);
  }
  return postsOf(await bot.finish()).map(({ method, args }) => {
    expect(checkMessage({ blocks: args.blocks, text: args.text })).toEqual([]);
    return [method === 'respond' ? args.response_type : args.channel, args.text];
  });
}

describe('/iraq subscribe', () => {
  it('is told in the channel, with who did it, and changes how often when given again', async () => {
    const { bot, store } = await start();
    const said = await say(bot, 'subscribe weekly', 'subscribe', 'subscribe daily', 'unsubscribe');
    expect(said).toEqual([
      ['C1', expect.stringMatching(/^<@U1> subscribed to .* every Monday at 05:00 UTC what came/)],
      ['C1', expect.stringMatching(/^<@U1> changed how often .*: every day at 05:00 UTC\./)],
      ['ephemeral', expect.stringMatching(/^New articles are posted here already, every day/)],
      ['C1', '<@U1> unsubscribed: I post no new articles here any more.'],
    ]);
    expect(await store.subscriptions.list()).toEqual([]);
  });

  it('keeps who subscribed and since when', async () => {
    const { bot, store, clock } = await start();
    await say(bot, 'subscribe');
    expect(await store.subscriptions.list()).toEqual([
      { ...PLACE, every: 'daily', byUserId: 'U1', atMs: clock.now() },
    ]);
  });

  it('posts no digest at once to who changes how often it comes', async () => {
    const { bot, store, clock } = await start();
    const atMs = clock.now() - 2 * DAY_MS;
    await store.subscriptions.put({ ...PLACE, every: 'weekly', byUserId: 'U2', atMs });
    await say(bot, 'subscribe daily');
    expect(await store.subscriptions.find(PLACE)).toEqual({
      ...PLACE,
      every: 'daily',
      byUserId: 'U1',
      atMs,
      attemptedMs: clock.now(),
    });
  });

  it.each([
    ['not_in_channel', 'I can’t post here, because I’m no member: write /invite <@UBOT> here'],
    ['channel_not_found', 'I can’t post here, because I’m no member: write /invite <@UBOT> here'],
    ['restricted_action', 'I’m not allowed to write in <#C1>.'],
  ])('says at once what to do where the bot may not post: %s', async (error, begin) => {
    const { bot, store } = await start();
    bot.queue('chat.postMessage', { ok: false, error });
    await bot.command('subscribe');
    const [, told] = postsOf(await bot.finish());
    expect(told!.args.text.startsWith(begin)).toBe(true);
    expect(told!.args.response_type).toBe('ephemeral');
    expect(await store.subscriptions.list()).toEqual([]);
  });

  it('doesn’t ask to be let into other people’s direct messages, where nobody can', async () => {
    const { bot } = await start();
    bot.queue('chat.postMessage', { ok: false, error: 'channel_not_found' });
    await bot.command('subscribe', { fields: { channel_id: 'D7' } });
    const [, told] = postsOf(await bot.finish());
    expect(told!.args.text).toBe('I’m not allowed to write in <#D7>.');
  });

  it('leaves how it was where that fails', async () => {
    const { bot, store, clock } = await start();
    const before = { ...PLACE, every: 'weekly', byUserId: 'U2', atMs: clock.now() } as const;
    await store.subscriptions.put(before);
    bot.queue('chat.postMessage', { ok: false, error: 'account_inactive' });
    await bot.command('subscribe daily');
    expect(postsOf(await bot.finish()).at(-1)!.args.text).toMatch(/^Sorry, something went wrong/);
    expect(await store.subscriptions.find(PLACE)).toMatchObject(before);
  });

  it('says which intervals there are, and where nobody has subscribed', async () => {
    const { bot, store } = await start();
    const said = await say(bot, 'subscribe hourly', 'unsubscribe');
    expect(said).toEqual([
      ['ephemeral', expect.stringMatching(/^I post new articles daily or weekly: write \/iraq/)],
      ['ephemeral', expect.stringMatching(/^Nobody has subscribed to new articles here\./)],
    ]);
    expect(await store.subscriptions.list()).toEqual([]);
  });

  it('can be ended where the bot was removed from the channel', async () => {
    const { bot, store, clock } = await start();
    await store.subscriptions.put({ ...PLACE, every: 'daily', byUserId: 'U2', atMs: clock.now() });
    const refusal: Reply = { ok: false, error: 'not_in_channel' };
    bot.queue('chat.postMessage', refusal);
    await bot.command('unsubscribe');
    expect(postsOf(await bot.finish()).at(-1)!.args).toMatchObject({
      response_type: 'ephemeral',
      text: 'I post no new articles here any more.',
    });
    expect(await store.subscriptions.list()).toEqual([]);
  });
});

describe('/iraq digest', () => {
  it('shows one person what the last week brought, where nobody has subscribed', async () => {
    const [gulan] = ARTICLES;
    const { bot } = await start(async ({ articles }, nowMs) => {
      await articles.noteServed(['a base'], nowMs - 10 * DAY_MS);
      await articles.noteServed([gulan!.id], nowMs - 3 * DAY_MS);
    });
    const [[to, text]] = (await say(bot, 'digest')) as [[string, string]];
    expect(to).toBe('ephemeral');
    expect(text).toMatch(
      /since 25 February 2026, 12:00 UTC:\n.*“US-led Coalition remains critical/s,
    );
  });

  it('shows what the next digest would hold, and says so where that is nothing', async () => {
    const { bot, store, clock } = await start();
    await store.subscriptions.put({ ...PLACE, every: 'daily', byUserId: 'U2', atMs: 0 });
    await store.subscriptions.markPosted(PLACE, clock.now() - DAY_MS);
    const [[to, text]] = (await say(bot, 'digest')) as [[string, string]];
    expect([to, text]).toEqual(['ephemeral', 'No article is new since 3 March 2026, 12:00 UTC.']);
  });
});
