import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createSlackApp } from '../../src/slack/app.ts';
import type { OAuthSettings } from '../../src/slack/install/oauth-settings.ts';
import { createLogger } from '../../src/slack/logger.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { MENTION } from './http-fixture.ts';
import { beginInstalling, comeBack, grantFor, OAUTH } from './install-fixture.ts';
import { startLocalSlack } from './local-slack.ts';

async function createBot(oauth: OAuthSettings) {
  const slack = await startLocalSlack();
  const bot = createSlackApp({
    desk: createFakeDesk(),
    store: openSqliteStore(),
    oauth: { ...oauth, host: '127.0.0.1' },
    transport: { kind: 'socket', appToken: 'xapp-test', pingTimeoutMs: 200, retryMs: 50 },
    apiUrl: slack.apiUrl,
    commandName: '/iraq',
    logger: createLogger({ level: 'error', write: () => {}, now: () => new Date() }),
  });
  return { bot, slack };
}

it('with Socket Mode the bot is installed from pages on a port of its own', async () => {
  const { bot, slack } = await createBot(OAUTH);
  const { port } = await bot.start();
  onTestFinished(() => bot.stop());
  const url = `http://127.0.0.1:${port}`;
  const open = (path: string, headers = {}) =>
    fetch(url + path, { headers: { connection: 'close', ...headers }, redirect: 'manual' });

  slack.answer('oauth.v2.access', grantFor('T1'));
  expect((await comeBack(open, await beginInstalling(open))).status).toBe(200);
  slack.send({
    type: 'events_api',
    envelope_id: 'e1',
    payload: { type: 'event_callback', team_id: 'T1', event: { ...MENTION, team: 'T1' } },
  });
  const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
  await expect.poll(posts).toHaveLength(1);
  expect(posts()[0]!.auth).toBe('Bearer xoxb-of-T1');

  // Nothing that isn't signed comes in by that port.
  const body = JSON.stringify({ type: 'event_callback', team_id: 'T1', event: MENTION });
  const forged = await fetch(`${url}/slack/events`, { method: 'POST', body });
  expect(forged.status).toBe(404);
});

it('a port of the pages that is taken stops the start', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  onTestFinished(() => {
    other.close();
  });
  const { port } = other.address() as AddressInfo;
  const { bot, slack } = await createBot({ ...OAUTH, port });
  await expect(bot.start()).rejects.toMatchObject({ code: 'EADDRINUSE' });
  expect(slack.sockets).toEqual([]);
});
