import { describe, expect, it } from 'vitest';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { IN_EPHEMERAL, WHO } from './http-fixture.ts';
import { startBot, type TestBot } from './start-bot.ts';
import type { Reply } from './web-api-mock.ts';

const QUOTED = /Abdulkhaliq al-Azzawi, a member/;
const GONE: Reply = { status: 404, body: '{"ok":false,"error":"expired_url"}' };

async function methodsOf(bot: TestBot): Promise<string[]> {
  return (await bot.finish()).map(({ method }) => method);
}

const IN_THREAD = {
  ...IN_EPHEMERAL,
  container: { ...IN_EPHEMERAL.container, thread_ts: '100.1' },
};

describe('a response URL', () => {
  it.each<[string, Reply, number]>([
    ['5xx', { status: 503 }, 250],
    ['a limit', { status: 429, headers: { 'retry-after': '1' } }, 1_000],
    ['a limit that names no time', { status: 429 }, 1_000],
  ])('that fails once with %s is tried again', async (_, failure, pauseMs) => {
    const bot = await startBot(createFakeDesk());
    bot.queue('respond', failure);
    await bot.command(WHO);
    expect(await methodsOf(bot)).toEqual(['respond', 'respond']);
    expect(bot.calls[1]!.args).toEqual(bot.calls[0]!.args);
    expect(bot.pauses).toEqual([pauseMs]);
  });

  it.each<[string, Reply]>([
    ['has expired', GONE],
    ['is gone', { status: 410 }],
    ['was used too often', { ok: false, error: 'used_url' }],
  ])('that %s doesn’t keep the person from the answer', async (_, failure) => {
    const bot = await startBot(createFakeDesk());
    bot.queue('respond', failure);
    await bot.command(WHO);
    expect(await methodsOf(bot)).toEqual(['respond', 'chat.postEphemeral']);
    const { args } = bot.calls[1]!;
    expect(args).toMatchObject({ channel: 'C1', user: 'U1', unfurl_links: 'false' });
    expect(args.text).toMatch(QUOTED);
    expect(args.blocks).toEqual(bot.calls[0]!.args.blocks);
  });

  it('is followed by direct messages where the bot is no member', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('respond', GONE);
    bot.queue('chat.postEphemeral', { ok: false, error: 'not_in_channel' });
    await bot.command(WHO);
    expect(await methodsOf(bot)).toEqual(['respond', 'chat.postEphemeral', 'chat.postMessage']);
    expect(bot.calls[2]!.args).toMatchObject({ channel: 'U1' });
    expect(bot.calls[2]!.args.text).toMatch(QUOTED);
  });

  it('of a click in a thread stays there: the response URL leads to the channel', async () => {
    const bot = await startBot(createFakeDesk());
    await bot.click('ask:0', JSON.stringify({ q: WHO }), IN_THREAD);
    expect(await methodsOf(bot)).toEqual(['chat.postEphemeral']);
    expect(bot.calls[0]!.args).toMatchObject({ channel: 'C1', thread_ts: '100.1' });
  });

  it('of a click in a thread comes by the response URL where the bot is no member', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postEphemeral', { ok: false, error: 'not_in_channel' });
    await bot.click('ask:0', JSON.stringify({ q: WHO }), IN_THREAD);
    expect(await methodsOf(bot)).toEqual(['chat.postEphemeral', 'respond']);
  });

  it('of a click in a thread that fails is told there', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('respond', GONE);
    await bot.click('share', JSON.stringify({ q: WHO }), IN_THREAD);
    expect(await methodsOf(bot)).toEqual(['respond', 'chat.postEphemeral']);
    expect(bot.calls[1]!.args).toMatchObject({ channel: 'C1', thread_ts: '100.1' });
    expect(bot.calls[1]!.args.text).toContain('reference ref1.');
  });

  it('by which an answer can’t be shared leaves one sentence, and the button works again', async () => {
    const bot = await startBot(createFakeDesk());
    const share = () => bot.click('share', JSON.stringify({ q: WHO }), IN_EPHEMERAL);
    bot.queue('respond', GONE, GONE);
    await share();
    await expect.poll(() => bot.calls.map(({ method }) => method)).toContain('chat.postEphemeral');
    expect(bot.calls.at(-1)!.args.text).toContain('reference ref1.');
    await share();
    const [, , , shared] = await bot.finish();
    expect(shared!.args).toMatchObject({ response_type: 'in_channel' });
  });

  it.each<[string, Reply]>([
    ['with a status', { status: 400, body: 'invalid_blocks' }],
    ['in its answer', { ok: false, error: 'invalid_blocks' }],
  ])('that refuses the blocks %s gets the answer as text', async (_, refusal) => {
    const bot = await startBot(createFakeDesk());
    bot.queue('respond', refusal);
    await bot.command(WHO);
    expect(await methodsOf(bot)).toEqual(['respond', 'respond']);
    const { args } = bot.calls[1]!;
    expect(args).toMatchObject({ response_type: 'ephemeral' });
    expect(args.text).toMatch(/al-Azzawi, a member.* — .*Gulan Media/);
    expect(args.blocks).toBeUndefined();
  });

  it('that refuses everything leaves one sentence for the log and the person', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('respond', GONE, GONE);
    bot.queue('chat.postEphemeral', { ok: false, error: 'user_not_in_channel' });
    bot.queue('chat.postMessage', { ok: false, error: 'cannot_dm_bot' });
    await bot.command(WHO);
    const calls = await bot.finish();
    expect(calls.at(-1)!.args.text).toContain('reference ref1.');
    expect(bot.log.join('')).toMatch(/error \[ref1\] .*cannot_dm_bot/);
  });
});
