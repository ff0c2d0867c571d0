import type { types } from '@slack/bolt';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/answer/desk.ts';
import { blockText } from '../../src/slack/block-text.ts';
import { checkMessage, checkView } from '../slack/check-blocks.ts';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { openDesk, startBot, type TestBot } from './start-bot.ts';
import { type Call, RESPONSE_URL } from './web-api-mock.ts';

const WHO = 'Who is Abdulkhaliq al-Azzawi?';
const WHO_QUOTE = /Abdulkhaliq al-Azzawi, a member of the parliamentary committee of defense/;
const PRAISE_QUOTE = /Al-Azzawi went on to praise the Coalition’s efforts/;

const MENTION = {
  type: 'app_mention',
  channel: 'C1',
  user: 'U1',
  ts: '100.000200',
  event_ts: '100.000200',
  text: `<@UBOT> ${WHO}`,
};
const TWIN = { ...MENTION, type: 'message', channel_type: 'channel' };
const DIRECT = {
  type: 'message',
  channel: 'D1',
  channel_type: 'im',
  user: 'U1',
  ts: '100.000200',
  event_ts: '100.000200',
  text: WHO,
};
const IN_MESSAGE = {
  channel: { id: 'C1', name: 'general' },
  response_url: RESPONSE_URL,
  message: { type: 'message', ts: '101.1', thread_ts: '100.1' },
  container: { type: 'message', channel_id: 'C1', message_ts: '101.1', is_ephemeral: false },
};
const IN_EPHEMERAL = {
  channel: { id: 'C1', name: 'general' },
  response_url: RESPONSE_URL,
  container: { type: 'message', channel_id: 'C1', message_ts: '101.1', is_ephemeral: true },
};

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});

function postsOf(calls: readonly Call[]): Call[] {
  return calls.filter(({ method }) => method === 'chat.postMessage' || method === 'respond');
}

/** The bot's one message, which shows no previews. */
async function onlySentence(bot: TestBot): Promise<Call['args']> {
  const posts = postsOf(await bot.finish());
  expect(posts).toHaveLength(1);
  const { args } = posts[0]!;
  expect([String(args.unfurl_links), String(args.unfurl_media)]).toEqual(['false', 'false']);
  return args;
}

/** The same, which besides keeps within Slack's limits. */
async function onlyPost(bot: TestBot): Promise<Call['args']> {
  const args = await onlySentence(bot);
  expect(checkMessage(args)).toEqual([]);
  return args;
}

describe('/iraq', () => {
  it('acknowledges at once and answers only to the person, with a button to share', async () => {
    const bot = await startBot(desk);
    const response = await bot.command(WHO);
    expect([response.status, await response.text()]).toEqual([200, '']);
    const answer = await onlyPost(bot);
    expect(answer.response_type).toBe('ephemeral');
    expect(answer.text).toMatch(WHO_QUOTE);
    expect(answer.text).toMatch(/Gulan Media, from Rudaw · 17 January 2020/);
    const quote = answer.blocks[0].elements[0];
    expect(quote.type).toBe('rich_text_quote');
    const bold = quote.elements.filter((part: types.RichTextText) => part.style?.bold);
    expect(blockText(bold)).toMatch(WHO_QUOTE);
    expect(JSON.stringify(answer.blocks)).toContain('Share in channel');
  });

  it.each(['', 'help'])('says how to ask when it is asked %j', async (text) => {
    const bot = await startBot(desk);
    await bot.command(text);
    const help = await onlyPost(bot);
    expect(help.response_type).toBe('ephemeral');
    expect(JSON.stringify(help.blocks)).toContain('Try one of these:');
  });

  it('lists the articles', async () => {
    const bot = await startBot(desk);
    await bot.command('sources');
    const { blocks } = await onlyPost(bot);
    expect(JSON.stringify(blocks)).toContain('US-led Coalition remains critical');
    expect(blocks[0].elements[1].elements).toHaveLength(5);
  });

  it('says plainly what it can’t answer', async () => {
    const bot = await startBot(desk);
    await bot.command('What is the capital of Peru?');
    const { text, blocks } = await onlyPost(bot);
    expect(text).toMatch(/^I found nothing on this in the articles\./);
    expect(JSON.stringify(blocks)).not.toContain('rich_text_quote');
  });

  it('calls nobody when the question is full of markup', async () => {
    const bot = await startBot(desk);
    await bot.command('&lt;!channel&gt; who is *Salih* &amp; <https://evil.example|Pompeo> _now_?');
    const { text, blocks } = await onlyPost(bot);
    expect(text + JSON.stringify(blocks)).not.toContain('<!channel>');
  });

  it('says when the question is too long', async () => {
    const bot = await startBot(desk);
    await bot.command(`who is ${'Salih '.repeat(1_000)}`);
    expect((await onlyPost(bot)).text).toMatch(/6,006 characters long and I read at most 1,500/);
  });
});

describe('the share button', () => {
  const value = JSON.stringify({ question: WHO });

  it('posts the answer in the channel with who asked what, and takes the private one away', async () => {
    const bot = await startBot(desk);
    await bot.click('share', value, IN_EPHEMERAL);
    const [shared, removal, ...more] = await bot.finish();
    expect(more).toEqual([]);
    expect(shared!.args).toMatchObject({
      response_type: 'in_channel',
      replace_original: false,
      unfurl_links: false,
    });
    expect(checkMessage(shared!.args)).toEqual([]);
    expect(shared!.args.text).toMatch(WHO_QUOTE);
    expect(shared!.args.blocks[0].text.text).toBe(`<@U1> asked: ${WHO}`);
    expect(JSON.stringify(shared!.args.blocks)).not.toContain('button');
    expect(removal!.args).toEqual({ delete_original: true });
  });

  it('posts once however often it is pressed', async () => {
    const bot = await startBot(desk);
    await Promise.all([1, 2, 3].map(() => bot.click('share', value, IN_EPHEMERAL)));
    expect(await bot.finish()).toHaveLength(2);
  });

  it.each(['{"question":""}', '{"answer":"made up"}', 'null', 'not JSON'])(
    'posts nothing for a value that isn’t the bot’s (%s)',
    async (forged) => {
      const bot = await startBot(desk);
      await bot.click('share', forged, IN_EPHEMERAL);
      const { response_type, text } = await onlySentence(bot);
      expect(response_type).toBe('ephemeral');
      expect(text).toMatch(/something went wrong.*reference ref1\.$/);
    },
  );
});

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
    const methods = bot.calls.map(({ method }) => method).sort();
    expect(methods).toEqual([
      'assistant.threads.setStatus',
      'chat.postMessage',
      'conversations.replies',
    ]);
    // A status that came after the answer would stay.
    expect(bot.calls.at(-1)!.method).toBe('chat.postMessage');
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
    expect(fake.asked.map(({ question }) => question)).toEqual(['who is Salih?']);
  });
});

describe('what isn’t meant for the bot', () => {
  it.each<[string, object]>([
    ['another bot', { ...DIRECT, bot_id: 'B9' }],
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

describe('a button with a question', () => {
  const value = JSON.stringify({ question: WHO });

  it('is answered in the thread where it stands, naming who asked', async () => {
    const bot = await startBot(desk);
    await bot.click('ask:0', value, IN_MESSAGE);
    const answer = await onlyPost(bot);
    expect(answer).toMatchObject({ channel: 'C1', thread_ts: '100.1' });
    expect(answer.blocks[0].text.text).toBe(`<@U1> asked: ${WHO}`);
  });

  it('is answered in place in direct messages', async () => {
    const bot = await startBot(desk);
    await bot.click('ask:2', value, {
      ...IN_MESSAGE,
      channel: { id: 'D1', name: 'directmessage' },
      message: { type: 'message', ts: '101.1' },
    });
    const answer = await onlyPost(bot);
    expect([answer.channel, answer.thread_ts]).toEqual(['D1', undefined]);
  });

  it('is answered privately under a private answer', async () => {
    const bot = await startBot(desk);
    await bot.click('ask:1', value, IN_EPHEMERAL);
    const answer = await onlyPost(bot);
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(JSON.stringify(answer.blocks)).toContain('Share in channel');
  });

  it('opens a window on the Home tab, and fills it anew from there', async () => {
    const bot = await startBot(desk);
    const container = { type: 'view', view_id: 'V1' };
    await bot.click('ask:0', value, { container, view: { id: 'V1', type: 'home' } });
    await bot.click('ask:0', value, { container, view: { id: 'V2', type: 'modal' } });
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual(['views.open', 'views.update']);
    expect(calls[0]!.args.trigger_id).toBe('1.2.3');
    expect(calls[1]!.args.view_id).toBe('V2');
    for (const { args } of calls) {
      expect(checkView(args.view)).toEqual([]);
      expect(blockText(args.view.blocks)).toMatch(WHO_QUOTE);
    }
  });
});

describe('opening the app', () => {
  const OPENED = { type: 'app_home_opened', user: 'U1', channel: 'D1', event_ts: '1.1' };

  it('offers questions in the conversation, without naming a thread', async () => {
    const bot = await startBot(desk);
    await bot.event({ ...OPENED, tab: 'messages' });
    const [call, ...more] = await bot.finish();
    expect(more).toEqual([]);
    expect(call!.method).toBe('assistant.threads.setSuggestedPrompts');
    expect(call!.args).not.toHaveProperty('thread_ts');
    expect(call!.args.prompts.length).toBeGreaterThan(0);
    expect(call!.args.prompts.length).toBeLessThanOrEqual(4);
    expect(desk.exampleQuestions).toContain(call!.args.prompts[0].message);
  });

  it('fills the Home tab', async () => {
    const bot = await startBot(desk);
    await bot.event({ ...OPENED, tab: 'home' });
    const [call] = await bot.finish();
    expect([call!.method, call!.args.user_id]).toEqual(['views.publish', 'U1']);
    expect(checkView(call!.args.view)).toEqual([]);
  });
});

describe('a failure', () => {
  it('of the Web API ends in one plain sentence with a reference that is in the log', async () => {
    const bot = await startBot(desk);
    bot.queue('chat.postMessage', { ok: false, error: 'invalid_blocks' });
    await bot.event(MENTION);
    const [failed, told, ...more] = await bot.finish();
    expect(more).toEqual([]);
    expect(failed!.args.blocks).toBeDefined();
    expect(told!.args).toMatchObject({ channel: 'C1', thread_ts: MENTION.ts });
    expect(told!.args.text).toBe(
      'Sorry, something went wrong and I couldn’t answer: please try again, and if it happens again pass on the reference ref1.',
    );
    expect(told!.args.blocks).toBeUndefined();
    expect(bot.log.join('')).toMatch(/error \[ref1\] .*invalid_blocks/);
  });

  it('is followed by an answer when the event is delivered again', async () => {
    const bot = await startBot(desk);
    bot.queue('chat.postMessage', { ok: false, error: 'internal_error' });
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

  it('is told in direct messages when it can’t be told where it happened', async () => {
    const bot = await startBot(desk);
    const expired = { status: 404, headers: {} };
    bot.queue('respond', expired, expired);
    await bot.command(WHO);
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual(['respond', 'respond', 'chat.postMessage']);
    expect(calls[2]!.args).toMatchObject({ channel: 'U1' });
    expect(calls[2]!.args.text).toContain('reference ref1.');
  });

  it('in a window is told in direct messages', async () => {
    const bot = await startBot(desk);
    bot.queue('views.open', { ok: false, error: 'expired_trigger_id' });
    await bot.click('ask:0', JSON.stringify({ question: WHO }), {
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'home' },
    });
    const [, told] = await bot.finish();
    expect([told!.method, told!.args.channel]).toEqual(['chat.postMessage', 'U1']);
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
