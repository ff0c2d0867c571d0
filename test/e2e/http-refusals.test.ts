import { describe, expect, it } from 'vitest';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { IN_MESSAGE, MENTION, postsOf, WHO } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const ASK = JSON.stringify({ q: WHO });
const IN_HOME = { container: { type: 'view', view_id: 'V1' }, view: { id: 'V1', type: 'home' } };

describe('an answer that Slack refuses', () => {
  it.each(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long', 'msg_too_long'])(
    'for %s comes as plain text with its source',
    async (error) => {
      const bot = await startBot(createFakeDesk());
      bot.queue('chat.postMessage', { ok: false, error });
      await bot.event(MENTION);
      const [refused, plain, ...more] = postsOf(await bot.finish());
      expect(more).toEqual([]);
      expect(refused!.args.blocks).toBeDefined();
      expect(plain!.args).toMatchObject({ channel: 'C1', thread_ts: MENTION.ts });
      expect(plain!.args.text).toMatch(/al-Azzawi, a member.* — .*Gulan Media/);
      expect(plain!.args.blocks).toBeUndefined();
      expect(bot.log.join('')).toContain(error);
    },
  );

  it.each([
    [
      'not_in_channel',
      'I’m no member of <#C1>: write /invite <@UBOT> there, or ask me in a direct message.',
    ],
    [
      'channel_not_found',
      'I’m no member of <#C1>: write /invite <@UBOT> there, or ask me in a direct message.',
    ],
    [
      'is_archived',
      '<#C1> is archived, so I can’t answer there: please ask me in a direct message.',
    ],
    ['restricted_action', 'I’m not allowed to write in <#C1>: please ask me in a direct message.'],
    [
      'restricted_action_read_only_channel',
      'I’m not allowed to write in <#C1>: please ask me in a direct message.',
    ],
    [
      'restricted_action_thread_locked',
      'I’m not allowed to write in <#C1>: please ask me in a direct message.',
    ],
  ])('because of the place (%s) leads to one sentence in direct messages', async (error, text) => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postMessage', { ok: false, error });
    await bot.event(MENTION);
    const [, told, ...more] = postsOf(await bot.finish());
    expect(more).toEqual([]);
    expect(told!.args).toMatchObject({ channel: 'U1', text });
  });

  it('for a click on a button in a channel is told by its response URL', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('chat.postMessage', { ok: false, error: 'is_archived' });
    await bot.click('ask:0', ASK, IN_MESSAGE);
    const [, told, ...more] = await bot.finish();
    expect(more).toEqual([]);
    expect(told).toMatchObject({ method: 'respond', args: { response_type: 'ephemeral' } });
    expect(told!.args.text).toContain('is archived');
  });

  it('for a missing scope is told plainly, and the log names the scope', async () => {
    const bot = await startBot(createFakeDesk());
    const refusal = {
      ok: false,
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'commands',
    };
    bot.queue('chat.postMessage', refusal, refusal);
    await bot.event(MENTION);
    const posts = postsOf(await bot.finish());
    expect(posts.at(-1)!.args.text).toBe(
      'I lack a permission in this workspace, so I couldn’t answer: please pass on the reference ref1 to whoever runs this bot.',
    );
    expect(bot.log.join('')).toContain(
      '[ref1] The app lacks the scope chat:write: add it to the app’s manifest and install the app again.',
    );
  });

  it.each(['expired_trigger_id', 'exchanged_trigger_id', 'invalid_arguments'])(
    'as a window (%s) comes in direct messages',
    async (error) => {
      const bot = await startBot(createFakeDesk());
      bot.queue('views.open', { ok: false, error });
      await bot.click('ask:0', ASK, IN_HOME);
      const [, told, ...more] = await bot.finish();
      expect(more).toEqual([]);
      expect(told).toMatchObject({ method: 'chat.postMessage', args: { channel: 'U1' } });
      expect(told!.args.text).toMatch(/al-Azzawi, a member/);
    },
  );

  it('because the window was closed comes in direct messages', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('views.update', { ok: false, error: 'not_found' });
    await bot.click('ask:0', ASK, { ...IN_HOME, view: { id: 'V1', type: 'modal' } });
    const methods = (await bot.finish()).map(({ method }) => method);
    expect(methods).toEqual(['views.update', 'chat.postMessage']);
  });
});
