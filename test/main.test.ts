import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startLocalSlack } from './e2e/local-slack.ts';

/** One article: most of what a bot does is tested in run-bot.test.ts, without a process. */
const SMALL_CORPUS = mkdtempSync(join(tmpdir(), 'corpus-'));
writeFileSync(join(SMALL_CORPUS, 'one.md'), 'The council met to talk about schools.\n');

/** Blank, so that nothing comes from a `.env` file or the machine that runs the tests. */
const BLANK = {
  SLACK_BOT_TOKEN: '',
  SLACK_APP_TOKEN: '',
  SLACK_SIGNING_SECRET: '',
  SLACK_API_URL: '',
  PLAYGROUND_HOST: '',
  PORT: '0',
  CORPUS_DIR: SMALL_CORPUS,
  CACHE_DIR: '',
  DATA_DIR: mkdtempSync(join(tmpdir(), 'data-')),
  LOG_LEVEL: 'error',
  SLACK_CLIENT_ID: '',
  SLACK_CLIENT_SECRET: '',
  SLACK_STATE_SECRET: '',
  TOKEN_KEY: '',
  TOKEN_KEY_OLD: '',
  ALLOWED_TEAMS: '',
  ALLOWED_CHANNELS: '',
  ALLOWED_USERS: '',
  ALLOW_EXTERNAL: '',
};

function start(env: Partial<typeof BLANK>) {
  const child = spawn(process.execPath, ['bin/run.mjs', 'main'], {
    env: { ...process.env, ...BLANK, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const closed = once(child, 'close').then(([code]) => ({ code: code as number, stdout, stderr }));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  return {
    /** Resolves with everything said when the process has ended. */
    closed,
    /** Resolves with the ready line. */
    ready: () =>
      expect
        .poll(() => stdout.match(/^ready: .*$/m)?.[0], { timeout: 20_000 })
        .toBeDefined()
        .then(() => stdout.match(/^ready: .*$/m)![0]),
    complaints: () => stderr,
    stop: (signal: NodeJS.Signals) => {
      child.kill(signal);
      return closed;
    },
  };
}

describe('npm start', { timeout: 30_000 }, () => {
  it('connects over Socket Mode, says what it serves and how fast, and stops on SIGTERM', async () => {
    const slack = await startLocalSlack();
    const bot = start({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_APP_TOKEN: 'xapp-test',
      SLACK_API_URL: slack.apiUrl,
      CORPUS_DIR: '',
    });
    expect(await bot.ready()).toMatch(
      /^ready: 5 articles, \d+ passages, \d+ ms \(over Socket Mode\)$/,
    );
    const { code, stderr } = await bot.stop('SIGTERM');
    expect([code, stderr]).toEqual([0, '']);
  });

  it('listens on its port for signed requests, says that vectors can’t be kept, and stops on SIGINT', async () => {
    const slack = await startLocalSlack();
    const bot = start({
      SLACK_BOT_TOKEN: 'xoxb-test',
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: slack.apiUrl,
      CACHE_DIR: join(SMALL_CORPUS, 'one.md', 'vectors'),
    });
    const [, port] = (await bot.ready()).match(/\(on port (\d+), \/slack\/events\)$/)!;
    const url = `http://127.0.0.1:${port}/slack/events`;
    expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(401);
    await expect
      .poll(bot.complaints)
      .toMatch(
        /^The articles’ vectors can’t be kept in .*one\.md\/vectors, so every start makes them again \(ENOTDIR.*\): give the bot the right to write there, or set CACHE_DIR .*\n$/,
      );
    expect((await bot.stop('SIGINT')).code).toBe(0);
  });

  it('says what is missing when Slack is set up by half', async () => {
    const { code, stdout, stderr } = await start({ SLACK_BOT_TOKEN: 'xoxb-test' }).closed;
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both missing.*\n$/);
  });
});
