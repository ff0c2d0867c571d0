import { describe, expect, it } from 'vitest';
import { blockText } from '../../src/slack/block-text.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { checkMessage, checkView } from '../slack/check-blocks.ts';
import { MENTION, onlyPost, postsOf, WHO, WHO_QUOTE } from './http-fixture.ts';
import { startBot } from './start-bot.ts';
import { RESPONSE_URL } from './web-api-mock.ts';

const { desk } = await openFiveArticlesByWords();

const onMessage = (message: object) => ({
  callback_id: 'ask_about_message',
  message_ts: '100.1',
  channel: { id: 'C1', name: 'general' },
  response_url: RESPONSE_URL,
  message: { type: 'message', user: 'U2', ts: '100.1', ...message },
});

describe('the message shortcut', () => {
  it('answers for the person alone in the channel, where a thread without replies would hide it', async () => {
    const bot = await startBot(desk);
    await bot.shortcut('message_action', onMessage({ text: WHO }));
    const [answer, ...rest] = await bot.finish();
    expect(rest).toEqual([]);
    expect(answer!.method).toBe('respond');
    expect(answer!.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(answer!.args).not.toHaveProperty('thread_ts');
    expect(answer!.args.text).toMatch(WHO_QUOTE);
  });

  it('answers what a message asks, for the person alone, in its thread', async () => {
    const bot = await startBot(desk);
    await bot.shortcut('message_action', onMessage({ text: WHO, thread_ts: '100.1' }));
    const [answer, ...rest] = await bot.finish();
    expect(rest).toEqual([]);
    expect(answer!.method).toBe('chat.postEphemeral');
    expect(answer!.args).toMatchObject({ channel: 'C1', user: 'U1', thread_ts: '100.1' });
    expect(checkMessage(answer!.args)).toEqual([]);
    expect(answer!.args.text).toMatch(WHO_QUOTE);
    expect(blockText([answer!.args.blocks[0]])).toBe(` asked: ${WHO}`);
    expect(JSON.stringify(answer!.args.blocks[0])).toContain('"user_id":"U1"');
  });

  it('takes the sentence of a long message that the articles answer best', async () => {
    const bot = await startBot(desk);
    const text = `Good morning everyone, hope you had a nice weekend by the lake. The canteen has soup today, as the menu on the wall says. ${WHO} Please don’t forget to hand in your hours before Friday, as every month.`;
    await bot.shortcut('message_action', onMessage({ text, thread_ts: '90.1' }));
    const [answer] = await bot.finish();
    expect(answer!.args).toMatchObject({ thread_ts: '90.1' });
    expect(blockText([answer!.args.blocks[0]])).toBe(` asked: ${WHO}`);
  });

  it('reads a message’s blocks, and answers by the response URL where it isn’t in the channel', async () => {
    const bot = await startBot(desk);
    bot.queue('chat.postEphemeral', { ok: false, error: 'not_in_channel' });
    const section = { type: 'section', text: { type: 'mrkdwn', text: WHO } };
    await bot.shortcut(
      'message_action',
      onMessage({ text: '', blocks: [section], thread_ts: '100.1' }),
    );
    const answer = (await bot.finish()).at(-1)!;
    expect(answer.method).toBe('respond');
    expect(answer.args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(answer.args.text).toMatch(WHO_QUOTE);
  });

  it('asks what one of the bot’s own answers quotes, not how it names the source', async () => {
    const first = await startBot(desk);
    await first.event(MENTION);
    const { text, blocks } = await onlyPost(first);
    const bot = await startBot(desk);
    await bot.shortcut('message_action', onMessage({ user: 'UBOT', text, blocks }));
    const [answer] = await bot.finish();
    expect(blockText([answer!.args.blocks[0]])).toMatch(/^ asked: .*Abdulkhaliq al-Azzawi/);
    expect(blockText([answer!.args.blocks[0]])).not.toContain('Gulan Media');
  });

  it('says so when there is no text', async () => {
    const bot = await startBot(desk);
    await bot.shortcut('message_action', onMessage({ text: '', files: [{ id: 'F1' }] }));
    const [answer] = await bot.finish();
    expect(answer!.args.text).toBe('There is no text in this message to ask about.');
  });
});

/** What an acknowledgement puts in the place of a window. */
// biome-ignore lint/suspicious/noExplicitAny: as loose as JSON
type Acknowledged = { response_action: string; view: any };

describe('the global shortcut', () => {
  const submitted = (inputs: {
    question: string;
    publisher?: string;
    from?: string;
    to?: string;
  }) => ({
    callback_id: 'ask',
    state: {
      values: {
        question: { question: { value: inputs.question } },
        publisher: {
          publisher: {
            selected_option: inputs.publisher === undefined ? null : { value: inputs.publisher },
          },
        },
        from: { from: { selected_date: inputs.from ?? null } },
        to: { to: { selected_date: inputs.to ?? null } },
      },
    },
  });

  it('opens a window that takes a question, a publisher and dates', async () => {
    const bot = await startBot(desk);
    await bot.shortcut('shortcut', { callback_id: 'ask_articles' });
    const [opened] = await bot.finish();
    expect(opened!.method).toBe('views.open');
    expect(checkView(opened!.args.view)).toEqual([]);
    expect(JSON.stringify(opened!.args.view)).toContain('Rudaw');
  });

  it('answers in the window, keeping to what was chosen', async () => {
    const bot = await startBot(desk);
    const response = await bot.submit({
      id: 'V9',
      ...submitted({ question: 'Who spoke with Pompeo?', publisher: 'Rudaw', to: '2020-01-31' }),
    });
    const { response_action, view } = (await response.json()) as Acknowledged;
    expect(response_action).toBe('update');
    expect(await bot.finish()).toEqual([]);
    expect(checkView(view)).toEqual([]);
    const text = blockText(view.blocks);
    expect(text).toContain(
      'I searched only what was published by Rudaw on 31 January 2020 or earlier.',
    );
    expect(text).toContain('Share in a channel');
    expect(JSON.stringify(view.blocks[0])).toContain('"user_id":"U1"');
  });

  it('keeps to what was chosen although the question leaves a quotation mark open', async () => {
    const bot = await startBot(desk);
    const response = await bot.submit({
      id: 'V9',
      ...submitted({ question: 'Who called for "restraint', publisher: 'Rudaw' }),
    });
    const { view } = (await response.json()) as Acknowledged;
    expect(blockText(view.blocks)).toContain('I searched only what was published by Rudaw');
  });

  it('says that it searches where that takes long, and puts the answer in its place', async () => {
    let end = () => {};
    const searched = new Promise<void>((resolve) => {
      end = resolve;
    });
    const slow: typeof desk = {
      ...desk,
      async answer(question, history) {
        bot.pass(2_000);
        await searched;
        return desk.answer(question, history);
      },
    };
    const bot = await startBot(slow);
    const response = await bot.submit({ id: 'V9', ...submitted({ question: WHO }) });
    const { response_action, view: placeholder } = (await response.json()) as Acknowledged;
    expect(response_action).toBe('update');
    expect(checkView(placeholder)).toEqual([]);
    expect(blockText(placeholder.blocks)).toBe('I’m looking through the articles…');
    expect(bot.calls).toEqual([]);
    end();
    const [update, ...rest] = await bot.finish();
    expect([update!.method, update!.args.view_id, rest]).toEqual(['views.update', 'V9', []]);
    expect(blockText(update!.args.view.blocks)).toMatch(WHO_QUOTE);
    // Slack is given time to show the one before the other.
    expect(bot.pauses).toEqual([500]);
  });

  it('waits for the answer as long as Slack’s three seconds allow', async () => {
    const slow: typeof desk = {
      ...desk,
      answer(question, history) {
        bot.pass(1_999);
        return desk.answer(question, history);
      },
    };
    const bot = await startBot(slow);
    const response = await bot.submit({ id: 'V9', ...submitted({ question: WHO }) });
    const { view } = (await response.json()) as Acknowledged;
    expect(blockText(view.blocks)).toMatch(WHO_QUOTE);
    expect(await bot.finish()).toEqual([]);
  });

  it('closes where no answer could be made, and the person is told in direct messages', async () => {
    const failing = { ...desk, answer: () => Promise.reject(new Error('broken index')) };
    const bot = await startBot(failing);
    const response = await bot.submit({ id: 'V9', ...submitted({ question: WHO }) });
    expect([response.status, await response.text()]).toEqual([200, '']);
    const [told, ...rest] = await bot.finish();
    expect([told!.method, told!.args.channel, rest]).toEqual(['chat.postMessage', 'U1', []]);
    expect(told!.args.text).toContain('reference ref1');
  });

  it.each([
    [{ question: '  ' }, 'question'],
    [{ question: WHO, from: '2020-02-01', to: '2020-01-01' }, 'to'],
  ])('says at the input what is wrong with %j', async (inputs, block) => {
    const bot = await startBot(desk);
    const response = await bot.submit(submitted(inputs));
    expect(await response.json()).toMatchObject({
      response_action: 'errors',
      errors: { [block]: expect.any(String) },
    });
  });

  it('takes the window’s answer on: more, context and sharing lie in windows', async () => {
    const bot = await startBot(desk);
    const value = JSON.stringify({ q: WHO });
    const inWindow = {
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'modal' },
    };
    await bot.click('more', value, inWindow);
    await bot.click('context', value, inWindow);
    await bot.click('share-to', value, inWindow);
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual(['views.update', 'views.push', 'views.push']);
    for (const { args } of calls) expect(checkView(args.view)).toEqual([]);
  });
});

describe('a thread in direct messages', () => {
  const direct = { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1' };

  const inThread = { ...direct, ts: '100.3', thread_ts: '100.1', event_ts: '100.3' };
  const root = { type: 'message', user: 'U1', ts: '100.1', thread_ts: '100.1', text: WHO };

  it('is named after the question that it was opened on, when somebody goes on there', async () => {
    const bot = await startBot(desk);
    bot.queue('conversations.replies', { ok: true, messages: [root] });
    await bot.event({ ...inThread, text: 'and what did he praise?' });
    const calls = await bot.finish();
    expect(calls.at(-1)).toMatchObject({
      method: 'assistant.threads.setTitle',
      args: { channel_id: 'D1', thread_ts: '100.1', title: WHO },
    });
    expect(postsOf(calls)).toHaveLength(1);
  });

  it('keeps its name', async () => {
    const bot = await startBot(desk);
    const second = { ...root, ts: '100.2', text: 'and what did he praise?' };
    bot.queue('conversations.replies', { ok: true, messages: [root, second] });
    await bot.event({ ...inThread, text: 'and who is Salih?' });
    const methods = (await bot.finish()).map(({ method }) => method);
    expect(methods).toContain('chat.postMessage');
    expect(methods).not.toContain('assistant.threads.setTitle');
  });

  it('isn’t needed: a message outside threads is answered where it stands', async () => {
    const bot = await startBot(desk);
    await bot.event({ ...direct, ts: '100.2', event_ts: '100.2', text: WHO });
    await onlyPost(bot);
    expect(bot.calls.map(({ method }) => method)).not.toContain('assistant.threads.setTitle');
  });
});
