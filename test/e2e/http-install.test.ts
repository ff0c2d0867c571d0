import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { BOT_SCOPES } from '../../src/slack/permissions.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { MENTION, postsOf, WHO } from './http-fixture.ts';
import {
  beginInstalling,
  comeBack,
  grantFor,
  install,
  OAUTH,
  ORGANIZATION_GRANT,
} from './install-fixture.ts';
import { startBot } from './start-bot.ts';

const T1 = { teamId: 'T1', isEnterpriseInstall: false };
const startInstallable = (store = openSqliteStore()) =>
  startBot(createFakeDesk(), { store, oauth: OAUTH });

afterEach(() => {
  vi.useRealTimers();
});

describe('the page to install from', () => {
  it('leads to Slack with what the bot asks for, and loads nothing from elsewhere', async () => {
    const bot = await startInstallable();
    const { url, html, response } = await beginInstalling(bot.open);
    expect(url.origin + url.pathname).toBe('https://slack.com/oauth/v2/authorize');
    expect(url.searchParams.get('client_id')).toBe(OAUTH.clientId);
    expect(url.searchParams.get('scope')!.split(',')).toEqual(BOT_SCOPES);
    expect(html).not.toMatch(/<(?:img|script|link|iframe)\b|@import|url\(/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('set-cookie')).toMatch(/; Secure; HttpOnly;/);
  });

  it.each([
    ['ar-IQ,ar;q=0.9,en;q=0.8', 'lang="ar" dir="rtl"', 'إضافة إلى Slack'],
    ['ckb,ar;q=0.8', 'lang="ckb" dir="rtl"', 'زیادکردن بۆ Slack'],
    ['en-GB,en;q=0.7', 'lang="en" dir="ltr"', 'Add to Slack'],
  ])('is in the language of the browser: %s', async (accepted, attributes, words) => {
    const bot = await startInstallable();
    const response = await bot.open('/slack/install', { 'accept-language': accepted });
    const html = await response.text();
    expect(html).toContain(`<html ${attributes}>`);
    expect(html).toContain(words);
  });

  it.each([['de-DE,de;q=0.9'], ['*'], ['"><script>alert(1)</script>'], [','.repeat(10_000)]])(
    'is in the language that the bot is set to, where the browser asks for none of its: %.40s',
    async (accepted) => {
      const bot = await startBot(createFakeDesk(), { oauth: OAUTH, language: 'ckb' });
      const response = await bot.open('/slack/install', { 'accept-language': accepted });
      const html = await response.text();
      expect([response.status, html]).toEqual([200, expect.stringContaining('<html lang="ckb"')]);
      expect(html).not.toContain('script>');
    },
  );

  it('is in the language of each of two browsers that come at once', async () => {
    const bot = await startInstallable();
    const read = async (accepted: string) => {
      const response = await bot.open('/slack/install', { 'accept-language': accepted });
      return /lang="(\w+)"/.exec(await response.text())![1];
    };
    const asked = ['ar', 'en', 'ckb', 'ar', 'ckb', 'en'];
    expect(await Promise.all(asked.map(read))).toEqual(asked);
  });

  it('is not there for one workspace', async () => {
    const bot = await startBot(createFakeDesk());
    expect((await bot.open('/slack/install')).status).toBe(404);
    expect((await bot.open('/slack/oauth_redirect?code=a&state=b')).status).toBe(404);
  });
});

describe('an installation', () => {
  it('is exchanged for a token, which is kept encrypted', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'install-'));
    const store = openSqliteStore(dir);
    const bot = await startInstallable(store);
    const { status, html } = await install(bot, grantFor('T1'));
    expect(status).toBe(200);
    expect(html).toContain('installed in the workspace Workspace &#60;T1&#62;.');
    expect(bot.calls[0]).toMatchObject({
      method: 'oauth.v2.access',
      args: { code: 'the-code', client_id: OAUTH.clientId, client_secret: OAUTH.clientSecret },
    });
    expect(await store.installations.fetch(T1)).toMatch(/^v1\./);
    const files = readdirSync(dir);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const bytes = readFileSync(join(dir, file), 'latin1');
      expect([file, bytes.includes('xoxb-of-T1'), bytes.includes('xoxb')]).toEqual([
        file,
        false,
        false,
      ]);
    }
    await bot.finish();
    await store.close();
  });

  it('of each workspace is answered with its own token', async () => {
    const bot = await startInstallable();
    await install(bot, grantFor('T1'));
    await install(bot, grantFor('T2'));
    for (const team of ['T2', 'T1', 'T2']) {
      const authorizations = [{ team_id: team, enterprise_id: null, is_enterprise_install: false }];
      const ts = `10${bot.calls.length}.1`;
      await bot.event({ ...MENTION, ts, team }, { fields: { team_id: team, authorizations } });
      await expect.poll(() => bot.calls.at(-1)).toMatchObject({ token: `xoxb-of-${team}` });
    }
    await bot.command(WHO);
    await bot.command(WHO, { fields: { team_id: 'T2' } });
    const posts = postsOf(await bot.finish());
    expect(posts.map(({ method, token }) => token ?? method)).toEqual([
      'xoxb-of-T2',
      'xoxb-of-T1',
      'xoxb-of-T2',
      'respond',
      'respond',
    ]);
  });

  it('of an organization holds for each of its workspaces', async () => {
    const bot = await startInstallable();
    const { html } = await install(bot, ORGANIZATION_GRANT);
    expect(html).toContain('installed for the organization Example.');
    bot.queue('users.info', {
      ok: true,
      user: { id: 'U1', team_id: 'T7', enterprise_user: { enterprise_id: 'E1' } },
    });
    const fields = { team_id: 'T7', enterprise_id: 'E1', is_enterprise_install: 'true' };
    await bot.command(WHO, { fields });
    await bot.event(
      { ...MENTION, team: 'T8', user: 'U8' },
      {
        fields: {
          team_id: 'T8',
          enterprise_id: 'E1',
          authorizations: [{ team_id: null, enterprise_id: 'E1', is_enterprise_install: true }],
        },
      },
    );
    const calls = await bot.finish();
    expect(calls.filter(({ method }) => method === 'respond')).toHaveLength(1);
    // The second person is of no workspace of the organization, as far as Slack says.
    expect(calls.at(-1)).toMatchObject({ method: 'chat.postEphemeral', token: 'xoxb-of-E1' });
  });

  it('whose failure is told with the token of its workspace', async () => {
    const desk = createFakeDesk();
    const failing = { ...desk, answer: () => Promise.reject(new Error('broken index')) };
    const bot = await startBot(failing, { oauth: OAUTH });
    await install(bot, grantFor('T2'));
    await bot.event({ ...MENTION, team: 'T2' }, { fields: { team_id: 'T2' } });
    const told = (await bot.finish()).at(-1)!;
    expect(told).toMatchObject({ method: 'chat.postMessage', token: 'xoxb-of-T2' });
    expect(told.args.text).toContain('reference ref1');
  });
});

describe('coming back from Slack', () => {
  it.each<[string, (state: string, cookie: string) => { state: string; cookie: string }]>([
    ['a changed state', (state, cookie) => ({ state: `${state}x`, cookie: `${cookie}x` })],
    ['another browser’s state', (state) => ({ state, cookie: 'slack-app-oauth-state=other' })],
    ['no cookie', (state) => ({ state, cookie: 'none=1' })],
    ['no state', (_, cookie) => ({ state: '', cookie })],
  ])('with %s installs nothing', async (_, change) => {
    const bot = await startInstallable();
    const { state, cookie } = await beginInstalling(bot.open);
    const response = await comeBack(bot.open, change(state, cookie));
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('This link no longer holds');
    expect(await bot.finish()).toEqual([]);
  });

  it('after more than ten minutes installs nothing', async () => {
    const bot = await startInstallable();
    const begun = await beginInstalling(bot.open);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 });
    expect((await comeBack(bot.open, begun)).status).toBe(400);
    expect(await bot.finish()).toEqual([]);
  });

  it('is answered in the language of the browser, whether it installs or not', async () => {
    const bot = await startInstallable();
    const arabic = (path: string, headers = {}) =>
      bot.open(path, { 'accept-language': 'ar', ...headers });
    bot.queue('oauth.v2.access', grantFor('T1'));
    const installed = await comeBack(arabic, await beginInstalling(arabic));
    expect(await installed.text()).toContain('مثبت الآن في مساحة العمل');
    const cancelled = await arabic('/slack/oauth_redirect?error=access_denied&state=x');
    expect(await cancelled.text()).toContain('لم توافق');
  });

  it('without having agreed is no failure', async () => {
    const bot = await startInstallable();
    const response = await bot.open('/slack/oauth_redirect?error=access_denied&state=x');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('You did not agree');
  });

  it('with a code that Slack refuses says so, and not why', async () => {
    const bot = await startInstallable();
    const { status, html } = await install(bot, { ok: false, error: 'invalid_code' });
    expect(status).toBe(500);
    expect(html).toContain('could not be installed');
    expect(html).not.toContain('invalid_code');
    expect(bot.log.join('')).toContain('invalid_code');
    expect(bot.log.join('')).not.toContain(OAUTH.clientSecret);
  });
});
