import { describe, expect, it } from 'vitest';
import { type AccessRules, OWN_PEOPLE } from '../../src/slack/access/access-rules.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { DIRECT, IN_EPHEMERAL, IN_MESSAGE, MENTION, TWIN, WHO } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const SHARED = { fields: { is_ext_shared_channel: true } };
const HOME = { type: 'app_home_opened', user: 'U9', channel: 'D9', tab: 'home' };
const EXTERNAL = /^Sorry, I only answer people of the organization/;

async function start(rules: Partial<AccessRules> = {}, store = openSqliteStore()) {
  const desk = createFakeDesk();
  const bot = await startBot(desk, { store, access: { ...OWN_PEOPLE, ...rules } });
  return { ...bot, desk };
}

describe('people from outside', () => {
  it.each<[string, object]>([
    ['the team of the message', { team: 'T9' }],
    ['the team of the person', { team: 'T1', user_team: 'T9', source_team: 'T9' }],
  ])(
    'are known by %s, and told so alone, in the channel: a thread is not there yet',
    async (_, from) => {
      const bot = await start();
      await bot.event({ ...MENTION, ...from, user: 'U9' }, SHARED);
      await bot.event({ ...TWIN, ...from, user: 'U9' }, SHARED);
      const [told, ...more] = await bot.finish();
      expect(more).toEqual([]);
      expect(told).toMatchObject({
        method: 'chat.postEphemeral',
        args: { channel: 'C1', user: 'U9' },
      });
      expect(told!.args).not.toHaveProperty('thread_ts');
      expect(told!.args.text).toMatch(EXTERNAL);
      expect(bot.desk.asked).toEqual([]);
    },
  );

  it('are looked up where a shared channel’s event doesn’t say', async () => {
    const bot = await start();
    bot.queue('users.info', { ok: true, user: { id: 'U9', team_id: 'T9', is_stranger: false } });
    await bot.event({ ...MENTION, user: 'U9' }, SHARED);
    bot.queue('users.info', { ok: false, error: 'user_not_visible' });
    await bot.event({ ...MENTION, user: 'U8', ts: '200.1' }, SHARED);
    const calls = await bot.finish();
    expect(calls.map(({ method, args }) => [method, args.user])).toEqual([
      ['chat.postEphemeral', 'U9'],
      ['chat.postEphemeral', 'U8'],
    ]);
  });

  it('are told by the response to a button or a command', async () => {
    const bot = await start();
    const user = { id: 'U9', team_id: 'T9' };
    await bot.click('share', 'x', { ...IN_EPHEMERAL, user });
    await bot.command(WHO, { fields: { team_id: 'T8', user_id: 'U8' } });
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual(['respond', 'respond']);
    for (const { args } of calls) {
      expect(args).toMatchObject({ response_type: 'ephemeral', replace_original: false });
      expect(args.text).toMatch(EXTERNAL);
    }
  });

  it('are told in the thread whose button they press, or by the response where that fails', async () => {
    const bot = await startBot(createFakeDesk(), { access: OWN_PEOPLE });
    const container = { ...IN_EPHEMERAL.container, channel_id: 'C1', thread_ts: '100.1' };
    const from = (id: string) => ({ ...IN_EPHEMERAL, container, user: { id, team_id: 'T9' } });
    await bot.click('share', 'x', from('U9'));
    await expect.poll(() => bot.calls).toHaveLength(1);
    bot.queue('chat.postEphemeral', { ok: false, error: 'not_in_channel' });
    await bot.click('share', 'x', from('U8'));
    const calls = await bot.finish();
    const told = calls.map(({ method, args }) => [method, args.thread_ts]);
    expect(told).toEqual([
      ['chat.postEphemeral', '100.1'],
      ['chat.postEphemeral', '100.1'],
      ['respond', undefined],
    ]);
  });

  it('see nothing in the Home tab but that, however often they open it', async () => {
    const bot = await start();
    bot.queue('users.info', { ok: true, user: { id: 'U9', team_id: 'T9' } });
    await bot.event(HOME);
    await bot.event(HOME);
    await bot.event({ ...HOME, tab: 'messages' });
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual(['views.publish', 'views.publish']);
    expect(calls[0]!.args.view.blocks).toHaveLength(1);
    expect(calls[0]!.args.view.blocks[0].text.text).toMatch(EXTERNAL);
  });

  it('are told in the thread that they ask in', async () => {
    const bot = await start();
    const reply = { team: 'T9', user: 'U9', ts: '300.1', thread_ts: MENTION.ts };
    await bot.event({ ...MENTION, ...reply }, SHARED);
    const [told] = await bot.finish();
    expect(told!.args).toMatchObject({ user: 'U9', thread_ts: MENTION.ts });
  });

  it('are answered where they are let in', async () => {
    const bot = await start({ allowExternal: true });
    await bot.event({ ...MENTION, team: 'T9', user: 'U9' }, SHARED);
    expect((await bot.finish()).map(({ method }) => method)).toEqual(['chat.postMessage']);
  });

  it('don’t keep the bot’s own people from asking in a channel that is shared', async () => {
    const bot = await start();
    await bot.event({ ...MENTION, team: 'T1', user_team: 'T1', source_team: 'T1' }, SHARED);
    expect((await bot.finish()).map(({ method }) => method)).toEqual(['chat.postMessage']);
  });

  it('are not bothered when they don’t talk to the bot', async () => {
    const bot = await start();
    await bot.event({ ...TWIN, team: 'T9', user: 'U9', text: 'Hello everybody' }, SHARED);
    await bot.event({ ...DIRECT, user: undefined, subtype: 'message_deleted' });
    expect(await bot.finish()).toEqual([]);
  });
});

describe('a refusal', () => {
  const users = { users: new Set(['U2']) };

  it('is told once to each person in each place, and after a restart, too', async () => {
    const store = openSqliteStore();
    const bot = await start(users, store);
    const ask = (channel: string, ts: string, user = 'U1') =>
      bot.event({ ...MENTION, channel, ts, user });
    await ask('C1', '1.1');
    await expect.poll(() => bot.calls).toHaveLength(1);
    await ask('C1', '2.1');
    await ask('C2', '3.1');
    await ask('C1', '4.1', 'U3');
    const told = (await bot.finish()).map(({ args }) => `${args.user} ${args.channel}`);
    expect(told.sort()).toEqual(['U1 C1', 'U1 C2', 'U3 C1']);

    const again = await start(users, store);
    await again.event({ ...MENTION, ts: '5.1' });
    expect(await again.finish()).toEqual([]);
  });

  it('that can’t be told is told the next time, and is no failure', async () => {
    const bot = await start(users);
    bot.queue('chat.postEphemeral', { ok: false, error: 'user_not_in_channel' });
    await bot.event(MENTION);
    await expect.poll(() => bot.log.length).toBe(1);
    expect(bot.log[0]).toMatch(/ warn A refusal could not be told\..*user_not_in_channel/s);
    await bot.event({ ...MENTION, ts: '200.1' });
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual(['chat.postEphemeral', 'chat.postEphemeral']);
  });

  it('is in the person’s language', async () => {
    const bot = await start(users);
    bot.queue('users.info', { ok: true, user: { id: 'U1', team_id: 'T1', locale: 'ar' } });
    await bot.command(WHO);
    expect((await bot.finish())[0]!.args.text).toContain('عذراً');
  });
});

describe('the channels that are allowed', () => {
  const channels = { channels: new Set(['C2']) };

  it('are the only ones, whatever is done in others', async () => {
    const bot = await start(channels);
    await bot.event(MENTION);
    await bot.event(DIRECT);
    await bot.click('share', 'x', IN_MESSAGE);
    const told = (await bot.finish()).map(({ method, args }) => [method, args.text]);
    expect(told.map(([method]) => method)).toEqual(['chat.postEphemeral', 'chat.postEphemeral']);
    for (const [, text] of told) expect(text).toMatch(/^Sorry, I don’t answer here/);
  });

  it('are answered in', async () => {
    const bot = await start(channels);
    await bot.event({ ...MENTION, channel: 'C2' });
    expect((await bot.finish()).map(({ method }) => method)).toEqual(['chat.postMessage']);
  });
});

describe('the workspaces that are allowed', () => {
  it('are the only ones', async () => {
    const bot = await start({ teams: new Set(['T2']) });
    await bot.command(WHO);
    expect((await bot.finish())[0]!.args.text).toMatch(/^Sorry, I don’t answer people of your/);
  });
});
