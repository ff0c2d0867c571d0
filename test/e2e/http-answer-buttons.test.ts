import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { blockText } from '../../src/slack/block-text.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { checkMessage, checkView } from '../slack/check-blocks.ts';
import {
  buttonValue,
  IN_EPHEMERAL,
  IN_MESSAGE,
  onlyPost,
  onlySentence,
  postsOf,
  WHO,
  WHO_QUOTE,
} from './http-fixture.ts';
import { startBot } from './start-bot.ts';
import type { Call } from './web-api-mock.ts';

const { desk } = await openFiveArticlesByWords();
const value = JSON.stringify({ q: WHO });

function quotesOf(call: Call['args']): number {
  return JSON.stringify(call.blocks ?? call.view.blocks).match(/rich_text_quote/g)?.length ?? 0;
}

describe('More passages', () => {
  it('shows the next ones in the same message, page by page, until there are no more', async () => {
    const asked = await startBot(desk);
    await asked.command('What did Salih say about the US?');
    const answer = await onlyPost(asked);
    let next = buttonValue(answer.blocks, 'more');
    const counts = [quotesOf(answer)];
    for (let page = 0; page < 3; page++) {
      const bot = await startBot(desk);
      await bot.click('more', next, IN_EPHEMERAL);
      const changed = await onlyPost(bot);
      expect(changed.replace_original).toBe(true);
      expect(changed.text).toBe(answer.text);
      counts.push(quotesOf(changed));
      const more = JSON.stringify(changed.blocks).includes('"action_id":"more"');
      if (!more) break;
      next = buttonValue(changed.blocks, 'more');
    }
    expect(counts.length).toBeGreaterThan(2);
    for (const [page, count] of counts.slice(1, -1).entries()) {
      expect(count).toBeGreaterThan(counts[page]!);
    }
  });

  it('keeps who asked and the conversation', async () => {
    const bot = await startBot(desk);
    const asked = { q: 'what did he say about Daesh?', b: [WHO], u: 'U7' };
    await bot.click('more', JSON.stringify(asked), IN_MESSAGE);
    const { blocks } = await onlyPost(bot);
    expect(JSON.stringify(blocks[0])).toContain('"user_id":"U7"');
    expect(blockText(blocks)).toContain('Read as:');
    expect(JSON.parse(buttonValue(blocks, 'context'))).toEqual({
      ...asked,
      m: 1,
      h: expect.any(String),
      l: 'en',
    });
  });
});

describe('Show in context', () => {
  it('opens a window with the passage amid its article, and changes to another', async () => {
    const bot = await startBot(desk);
    await bot.click('context', value, IN_MESSAGE);
    await expect.poll(() => bot.calls.length).toBe(1);
    const { view, trigger_id } = bot.calls[0]!.args;
    expect(trigger_id).toBe('1.2.3');
    expect(checkView(view)).toEqual([]);
    expect(quotesOf({ view })).toBe(1);
    const text = blockText(view.blocks);
    expect(text).toMatch(WHO_QUOTE);
    expect(text).toContain('US-led Coalition remains critical in fight against ISIS');
    // What stands before and after it in the article.
    expect(text).toMatch(/ISIS.*Abdulkhaliq al-Azzawi, a member.*Al-Azzawi went on to praise/s);

    const body = {
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'modal', private_metadata: view.private_metadata },
      actions: [
        {
          type: 'static_select',
          action_id: 'context-passage',
          block_id: 'b',
          action_ts: '1',
          selected_option: { value: '1' },
        },
      ],
    };
    await bot.click('context-passage', '', body);
    const [, changed] = await bot.finish();
    expect(changed!.method).toBe('views.update');
    expect(checkView(changed!.args.view)).toEqual([]);
    expect(blockText(changed!.args.view.blocks)).not.toBe(text);
  });

  it('says so when the articles have changed and hold the passage no more', async () => {
    const bot = await startBot(desk);
    await bot.click('context', JSON.stringify({ q: 'What is the capital of Peru?' }), IN_MESSAGE);
    const [opened] = await bot.finish();
    expect(blockText(opened!.args.view.blocks)).toContain('no longer find the same passages');
  });
});

describe('Ask a follow-up', () => {
  it('posts the answer, opens a thread on it and takes the private one away, once', async () => {
    const bot = await startBot(desk);
    bot.queue('chat.postMessage', { ok: true, ts: '200.1' });
    await Promise.all([1, 2].map(() => bot.click('follow-up', value, IN_EPHEMERAL)));
    const [answer, hint, removal, ...rest] = await bot.finish();
    expect(rest).toEqual([]);
    expect(answer!.args).toMatchObject({ channel: 'C1' });
    expect(answer!.args.thread_ts).toBeUndefined();
    expect(checkMessage(answer!.args)).toEqual([]);
    expect(blockText([answer!.args.blocks[0]])).toBe(` asked: ${WHO}`);
    expect(hint!.args).toMatchObject({ channel: 'C1', thread_ts: '200.1' });
    expect(hint!.args.text).toBe('<@U1>, go on here: mention <@UBOT> and ask.');
    expect(removal!.args).toEqual({ delete_original: true });
  });

  it('posts the answer once, also where the hint below it is refused', async () => {
    const bot = await startBot(desk);
    bot.queue('chat.postMessage', { ok: true, ts: '200.1' }, { ok: false, error: 'ratelimited' });
    await bot.click('follow-up', value, IN_EPHEMERAL);
    await expect.poll(() => bot.calls.length).toBe(3);
    await bot.click('follow-up', value, IN_EPHEMERAL);
    expect((await bot.finish()).map(({ method, args }) => [method, args.thread_ts])).toEqual([
      ['chat.postMessage', undefined],
      ['chat.postMessage', '200.1'],
      ['respond', undefined],
    ]);
  });

  it('asks to be added to the channel, and works when it was', async () => {
    const bot = await startBot(desk);
    bot.queue(
      'chat.postMessage',
      { ok: false, error: 'not_in_channel' },
      { ok: true, ts: '200.1' },
    );
    await bot.click('follow-up', value, IN_EPHEMERAL);
    await expect.poll(() => bot.calls.length).toBe(2);
    expect(bot.calls[1]!.args).toMatchObject({
      response_type: 'ephemeral',
      text: 'I’m no member of <#C1>: write /invite <@UBOT> there, or ask me in a direct message.',
    });
    await bot.click('follow-up', value, IN_EPHEMERAL);
    expect((await bot.finish()).slice(2).map(({ method }) => method)).toEqual([
      'chat.postMessage',
      'chat.postMessage',
      'respond',
    ]);
  });
});

describe('Share in a channel', () => {
  it('asks which, and posts there with who shared it and what was asked', async () => {
    const bot = await startBot(desk);
    await bot.click('share-to', value, IN_MESSAGE);
    await expect.poll(() => bot.calls.length).toBe(1);
    const { view } = bot.calls[0]!.args;
    expect(checkView(view)).toEqual([]);
    const response = await bot.submit({
      callback_id: view.callback_id,
      private_metadata: view.private_metadata,
      state: { values: { channel: { chosen: { selected_conversation: 'C7' } } } },
    });
    expect(await response.json()).toMatchObject({ response_action: 'update' });
    const calls = await bot.finish();
    expect(calls.at(-1)!.method).toBe('views.update');
    expect(blockText(calls.at(-1)!.args.view.blocks)).toBe('The answer is in <#C7>.');
    const [post] = postsOf(calls);
    expect(post!.args.channel).toBe('C7');
    expect(checkMessage(post!.args)).toEqual([]);
    expect(blockText([post!.args.blocks[0]])).toBe(` asked: ${WHO}`);
  });

  it('shares nothing where the bot is set to answer elsewhere', async () => {
    const access = { channels: new Set(['C1', 'dm']), allowExternal: false };
    const bot = await startBot(desk, { access });
    const response = await bot.submit({
      callback_id: 'share-to',
      private_metadata: value,
      state: { values: { channel: { chosen: { selected_conversation: 'C7' } } } },
    });
    const { view } = (await response.json()) as never as {
      view: Parameters<typeof checkView>[0];
    };
    expect(checkView(view)).toEqual([]);
    expect(blockText(view.blocks)).toContain('<#C7> is none of them');
    expect(await bot.finish()).toEqual([]);
  });

  it('says in the window that it isn’t in that channel', async () => {
    const bot = await startBot(desk);
    bot.queue('chat.postMessage', { ok: false, error: 'not_in_channel' });
    const response = await bot.submit({
      id: 'V9',
      callback_id: 'share-to',
      private_metadata: value,
      state: { values: { channel: { chosen: { selected_conversation: 'C7' } } } },
    });
    expect(await response.json()).toMatchObject({ response_action: 'update' });
    const { args } = (await bot.finish()).at(-1)!;
    expect(blockText(args.view.blocks)).toContain('write /invite <@UBOT> there');
  });
});

describe('a thumb', () => {
  it('up is kept and thanked for', async () => {
    const store = openSqliteStore();
    const bot = await startBot(desk, { store });
    await bot.click('feedback', `up${value}`, IN_MESSAGE);
    expect((await onlySentence(bot)).text).toMatch(/^Thank you/);
    expect(await store.feedback.listWorst('T1', { sinceMs: 0, limit: 5 })).toEqual([]);
  });

  it('down asks why in a window, and both are kept', async () => {
    const store = openSqliteStore();
    const bot = await startBot(desk, { store });
    const worst = () => store.feedback.listWorst('T1', { sinceMs: 0, limit: 5 });
    await bot.click('feedback', `down${value}`, IN_MESSAGE);
    await expect.poll(async () => (await worst()).length).toBe(1);
    expect(await worst()).toMatchObject([{ question: WHO, ups: 0, downs: 1, reasons: [] }]);
    const { view } = bot.calls[0]!.args;
    expect(checkView(view)).toEqual([]);

    const response = await bot.submit({
      callback_id: view.callback_id,
      private_metadata: view.private_metadata,
      state: {
        values: {
          reason: { reason: { selected_option: { value: 'outdated' } } },
          comment: { comment: { value: ' He left in 2021. ' } },
        },
      },
    });
    expect(await response.json()).toMatchObject({ response_action: 'update' });
    expect(await worst()).toMatchObject([
      { downs: 1, reasons: [{ reason: 'outdated', count: 1 }], comments: ['He left in 2021.'] },
    ]);
    await bot.finish();
  });
});

describe('a button with a question', () => {
  it('answers once, however often it is clicked', async () => {
    const bot = await startBot(desk);
    await Promise.all([1, 2, 3].map(() => bot.click('ask:0', value, IN_MESSAGE)));
    await bot.click('ask:0', value, IN_MESSAGE);
    await onlyPost(bot);
  });
});

describe('a forged value', () => {
  const FORGED = [
    '',
    'null',
    'not JSON',
    '{}',
    '{"q":""}',
    '{"q":5}',
    '{"q":"x","m":9}',
    '{"q":"x","b":"y"}',
    '{"q":"x","u":"<!channel>"}',
    '{"q":"x","z":1}',
    `{"q":"${'x'.repeat(1_600)}"}`,
  ];
  const ACTIONS = ['ask:0', 'more', 'context', 'share', 'share-to', 'follow-up', 'feedback'];

  it.each(ACTIONS)('of %s is refused, logged and told in one sentence', async (action) => {
    const bot = await startBot(desk);
    for (const forged of FORGED) {
      await bot.click(action, action === 'feedback' ? `down${forged}` : forged, IN_EPHEMERAL);
    }
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual(FORGED.map(() => 'respond'));
    for (const { args } of calls) {
      expect(args.text).toMatch(/something went wrong.*reference ref\d+\.$/);
    }
    const logged = bot.log.filter((line) => /carries nothing that this bot wrote/.test(line));
    expect(logged).toHaveLength(FORGED.length);
  });

  it.each([
    ['reason', { reason: { reason: { selected_option: { value: 'forged' } } } }, `C1:1 ${value}`],
    ['reason', { reason: { reason: { selected_option: { value: 'other' } } } }, 'C1:1 {"q":""}'],
    ['reason', {}, ''],
    ['share-to', { channel: { chosen: { selected_conversation: 'C7' } } }, '{"q":""}'],
    ['share-to', {}, value],
  ])(
    'of the window %s is logged and does nothing (%j, %s)',
    async (callbackId, values, metadata) => {
      const store = openSqliteStore();
      const bot = await startBot(desk, { store });
      const response = await bot.submit({
        callback_id: callbackId,
        private_metadata: metadata,
        state: { values },
      });
      expect([response.status, await response.text()]).toEqual([200, '']);
      await setImmediate();
      expect(await store.feedback.listWorst('T1', { sinceMs: 0, limit: 5 })).toEqual([]);
      expect(await bot.finish()).toEqual([]);
      expect(bot.log.join('')).toContain('what this bot did not write');
    },
  );
});
