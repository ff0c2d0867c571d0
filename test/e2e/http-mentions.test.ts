import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/answer/desk.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { DIRECT, MENTION, onlyPost, PRAISE_QUOTE, TWIN, WHO, WHO_QUOTE } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const { desk } = await openFiveArticlesByWords();

describe('a mention', () => {
  it('is answered in a thread of its own', async () => {
    const bot = await startBot(desk);
    await bot.event(MENTION);
    const answer = await onlyPost(bot);
    expect(answer).toMatchObject({ channel: 'C1', thread_ts: MENTION.ts });
    expect(answer.text).toMatch(WHO_QUOTE);
  });

  it.each([
    ['mention first', [MENTION, TWIN]],
    ['message first', [TWIN, MENTION]],
  ])('that comes as two events is answered once: %s', async (_, events) => {
    const bot = await startBot(desk);
    for (const event of events) await bot.event(event);
    await onlyPost(bot);
  });

  it('that comes as two events at the same time is answered once', async () => {
    const bot = await startBot(desk);
    await Promise.all([bot.event(MENTION), bot.event(TWIN)]);
    await onlyPost(bot);
  });

  it('that is delivered again is answered once', async () => {
    const bot = await startBot(desk);
    for (const retryNum of [undefined, 1, 2, 3]) {
      await bot.event(MENTION, retryNum === undefined ? {} : { retryNum });
    }
    await onlyPost(bot);
  });

  it('of which only a retry arrives is answered', async () => {
    const bot = await startBot(desk);
    await bot.event(MENTION, { retryNum: 1 });
    await onlyPost(bot);
  });

  it('without a question gets help', async () => {
    const bot = await startBot(desk);
    await bot.event({ ...MENTION, text: '<@UBOT>  ' });
    const help = await onlyPost(bot);
    expect(help.thread_ts).toBe(MENTION.ts);
    expect(JSON.stringify(help.blocks)).toContain('<@UBOT> and your question');
  });

  it('is heard beside other mentions and links', async () => {
    const bot = await startBot(desk);
    await bot.event({ ...MENTION, text: `Hey <@U7>, <@UBOT|desk> ${WHO} &amp;` });
    expect((await onlyPost(bot)).text).toMatch(WHO_QUOTE);
  });
});

describe('a search that takes long', () => {
  const slow = (ms: number): Desk => ({
    ...desk,
    answer: async (...asked) => {
      await sleep(ms);
      return desk.answer(...asked);
    },
  });

  it('is shown in the thread that the answer will open, and ends with the answer', async () => {
    const bot = await startBot(slow(500));
    await bot.event(MENTION);
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual([
      'assistant.threads.setStatus',
      'chat.postMessage',
      'assistant.threads.setStatus',
    ]);
    const thread = { channel_id: 'C1', thread_ts: MENTION.ts };
    expect(calls[0]!.args).toMatchObject({
      ...thread,
      status: 'is looking through the articles…',
    });
    expect(calls[2]!.args).toMatchObject({ ...thread, status: '' });
  });

  it('is shown at a direct message, too, though the answer opens no thread there', async () => {
    const bot = await startBot(slow(500));
    await bot.event(DIRECT);
    const calls = (await bot.finish()).filter(({ method }) => method !== 'conversations.history');
    expect(calls.map(({ method, args }) => [method, args.status ?? args.thread_ts])).toEqual([
      ['assistant.threads.setStatus', 'is looking through the articles…'],
      ['chat.postMessage', undefined],
      ['assistant.threads.setStatus', ''],
    ]);
    expect(calls[0]!.args).toMatchObject({ channel_id: 'D1', thread_ts: DIRECT.ts });
  });

  it('ends where the answer can’t be posted, too', async () => {
    const bot = await startBot(slow(500));
    bot.queue('chat.postMessage', { ok: false, error: 'is_archived' });
    await bot.event(MENTION);
    const statuses = (await bot.finish()).filter(({ method }) => method.endsWith('setStatus'));
    expect(statuses.map(({ args }) => args.status).at(-1)).toBe('');
  });

  it('is not, where nobody would notice it', async () => {
    const bot = await startBot(slow(10));
    await bot.event(MENTION);
    expect((await bot.finish()).map(({ method }) => method)).toEqual(['chat.postMessage']);
  });
});

describe('a thread', () => {
  const FOLLOW_UP = {
    ...MENTION,
    ts: '100.000900',
    thread_ts: MENTION.ts,
    text: '<@UBOT> and what did he praise?',
  };

  it('gives the question its context', async () => {
    const first = await startBot(desk);
    await first.event(MENTION);
    const { text, blocks } = await onlyPost(first);

    const bot = await startBot(desk);
    bot.queue('assistant.threads.setStatus', { ok: true, delayMs: 100 });
    bot.queue('conversations.replies', {
      ok: true,
      messages: [
        { ...MENTION, type: 'message' },
        { type: 'message', ts: '100.3', user: 'UBOT', bot_id: 'BBOT', text, blocks },
        { type: 'message', ts: '100.4', user: 'U2', text: 'Trump praised Iran, they say' },
        { ...FOLLOW_UP, type: 'message' },
      ],
    });
    await bot.event(FOLLOW_UP);
    const answer = await onlyPost(bot);
    expect(answer.thread_ts).toBe(MENTION.ts);
    expect(answer.text).toMatch(PRAISE_QUOTE);
    expect(JSON.stringify(answer.blocks)).toContain('Read as:');
    const methods = bot.calls.map(({ method }) => method);
    expect(methods.slice(0, 2).sort()).toEqual([
      'assistant.threads.setStatus',
      'conversations.replies',
    ]);
    // A status that came after the answer would stay.
    expect(methods.slice(2)).toEqual(['chat.postMessage', 'assistant.threads.setStatus']);
  });

  it('is read page by page to its end', async () => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    bot.queue(
      'conversations.replies',
      {
        ok: true,
        messages: [{ type: 'message', ts: '1', user: 'U1', text: '<@UBOT> first question' }],
        response_metadata: { next_cursor: 'next' },
      },
      {
        ok: true,
        messages: [{ type: 'message', ts: '2', user: 'U1', text: '<@UBOT> second one' }],
      },
    );
    await bot.event(FOLLOW_UP);
    await onlyPost(bot);
    expect(fake.asked[0]!.history.map(({ text }) => text)).toEqual([
      'first question',
      'second one',
    ]);
    expect(bot.calls.filter(({ args }) => args.cursor === 'next')).toHaveLength(1);
  });

  it('that can’t be read doesn’t keep the question from being answered, and that is said', async () => {
    const bot = await startBot(desk);
    bot.queue('conversations.replies', { ok: false, error: 'missing_scope' });
    bot.queue('assistant.threads.setStatus', { ok: false, error: 'missing_scope' });
    await bot.event({ ...FOLLOW_UP, text: MENTION.text });
    const answer = await onlyPost(bot);
    expect(answer.text).toMatch(WHO_QUOTE);
    expect(JSON.stringify(answer.blocks)).toContain('I couldn’t read the earlier messages here');
  });

  it('is not read for small talk', async () => {
    const bot = await startBot(desk);
    await bot.event({ ...FOLLOW_UP, text: '<@UBOT> thanks!' });
    expect((await onlyPost(bot)).text).toMatch(/^You’re welcome/);
    expect(bot.calls).toHaveLength(1);
  });
});
