import { describe, expect, it } from 'vitest';
import { blockText } from '../../src/slack/block-text.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { checkMessage, checkView } from '../slack/check-blocks.ts';
import { IN_EPHEMERAL, IN_MESSAGE, postsOf, WHO } from './http-fixture.ts';
import { startBot } from './start-bot.ts';
import type { Call } from './web-api-mock.ts';

const { desk } = await openFiveArticlesByWords();
const value = JSON.stringify({ q: WHO });

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
    expect(JSON.stringify(answer!.args.blocks[0])).toContain('"user_id":"U1"');
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

describe('Ask a follow-up in other people’s direct messages', () => {
  it('says where else to ask, and not to invite the bot: nobody can', async () => {
    const bot = await startBot(desk);
    bot.queue('chat.postMessage', { ok: false, error: 'channel_not_found' });
    await bot.click('follow-up', value, { ...IN_EPHEMERAL, channel: { id: 'D7' } });
    const [, told] = await bot.finish();
    expect(told!.args.text).toBe(
      'I’m not allowed to write in <#D7>: please ask me in a direct message.',
    );
  });
});

describe('Share in channel', () => {
  it('of an answer in a thread posts there, and leaves the channel alone', async () => {
    const bot = await startBot(desk);
    const container = { ...IN_EPHEMERAL.container, thread_ts: '100.1' };
    await bot.click('share', value, { ...IN_EPHEMERAL, container });
    const [shared] = await bot.finish();
    expect(shared!.args).toMatchObject({ response_type: 'in_channel', thread_ts: '100.1' });
    expect(JSON.stringify(shared!.args.blocks[0])).toContain('"user_id":"U1"');
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
    expect(JSON.stringify(post!.args.blocks[0])).toContain('"user_id":"U1"');
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

  const CHOSEN = {
    id: 'V9',
    callback_id: 'share-to',
    private_metadata: value,
    state: { values: { channel: { chosen: { selected_conversation: 'C7' } } } },
  };
  const windowsOf = (calls: readonly Call[]) =>
    calls
      .filter(({ method }) => method === 'views.update')
      .map(({ args }) => [args.view_id, blockText(args.view.blocks)]);

  it('that is submitted twice at once posts once, and the window says so to both', async () => {
    const bot = await startBot(desk);
    const responses = await Promise.all([1, 2].map(() => bot.submit(CHOSEN)));
    for (const response of responses) {
      expect(await response.json()).toMatchObject({ response_action: 'update' });
    }
    const calls = await bot.finish();
    expect(postsOf(calls)).toHaveLength(1);
    expect(windowsOf(calls)).toEqual(Array(2).fill(['V9', 'The answer is in <#C7>.']));
  });

  it('that is submitted twice at once and refused says so in the end', async () => {
    const bot = await startBot(desk);
    bot.queue('chat.postMessage', { ok: false, error: 'is_archived', delayMs: 300 });
    await Promise.all([1, 2].map(() => bot.submit(CHOSEN)));
    const calls = await bot.finish();
    expect(postsOf(calls)).toHaveLength(1);
    expect(windowsOf(calls).at(-1)).toEqual(['V9', expect.stringContaining('is archived')]);
  });

  it('says in the window that it isn’t in that channel, and works when it is', async () => {
    const bot = await startBot(desk);
    bot.queue('chat.postMessage', { ok: false, error: 'not_in_channel' });
    const response = await bot.submit(CHOSEN);
    expect(await response.json()).toMatchObject({ response_action: 'update' });
    await expect.poll(() => windowsOf(bot.calls).length).toBe(1);
    await bot.submit(CHOSEN);
    const calls = await bot.finish();
    expect(postsOf(calls)).toHaveLength(2);
    expect(windowsOf(calls)).toEqual([
      ['V9', expect.stringContaining('write /invite <@UBOT> there')],
      ['V9', 'The answer is in <#C7>.'],
    ]);
  });

  it('posts nothing again where nobody knows whether it arrived', async () => {
    const bot = await startBot(desk);
    bot.queue('chat.postMessage', { ok: true, lateMs: 20_000 });
    await bot.submit(CHOSEN);
    await expect
      .poll(() => bot.log.join(''))
      .toContain('It is not known whether a message arrived');
    await bot.submit(CHOSEN);
    const shared = postsOf(await bot.finish()).filter(({ args }) => args.channel === 'C7');
    expect(shared).toHaveLength(1);
  });
});
