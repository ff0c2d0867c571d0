import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/answer/desk.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { MENTION, onlySentence, postsOf, TWIN, WHO, WHO_QUOTE } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const { desk } = await openFiveArticlesByWords();

describe('a failure', () => {
  it('of the Web API ends in one plain sentence with a reference that is in the log', async () => {
    const bot = await startBot(desk);
    bot.queue('chat.postMessage', { ok: false, error: 'too_many_attachments' });
    await bot.event(MENTION);
    const [failed, told, ...more] = await bot.finish();
    expect(more).toEqual([]);
    expect(failed!.args.blocks).toBeDefined();
    expect(told!.args).toMatchObject({ channel: 'C1', thread_ts: MENTION.ts });
    expect(told!.args.text).toBe(
      'Sorry, something went wrong and I couldn’t answer: please try again, and if it happens again pass on the reference ref1.',
    );
    expect(told!.args.blocks).toBeUndefined();
    expect(bot.log.join('')).toMatch(/error \[ref1\] .*too_many_attachments/);
  });

  it('is followed by an answer when the event is delivered again', async () => {
    const bot = await startBot(desk);
    bot.queue('chat.postMessage', { ok: false, error: 'too_many_attachments' });
    await bot.event(MENTION);
    await expect.poll(() => bot.calls.length).toBe(2);
    await bot.event(TWIN, { retryNum: 1 });
    await bot.event(MENTION, { retryNum: 2 });
    const texts = postsOf(await bot.finish()).map(({ args }) => args.text);
    expect(texts).toHaveLength(3);
    expect(texts[2]).toMatch(WHO_QUOTE);
  });

  it('is told once though both twins of a message fail', async () => {
    const failing: Desk = { ...desk, answer: () => Promise.reject(new Error('broken index')) };
    const bot = await startBot(failing);
    await bot.event(MENTION);
    await expect.poll(() => bot.calls.length).toBe(1);
    await bot.event(TWIN);
    expect((await onlySentence(bot)).text).toContain('reference ref1.');
    expect(bot.log.join('')).toMatch(/\[ref2\] .*broken index/);
  });

  it('of a command is told to the person alone', async () => {
    const failing: Desk = { ...desk, answer: () => Promise.reject(new Error('broken index')) };
    const bot = await startBot(failing);
    await bot.command(WHO);
    const { response_type, text } = await onlySentence(bot);
    expect(response_type).toBe('ephemeral');
    expect(text).toContain('reference ref1.');
  });

  it('in a command is told in direct messages when it can’t be told where it happened', async () => {
    const failing: Desk = { ...desk, answer: () => Promise.reject(new Error('broken index')) };
    const bot = await startBot(failing);
    bot.queue('respond', { status: 404 });
    bot.queue('chat.postEphemeral', { ok: false, error: 'not_in_channel' });
    await bot.command(WHO);
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual([
      'respond',
      'chat.postEphemeral',
      'chat.postMessage',
    ]);
    expect(calls[2]!.args).toMatchObject({ channel: 'U1' });
    expect(calls[2]!.args.text).toContain('reference ref1.');
  });

  it('in a window is told in direct messages', async () => {
    const failing: Desk = { ...desk, answer: () => Promise.reject(new Error('broken index')) };
    const bot = await startBot(failing);
    await bot.click('ask:0', JSON.stringify({ q: WHO }), {
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'home' },
    });
    const [told, ...more] = await bot.finish();
    expect([told!.method, told!.args.channel, more]).toEqual(['chat.postMessage', 'U1', []]);
    expect(told!.args.text).toContain('reference ref1.');
  });

  it('of a busy channel is waited out', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postMessage', { status: 429, headers: { 'retry-after': '1' } });
    await bot.event(MENTION);
    const posts = postsOf(await bot.finish());
    expect(posts).toHaveLength(2);
    expect(posts[1]!.args.blocks).toEqual(posts[0]!.args.blocks);
  });

  it('of Slack’s servers is tried again', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postMessage', { status: 503, headers: {} });
    await bot.event(MENTION);
    const posts = postsOf(await bot.finish());
    expect(posts).toHaveLength(2);
    expect(posts[1]!.args.text).toContain('al-Azzawi');
  });
});

describe('a request that isn’t Slack’s', () => {
  it('with a wrong signature is refused', async () => {
    const bot = await startBot(desk);
    expect((await bot.event(MENTION, { secret: 'guessed' })).status).toBe(401);
    expect((await bot.command(WHO, { secret: 'guessed' })).status).toBe(401);
    expect(await bot.finish()).toEqual([]);
  });

  it('that is replayed after five minutes is refused', async () => {
    const bot = await startBot(desk);
    expect((await bot.event(MENTION, { ageS: 301 })).status).toBe(401);
    expect(await bot.finish()).toEqual([]);
  });
});
