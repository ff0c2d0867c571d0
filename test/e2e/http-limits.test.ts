import { describe, expect, it } from 'vitest';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { DIRECT, MENTION, onlyPost, postsOf, WHO } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const IN_THREAD = { ...MENTION, ts: '100.000900', thread_ts: MENTION.ts };
const EARLIER = {
  ok: true,
  messages: [{ type: 'message', ts: '1', user: 'U1', text: '<@UBOT> first question' }],
};

function limit(seconds: number) {
  return { status: 429, headers: { 'retry-after': String(seconds) } };
}

describe('a limit of the Web API', () => {
  it.each([
    ['a thread', 'conversations.replies', IN_THREAD],
    ['direct messages', 'conversations.history', DIRECT],
  ])('is waited out while %s is read', async (_, method, event) => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    bot.queue(method, limit(1), { ...EARLIER, messages: [{ ...EARLIER.messages[0], text: WHO }] });
    bot.queue(method, EARLIER);
    await bot.event(event);
    const { blocks } = await onlyPost(bot);
    expect(bot.pauses).toEqual([1_000]);
    expect(JSON.stringify(blocks)).not.toContain('couldn’t read the earlier messages');
    expect(bot.calls.filter((call) => call.method === method)).toHaveLength(2);
  });

  it('gives a question its context after the wait', async () => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    bot.queue('conversations.replies', limit(1), EARLIER);
    await bot.event(IN_THREAD);
    await onlyPost(bot);
    expect(fake.asked[0]!.history.map(({ text }) => text)).toEqual(['first question']);
  });

  it('that is long is not waited for: the question is answered by itself, and that is said', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('conversations.replies', limit(30));
    await bot.event(IN_THREAD);
    expect(JSON.stringify(await onlyPost(bot))).toContain('couldn’t read the earlier messages');
    expect(bot.pauses).toEqual([]);
  });

  it('that comes again and again is waited for at most five seconds in all', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postMessage', limit(3), limit(3));
    await bot.event(MENTION);
    const posts = postsOf(await bot.finish());
    expect(bot.pauses).toEqual([3_000]);
    expect(posts.at(-1)!.args.text).toContain('Slack takes no more messages from me right now');
  });

  it('is waited out before a window is opened', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('views.open', limit(1));
    await bot.click('ask:0', JSON.stringify({ q: WHO }), {
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'home' },
    });
    const methods = (await bot.finish()).map(({ method }) => method);
    expect(methods).toEqual(['views.open', 'views.open']);
  });

  it('on a status is not worth waiting for', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('assistant.threads.setStatus', limit(1));
    await bot.event(IN_THREAD);
    await onlyPost(bot);
    expect(bot.pauses).toEqual([]);
  });

  it('on a status that takes long neither', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('assistant.threads.setStatus', { ok: true, lateMs: 2_000 });
    await bot.event(IN_THREAD);
    await onlyPost(bot);
  });
});

describe('a slow Web API', () => {
  it('doesn’t keep a question waiting for its thread', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('conversations.replies', { ...EARLIER, lateMs: 4_000 });
    await bot.event(IN_THREAD);
    expect(JSON.stringify(await onlyPost(bot))).toContain('couldn’t read the earlier messages');
  });
});
