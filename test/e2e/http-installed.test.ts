import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { makeTokenKey } from '../slack/install/make-token-key.ts';
import { MENTION, TWIN, WHO } from './http-fixture.ts';
import { grantFor, install, OAUTH, ORGANIZATION_GRANT } from './install-fixture.ts';
import { startBot, type TestBot } from './start-bot.ts';

const T1 = { teamId: 'T1', isEnterpriseInstall: false };
const E1 = { enterpriseId: 'E1', isEnterpriseInstall: true };
const nowS = () => Math.floor(Date.now() / 1_000);
const REVOKED = { type: 'tokens_revoked', tokens: { bot: ['UBOT'] } };
const UNINSTALLED = { type: 'app_uninstalled' };

async function startInstalled(grant: Record<string, unknown>) {
  const store = openSqliteStore();
  const bot = await startBot(createFakeDesk(), { store, oauth: OAUTH });
  await install(bot, grant);
  return { bot, store };
}

describe('a workspace that removes the bot', () => {
  it.each([UNINSTALLED, REVOKED])('is forgotten (%j)', async (event) => {
    const { bot, store } = await startInstalled(grantFor('T1'));
    expect(await store.installations.fetch(T1)).toBeDefined();
    await bot.event(event, { fields: { event_time: nowS() } });
    await bot.finish();
    expect(await store.installations.fetch(T1)).toBeUndefined();
  });

  it.each([
    ['alone', [UNINSTALLED]],
    ['behind its token', [REVOKED, UNINSTALLED]],
  ])('leaves nothing behind that its people asked, when it is removed %s', async (_, events) => {
    const { bot, store } = await startInstalled(grantFor('T1'));
    await bot.command('watch Who succeeded him?');
    const watches = () => store.watches.list({ limit: 9 });
    await expect.poll(async () => (await watches()).length).toBe(1);
    for (const event of events) await bot.event(event, { fields: { event_time: nowS() } });
    await expect.poll(async () => (await watches()).length).toBe(0);
    await bot.finish();
  });

  it('may be a whole organization', async () => {
    const { bot, store } = await startInstalled(ORGANIZATION_GRANT);
    const authorizations = [{ enterprise_id: 'E1', team_id: null, is_enterprise_install: true }];
    const asked = { teamId: 'T1', homeId: 'E1', userId: 'U1', articleIds: [], atMs: 1 };
    await store.questions.record({ ...asked, question: WHO, outcome: 'found', confidence: 1 });
    await bot.event(UNINSTALLED, { fields: { event_time: nowS(), authorizations } });
    await bot.finish();
    expect(await store.installations.fetch(E1)).toBeUndefined();
    expect(await store.questions.summarize('T1', 0)).toMatchObject({ found: 0 });
  });

  it('may be an organization that stands in the place of the workspace', async () => {
    const { bot, store } = await startInstalled(ORGANIZATION_GRANT);
    await bot.event(UNINSTALLED, { fields: { team_id: 'E1', event_time: nowS() } });
    await bot.finish();
    expect(await store.installations.fetch(E1)).toBeUndefined();
  });

  it.each<[string, object, number]>([
    ['the bot was installed again since', UNINSTALLED, -60],
    ['another workspace did', { ...UNINSTALLED, other: true }, 0],
    ['a person’s token was revoked', { type: 'tokens_revoked', tokens: { oauth: ['U1'] } }, 0],
    ['another bot’s token was', { type: 'tokens_revoked', tokens: { bot: ['UOTHER'] } }, 0],
  ])('is kept when %s', async (_, event, afterS) => {
    const { bot, store } = await startInstalled(grantFor('T1'));
    const fields = {
      event_time: nowS() + afterS,
      ...('other' in event ? { team_id: 'T2' } : {}),
    };
    await bot.event(event, { fields });
    await bot.finish();
    expect(await store.installations.fetch(T1)).toBeDefined();
    expect(bot.log).toEqual([]);
  });
});

describe('a workspace without the bot', () => {
  it('is told so where that is possible, and the log says it in one line', async () => {
    const bot = await startBot(createFakeDesk(), { oauth: OAUTH });
    expect((await bot.command(WHO)).status).toBe(200);
    const [told, ...more] = await bot.finish();
    expect(more).toEqual([]);
    expect(told).toMatchObject({ method: 'respond', args: { response_type: 'ephemeral' } });
    expect(told!.args.text).toMatch(/^Sorry, I am not installed in this workspace/);
    expect(bot.log).toEqual([
      expect.stringMatching(/ warn A request from T1 is not answered: the bot is not installed/),
    ]);
  });

  it('is left alone where nothing can be told', async () => {
    const bot = await startBot(createFakeDesk(), { oauth: OAUTH });
    expect((await bot.event(MENTION)).status).toBe(200);
    expect(await bot.finish()).toEqual([]);
    expect(bot.log).toHaveLength(1);
  });
});

describe('a token that ends', () => {
  const fresh = {
    ok: true,
    token_type: 'bot',
    access_token: 'xoxe.xoxb-fresh',
    refresh_token: 'xoxe-2',
    expires_in: 43_200,
  };
  const ending = { refresh_token: 'xoxe-1', expires_in: 3_600 };
  const refreshes = (bot: TestBot) =>
    bot.calls.filter(({ args }) => args.grant_type === 'refresh_token');

  it('is renewed once, and the new one is kept and used', async () => {
    const { bot, store } = await startInstalled(grantFor('T1', ending));
    const before = await store.installations.fetch(T1);
    bot.queue('oauth.v2.access', fresh);
    await Promise.all([bot.event({ ...MENTION, team: 'T1' }), bot.event({ ...TWIN, team: 'T1' })]);
    await expect.poll(() => bot.calls.at(-1)?.method).toBe('chat.postMessage');
    await bot.event({ ...MENTION, team: 'T1', ts: '200.1' });
    const posts = (await bot.finish()).filter(({ method }) => method === 'chat.postMessage');
    expect(posts.map(({ token }) => token)).toEqual(['xoxe.xoxb-fresh', 'xoxe.xoxb-fresh']);
    expect(refreshes(bot).map(({ args }) => args.refresh_token)).toEqual(['xoxe-1']);
    const after = await store.installations.fetch(T1);
    expect(after).not.toBe(before);

    const again = await startBot(createFakeDesk(), { store, oauth: OAUTH });
    await again.event({ ...MENTION, team: 'T1', ts: '300.1' });
    expect((await again.finish()).at(-1)).toMatchObject({ token: 'xoxe.xoxb-fresh' });
    expect(refreshes(again)).toEqual([]);
  });

  it('is used to its end when it can’t be renewed yet', async () => {
    const { bot, store } = await startInstalled(grantFor('T1', ending));
    const before = await store.installations.fetch(T1);
    bot.queue('oauth.v2.access', { ok: false, error: 'internal_error' });
    await bot.event({ ...MENTION, team: 'T1' });
    expect((await bot.finish()).at(-1)).toMatchObject({ token: 'xoxb-of-T1' });
    expect(await store.installations.fetch(T1)).toBe(before);
  });
});

describe('a wrong key', () => {
  it('stops the start, says what to do, and deletes nothing', async () => {
    const { bot, store } = await startInstalled(grantFor('T1'));
    await bot.finish();
    const before = await store.installations.list();
    const wrong = { ...OAUTH, tokenKey: makeTokenKey(9) };
    await expect(startBot(createFakeDesk(), { store, oauth: wrong })).rejects.toThrow(
      /^1 of 1 installations can't be opened\..*Nothing was deleted: set TOKEN_KEY/,
    );
    expect(await store.installations.list()).toEqual(before);
    const turned = { ...wrong, oldTokenKey: OAUTH.tokenKey };
    const again = await startBot(createFakeDesk(), { store, oauth: turned });
    await again.event({ ...MENTION, team: 'T1' });
    expect((await again.finish()).at(-1)).toMatchObject({ token: 'xoxb-of-T1' });
  });

  it('of what was changed meanwhile ends in a failure with a reference', async () => {
    const { bot, store } = await startInstalled(grantFor('T1'));
    const kept = await store.installations.fetch(T1);
    await store.installations.save(T1, `${kept!.slice(0, -3)}AAA`);
    await bot.command(WHO);
    await bot.event(MENTION);
    const told = (await bot.finish()).slice(1);
    expect(told.map(({ method }) => method)).toEqual(['respond']);
    expect(told[0]!.args.text).toContain('reference ref1');
    expect(bot.log.join('')).toMatch(/\[ref1\].*was changed since it was encrypted/s);
    expect(await store.installations.list()).toHaveLength(1);
  });
});
