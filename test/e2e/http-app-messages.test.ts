import { describe, expect, it } from 'vitest';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { DIRECT, MENTION, onlyPost, TWIN, WHO } from './http-fixture.ts';
import { startBot, type TestBot } from './start-bot.ts';
import type { Reply } from './web-api-mock.ts';

const BY_APP = {
  bot_id: 'B9',
  app_id: 'A9',
  bot_profile: { id: 'B9', app_id: 'A9', name: 'Desktop helper', team_id: 'T1' },
};
const PERSON = { ok: true, user: { id: 'U1', is_bot: false } };
const BOT_USER = { ok: true, user: { id: 'U8', is_bot: true } };

/** Whom Slack was asked about. */
const lookedUp = ({ asides }: TestBot) =>
  asides.flatMap(({ method, args }) => (method === 'users.info' ? [args.user] : []));

describe('a message that an app posted', () => {
  it.each([
    ['a mention', { ...MENTION, ...BY_APP }],
    ['a direct message', { ...DIRECT, ...BY_APP }],
  ])('for a person is answered: %s', async (_, event) => {
    const bot = await startBot(createFakeDesk());
    bot.queue('users.info', PERSON);
    await bot.event(event);
    expect((await onlyPost(bot)).text).toContain('al-Azzawi');
    expect(lookedUp(bot)).toEqual(['U1']);
  });

  it('for a person is answered once though it comes as two events', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('users.info', PERSON, PERSON);
    await Promise.all([bot.event({ ...MENTION, ...BY_APP }), bot.event({ ...TWIN, ...BY_APP })]);
    await onlyPost(bot);
  });

  it('for a person counts in the context of what that person asks next', async () => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    bot.queue('users.info', PERSON);
    const strange = { ...BY_APP, type: 'message', ts: '2', user: 'U8', text: '<@UBOT> loop' };
    bot.queue('conversations.replies', {
      ok: true,
      messages: [{ ...MENTION, ...BY_APP, type: 'message' }, strange],
    });
    await bot.event({ ...MENTION, ...BY_APP, ts: '100.9', thread_ts: MENTION.ts });
    await onlyPost(bot);
    expect(fake.asked[0]!.history.map(({ text }) => text)).toEqual([WHO]);
  });

  it.each<[string, object, Reply]>([
    ['another bot', { ...MENTION, ...BY_APP, user: 'U8' }, BOT_USER],
    ['another bot in direct messages', { ...DIRECT, ...BY_APP, user: 'U8' }, BOT_USER],
    ['somebody whom Slack doesn’t name', { ...MENTION, ...BY_APP }, { ok: true }],
    ['somebody who can’t be looked up', { ...MENTION, ...BY_APP }, { ok: false, error: 'x' }],
  ])('for %s is left alone, so that no two bots talk for ever', async (_, event, user) => {
    const bot = await startBot(createFakeDesk());
    bot.queue('users.info', user);
    await bot.event(event);
    expect(await bot.finish()).toEqual([]);
    expect(lookedUp(bot)).toHaveLength(1);
  });

  it.each<[string, object]>([
    ['the bot itself', { ...TWIN, user: 'UBOT', bot_id: 'BBOT' }],
    ['the bot itself in direct messages', { ...DIRECT, user: 'UBOT', bot_id: 'BBOT' }],
    ['a workflow', { ...MENTION, ...BY_APP, subtype: 'bot_message' }],
    ['a webhook', { ...MENTION, ...BY_APP, user: undefined }],
    ['another bot that talks to others', { ...TWIN, ...BY_APP, user: 'U8', text: '<@U7> hello' }],
  ])('for %s is left alone without asking Slack', async (_, event) => {
    const bot = await startBot(createFakeDesk());
    await bot.event(event);
    expect(await bot.finish()).toEqual([]);
    expect(lookedUp(bot)).toEqual([]);
  });

  it('is left alone with a word in the log where the bot may not look people up', async () => {
    const bot = await startBot(createFakeDesk());
    bot.queue('users.info', { ok: false, error: 'missing_scope', needed: 'users:read' });
    await bot.event({ ...MENTION, ...BY_APP });
    await bot.finish();
    expect(bot.log.join('')).toContain('The app lacks the scope users:read');
  });
});
