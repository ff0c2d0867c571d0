import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { createNetworkLender } from '../src/networks/lend-networks.ts';
import { PLACES } from '../src/playground/workspace/create-workspace.ts';
import { runBot } from '../src/run-bot.ts';
import { beginInstalling, comeBack, grantFor } from './e2e/install-fixture.ts';
import { startLocalSlack } from './e2e/local-slack.ts';
import { startNothing } from './live/live-fixture.ts';
import { openPage } from './playground/open-page.ts';

/** One article, without a name or a day, so that its desk is there soon: these tests are about something else. */
const ARTICLE = 'The council met in the town hall to talk about schools.\n';
const SMALL_CORPUS = mkdtempSync(join(tmpdir(), 'corpus-'));
writeFileSync(join(SMALL_CORPUS, 'one.md'), ARTICLE);
const DEFAULTS = { PORT: '0', CORPUS_DIR: SMALL_CORPUS, LOG_LEVEL: 'error' };

/** A bot in this process that goes by words alone, until the test is finished. */
function start(env: Readonly<Record<string, string>>) {
  const stopping = new AbortController();
  const out: string[] = [];
  const err: string[] = [];
  const said = () => ({ stdout: out.join(''), stderr: err.join('') });
  const closed = runBot(parseConfig({ ...DEFAULTS, ...env }), {
    stop: stopping.signal,
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    createLender: () => createNetworkLender(() => {}, startNothing),
  }).then((code) => ({ code, ...said() }));
  const stop = () => {
    stopping.abort();
    return closed;
  };
  onTestFinished(async () => void (await stop()));
  return {
    /** Resolves with everything said when the bot has stopped. */
    closed,
    /** Resolves with the ready line. */
    ready: () =>
      expect
        .poll(() => said().stdout.match(/^ready: .*$/m)?.[0], { timeout: 20_000 })
        .toBeDefined()
        .then(() => said().stdout.match(/^ready: .*$/m)![0]),
    said: () => said().stdout,
    stop,
  };
}

describe('the bot', { timeout: 30_000 }, () => {
  it('serves the playground without tokens, reads the articles again, and says how to connect', async () => {
    const bot = start({});
    const [, url] = (await bot.ready()).match(/\(playground: (\S+)\)$/)!;
    expect((await fetch(url!)).status).toBe(200);
    const page = await openPage(url!);
    const text = '/iraq reload';
    const told = await page.actAndRead({ kind: 'say', channel: PLACES.generalId, text });
    page.close();
    expect(told.text).toBe('I have read the articles again. Nothing has changed.');
    const { code, stdout } = await bot.stop();
    expect(code).toBe(0);
    expect(stdout).toMatch(/SLACK_BOT_TOKEN is not set/);
  });

  it('reads the articles again for an admin in Slack', async () => {
    const slack = await startLocalSlack();
    const bot = start({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_APP_TOKEN: 'xapp-test',
      SLACK_API_URL: slack.apiUrl,
      ADMIN_USERS: 'U1',
    });
    await bot.ready();
    await expect.poll(() => slack.sockets.length).toBe(1);
    slack.send({
      type: 'slash_commands',
      envelope_id: 'E1',
      accepts_response_payload: true,
      payload: {
        command: '/iraq',
        text: 'reload',
        team_id: 'T1',
        channel_id: 'C1',
        user_id: 'U1',
        response_url: slack.responseUrl,
      },
    });
    const told = () => slack.calls.find(({ method }) => method === 'respond')?.fields.text;
    await expect.poll(told).toBe('I have read the articles again. Nothing has changed.');
  });

  it('says plainly that Slack refuses the token', async () => {
    const slack = await startLocalSlack();
    slack.answer('auth.test', { ok: false, error: 'invalid_auth' });
    const { code, stderr } = await start({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_APP_TOKEN: 'xapp-test',
      SLACK_API_URL: slack.apiUrl,
    }).closed;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Slack refused the token \(invalid_auth\): copy SLACK_BOT_TOKEN.*\n$/);
  });

  it('says plainly that its port is taken', async () => {
    const slack = await startLocalSlack();
    const other = createServer().listen(0);
    await once(other, 'listening');
    onTestFinished(() => {
      other.close();
    });
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = await start({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: slack.apiUrl,
      PORT: String(port),
    }).closed;
    expect(code).toBe(1);
    expect(stderr).toBe(
      `Port ${port} is taken: stop the program that uses it, or set PORT to another.\n`,
    );
  });

  it('serves many workspaces, and doesn’t start with a wrong key for their tokens', async () => {
    const slack = await startLocalSlack();
    const env = {
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'secret',
      SLACK_STATE_SECRET: 's'.repeat(32),
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: slack.apiUrl,
      DATA_DIR: mkdtempSync(join(tmpdir(), 'data-')),
      TOKEN_KEY: Buffer.alloc(32, 1).toString('base64'),
    };
    slack.answer('oauth.v2.access', grantFor('T1'));
    const bot = start(env);
    const [, port] = (await bot.ready()).match(
      /\(on port (\d+), \/slack\/events, \/slack\/install\)$/,
    )!;
    const open = (path: string, headers = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, { headers });
    expect((await comeBack(open, await beginInstalling(open))).status).toBe(200);
    expect((await bot.stop()).stderr).toBe('');

    const wrong = Buffer.alloc(32, 2).toString('base64');
    const { code, stderr } = await start({ ...env, TOKEN_KEY: wrong }).closed;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^1 of 1 installations can't be opened\..* Nothing was deleted: .*\n$/);
  });

  it('doesn’t start on an empty corpus', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'corpus-'));
    const { code, stdout, stderr } = await start({ CORPUS_DIR: dir }).closed;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toBe(
      `The corpus folder ${dir} holds no article: put .md, .txt or .html files in it.\n`,
    );
  });

  it('doesn’t start without a corpus', async () => {
    const dir = join(mkdtempSync(join(tmpdir(), 'corpus-')), 'gone');
    const { code, stderr } = await start({ CORPUS_DIR: dir }).closed;
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\S+gone: can't be read \(ENOENT\): check that the folder exists.*\n$/);
  });

  it('doesn’t start on a damaged memory, and leaves it as it is', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'data-'));
    const file = join(dir, 'iraq-desk.db');
    writeFileSync(file, 'Notes of a desk officer. '.repeat(500));
    const { code, stdout, stderr } = await start({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_APP_TOKEN: 'xapp-test',
      DATA_DIR: dir,
    }).closed;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^\S+iraq-desk\.db is damaged \(.*\)\. Nothing was deleted: .*\n$/);
    expect(readFileSync(file, 'utf8')).toMatch(/^Notes of a desk officer/);
  });

  it('takes up an article while it runs, and says so in one line', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'corpus-'));
    writeFileSync(join(dir, 'one.md'), ARTICLE);
    const bot = start({ CORPUS_DIR: dir });
    expect(await bot.ready()).toMatch(/^ready: 1 article, /);
    writeFileSync(join(dir, 'two.md'), ARTICLE.replace('town hall', 'market'));
    writeFileSync(join(dir, 'bad.md'), '---\ntitle: [unclosed\n---\n\nThe body of it.\n');
    const line = /^reloaded: 2 articles, 2 passages \(1 added, 0 removed, 0 changed\), \d+ ms$/m;
    await expect.poll(bot.said, { timeout: 20_000 }).toMatch(line);
    const { code, stderr } = await bot.stop();
    expect([code, stderr.split('\n').length]).toEqual([0, 2]);
    expect(stderr).toMatch(/bad\.md:\d+: /);
  });

  it('serves the good files of a corpus and says what is wrong with the others', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'corpus-'));
    writeFileSync(join(dir, 'good.md'), ARTICLE);
    writeFileSync(join(dir, 'bad.md'), '---\ntitle: [unclosed\n---\n\nThe body of it.\n');
    const slack = await startLocalSlack();
    const bot = start({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_APP_TOKEN: 'xapp-test',
      SLACK_API_URL: slack.apiUrl,
      CORPUS_DIR: dir,
    });
    expect(await bot.ready()).toMatch(/^ready: 1 article, 1 passage, /);
    const { stderr } = await bot.stop();
    expect(stderr).toMatch(/bad\.md:\d+: /);
  });
});
