import { describe, expect, it } from 'vitest';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { DIRECT, MENTION, postsOf, WHO } from './http-fixture.ts';
import { startBot, type TestBot } from './start-bot.ts';
import type { Call, Reply } from './web-api-mock.ts';

/** The message is posted at once, and Slack says so too late. */
const LATE = { ok: true, lateMs: 20_000 };

/** The conversation as it is: with every message that was posted. */
function asPosted(calls: readonly Call[]) {
  const messages = calls
    .filter(({ method }) => method === 'chat.postMessage')
    .map(({ args }) => ({ type: 'message', user: 'UBOT', bot_id: 'BBOT', ...args }));
  return { ok: true, messages };
}

async function textsOf(bot: TestBot): Promise<string[]> {
  return postsOf(await bot.finish()).map(({ args }) => args.text);
}

describe('a post of which nobody knows whether it arrived', () => {
  it.each([
    ['a thread', MENTION, 'conversations.replies'],
    ['direct messages', DIRECT, 'conversations.history'],
  ])('is looked for in %s, and there is no “Sorry” beside it', async (_, event, method) => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postMessage', LATE);
    // In direct messages the first look is for the context.
    if (event === DIRECT) bot.queue(method, { ok: true, messages: [] });
    bot.queue(method, asPosted);
    await bot.event(event);
    expect(await textsOf(bot)).toEqual([expect.stringContaining('al-Azzawi')]);
    const looked = bot.calls.filter((call) => call.method === method).at(-1)!;
    expect(looked.args).toMatchObject({ oldest: event.ts, include_all_metadata: 'true' });
    expect(bot.log.join('')).not.toContain('error');
  });

  it('is not taken for another one of the bot’s', async () => {
    const bot = await startBot(createFakeDesk());
    const other = { user: 'UBOT', metadata: { event_type: 'posted', event_payload: { key: 'x' } } };
    bot.queue('chat.postMessage', LATE);
    const replies: Reply = { ok: true, messages: [other] };
    bot.queue('conversations.replies', replies, replies);
    await bot.event(MENTION);
    const [, told] = await textsOf(bot);
    expect(told).toBe(
      'I can’t tell whether my answer reached you: if you don’t see it, please ask again, and if that happens again pass on the reference ref1.',
    );
  });

  it('is looked for again a moment later, as it may be on its way', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postMessage', LATE);
    bot.queue('conversations.replies', { ok: true, messages: [] }, asPosted);
    await bot.event(MENTION);
    expect(await textsOf(bot)).toHaveLength(1);
    expect(bot.pauses).toEqual([1_000]);
  });

  it('is told as uncertain when the conversation can’t be read', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postMessage', LATE);
    bot.queue('conversations.replies', { ok: false, error: 'missing_scope', needed: 'x' });
    await bot.event(MENTION);
    expect((await textsOf(bot))[1]).toMatch(/^I can’t tell whether my answer reached you/);
  });

  it('is not posted again when the event is delivered again', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postMessage', LATE);
    await bot.event(MENTION);
    await expect.poll(() => postsOf(bot.calls)).toHaveLength(2);
    await bot.event(MENTION, { retryNum: 1 });
    expect(await textsOf(bot)).toHaveLength(2);
  });

  it.each<[string, Reply]>([
    ['a server that broke', { status: 502 }],
    ['an error that may come after the work', { ok: false, error: 'fatal_error' }],
  ])('for %s is not posted again if it is there', async (_, failure) => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postMessage', failure);
    bot.queue('conversations.replies', asPosted);
    await bot.event(MENTION);
    expect(await textsOf(bot)).toHaveLength(1);
  });

  it('for a server that broke is posted again if it isn’t there', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postMessage', { status: 502 });
    await bot.event(MENTION);
    const [first, second, ...more] = await textsOf(bot);
    expect(second).toBe(first);
    expect(more).toEqual([]);
  });

  it('to a response URL is not repeated', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('respond', LATE);
    await bot.command(WHO);
    const [, told, ...more] = await textsOf(bot);
    expect(told).toMatch(/^I can’t tell whether my answer reached you/);
    expect(more).toEqual([]);
  });
});

describe('a private reply of which nobody knows whether it arrived', () => {
  it('is not sent by another way, too', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('respond', { status: 404 });
    bot.queue('chat.postEphemeral', LATE);
    await bot.command(WHO);
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual(['respond', 'chat.postEphemeral', 'respond']);
    expect(calls[2]!.args.text).toMatch(/^I can’t tell whether my answer reached you/);
  });
});

describe('a slow post', () => {
  it('is waited for', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postMessage', { ok: true, lateMs: 9_000 });
    await bot.event(MENTION);
    expect(await textsOf(bot)).toHaveLength(1);
  });
});
