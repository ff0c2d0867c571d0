import { describe, expect, it } from 'vitest';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { checkView } from '../slack/check-blocks.ts';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { DIRECT, onlyPost, PRAISE_QUOTE, TWIN, WHO, WHO_QUOTE } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const { desk } = await openFiveArticlesByWords();

/** As Slack refuses an app that leaves the scope out, so that guests may ask it. */
const LACKS_ASSISTANT = { ok: false, error: 'missing_scope', needed: 'assistant:write' };

describe('a direct message', () => {
  it('is answered in place', async () => {
    const bot = await startBot(desk);
    await bot.event(DIRECT);
    const answer = await onlyPost(bot);
    expect(answer.channel).toBe('D1');
    expect(answer.thread_ts).toBeUndefined();
    expect(answer.text).toMatch(WHO_QUOTE);
  });

  it('in a thread is answered there', async () => {
    const bot = await startBot(desk);
    await bot.event({ ...DIRECT, thread_ts: '99.1' });
    expect((await onlyPost(bot)).thread_ts).toBe('99.1');
  });

  it('in a thread is answered by an app that can neither name the thread nor show a status', async () => {
    const bot = await startBot(desk);
    bot.queue('assistant.threads.setStatus', LACKS_ASSISTANT);
    bot.queue('assistant.threads.setTitle', LACKS_ASSISTANT);
    await bot.event({ ...DIRECT, thread_ts: '99.1' });
    expect((await onlyPost(bot)).text).toMatch(WHO_QUOTE);
    const methods = bot.calls.map(({ method }) => method);
    expect(methods).toEqual(
      expect.arrayContaining(['assistant.threads.setStatus', 'assistant.threads.setTitle']),
    );
    expect(bot.log).toEqual([]);
  });

  it('takes the last messages as its context', async () => {
    const bot = await startBot(desk);
    bot.queue('conversations.history', {
      ok: true,
      // Newest first, as Slack lists them.
      messages: [
        { type: 'message', ts: '99.3', user: 'U1', text: 'thanks' },
        { type: 'message', ts: '99.1', user: 'U1', text: WHO },
      ],
    });
    await bot.event({ ...DIRECT, text: 'and what did he praise?' });
    expect((await onlyPost(bot)).text).toMatch(PRAISE_QUOTE);
  });

  it('in a thread on an answer takes the question above it as its context', async () => {
    const first = await startBot(desk);
    await first.event(DIRECT);
    const { text, blocks } = await onlyPost(first);

    const fake = createFakeDesk();
    const bot = await startBot(fake);
    bot.queue('conversations.replies', {
      ok: true,
      messages: [{ type: 'message', ts: '99.2', user: 'UBOT', bot_id: 'BBOT', text, blocks }],
    });
    bot.queue('conversations.history', {
      ok: true,
      messages: [{ type: 'message', ts: '99.1', user: 'U1', text: WHO }],
    });
    await bot.event({ ...DIRECT, thread_ts: '99.2', text: 'and what did he praise?' });
    await onlyPost(bot);
    expect(fake.asked[0]!.history).toEqual([
      { role: 'user', text: WHO },
      { role: 'assistant', text: expect.stringMatching(WHO_QUOTE) },
    ]);
  });

  it.each([
    ['hi', /^Hello! Ask me a question/],
    ['Thanks!', /^You’re welcome/],
    ['👍', /^Ask me a question/],
    ['who are you?', /^I’m Iraq Desk/],
  ])('of small talk (%s) gets a short reply, not a search', async (text, reply) => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    await bot.event({ ...DIRECT, text });
    expect((await onlyPost(bot)).text).toMatch(reply);
    expect(fake.asked).toEqual([]);
  });

  it('with thanks and a question is searched', async () => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    await bot.event({ ...DIRECT, text: 'Thanks, who is Salih?' });
    await bot.finish();
    expect(fake.asked.map(({ question }) => question)).toEqual(['Thanks, who is Salih?']);
  });
});

describe('what isn’t meant for the bot', () => {
  it.each<[string, object]>([
    ['a bot without an account', { ...DIRECT, user: undefined, bot_id: 'B9' }],
    ['an edit', { ...DIRECT, subtype: 'message_changed', user: undefined }],
    ['a deletion', { ...DIRECT, subtype: 'message_deleted', user: undefined }],
    ['Slackbot', { ...DIRECT, user: 'USLACKBOT' }],
    ['its own message', { ...DIRECT, user: 'UBOT' }],
    ['talk in a channel', { ...TWIN, text: WHO }],
    ['somebody who joined', { ...TWIN, subtype: 'channel_join' }],
  ])('is left alone: %s', async (_, event) => {
    const bot = await startBot(desk);
    expect((await bot.event(event)).status).toBe(200);
    expect(await bot.finish()).toEqual([]);
  });
});

describe('opening the app', () => {
  const OPENED = { type: 'app_home_opened', user: 'U1', channel: 'D1', event_ts: '1.1' };

  it('offers four questions in the conversation, without naming a thread', async () => {
    const exampleQuestions = [1, 2, 3, 4, 5, 6].map((n) => `Who is number ${n}?`);
    const bot = await startBot({ ...desk, exampleQuestions });
    await bot.event({ ...OPENED, tab: 'messages' });
    const [call, ...more] = await bot.finish();
    expect(more).toEqual([]);
    expect(call!.method).toBe('assistant.threads.setSuggestedPrompts');
    expect(call!.args).not.toHaveProperty('thread_ts');
    const offered = exampleQuestions.slice(0, 4);
    expect(call!.args.prompts).toEqual(offered.map((text) => ({ title: text, message: text })));
  });

  it('goes without questions, and without a word of it, where the app has no scope for them', async () => {
    const bot = await startBot(desk);
    bot.queue('assistant.threads.setSuggestedPrompts', LACKS_ASSISTANT);
    await bot.event({ ...OPENED, tab: 'messages' });
    expect(await bot.finish()).toHaveLength(1);
    expect(bot.log).toEqual([]);
  });

  it('tells the log why else the questions could not be offered', async () => {
    const bot = await startBot(desk);
    bot.queue('assistant.threads.setSuggestedPrompts', { ok: false, error: 'invalid_arguments' });
    await bot.event({ ...OPENED, tab: 'messages' });
    await bot.finish();
    expect(bot.log.join('')).toContain('invalid_arguments');
  });

  it('fills the Home tab', async () => {
    const bot = await startBot(desk);
    await bot.event({ ...OPENED, tab: 'home' });
    const [call] = await bot.finish();
    expect([call!.method, call!.args.user_id]).toEqual(['views.publish', 'U1']);
    expect(checkView(call!.args.view)).toEqual([]);
  });
});
