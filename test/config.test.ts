import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config.ts';
import { makeTokenKey } from './slack/install/make-token-key.ts';

const API = 'https://slack.com/api/';
const OAUTH = {
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'client secret',
  SLACK_STATE_SECRET: 's'.repeat(32),
  SLACK_SIGNING_SECRET: 'signing secret',
  TOKEN_KEY: Buffer.alloc(32, 1).toString('base64'),
};

function problemsOf(env: Record<string, string>): string[] {
  const result = parseConfig(env);
  return result.ok ? [] : result.problems;
}

describe('parseConfig', () => {
  it('needs nothing', () => {
    expect(parseConfig({})).toEqual({
      ok: true,
      config: {
        commandName: '/iraq',
        corpusDir: 'corpus',
        cacheDir: '.cache',
        adminUsers: [],
        logLevel: 'info',
        digestHour: 7,
        language: 'en',
        access: { allowExternal: false },
        playground: { port: 3000, host: '127.0.0.1' },
      },
    });
  });

  it('takes blank variables for unset, as in a copied .env.example', () => {
    const example = parse(readFileSync('.env.example', 'utf8'));
    expect(parseConfig(example)).toEqual(parseConfig({}));
  });

  it('connects over Socket Mode when there is an app token', () => {
    const result = parseConfig({
      SLACK_BOT_TOKEN: ' xoxb-1 ',
      SLACK_APP_TOKEN: 'xapp-1',
      SLACK_SIGNING_SECRET: 'secret',
      CORPUS_DIR: 'news',
      CACHE_DIR: 'vectors',
      ADMIN_USERS: 'U012AB3CD, W045EF6GH,',
      LOG_LEVEL: 'debug',
      DIGEST_HOUR: '05',
    });
    expect(result).toEqual({
      ok: true,
      config: {
        commandName: '/iraq',
        corpusDir: 'news',
        cacheDir: 'vectors',
        adminUsers: ['U012AB3CD', 'W045EF6GH'],
        dataDir: '.data',
        logLevel: 'debug',
        digestHour: 5,
        language: 'en',
        access: { allowExternal: false },
        slack: {
          botToken: 'xoxb-1',
          apiUrl: API,
          transport: { kind: 'socket', appToken: 'xapp-1' },
        },
      },
    });
  });

  it('listens for HTTP requests otherwise', () => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret' };
    expect(parseConfig(env)).toMatchObject({
      config: { slack: { transport: { kind: 'http', signingSecret: 'secret', port: 3000 } } },
    });
    expect(parseConfig({ ...env, PORT: '8080' })).toMatchObject({
      config: { slack: { transport: { port: 8080 } } },
    });
  });

  it('serves many workspaces when it is told how', () => {
    const oauth = {
      clientId: '1.2',
      clientSecret: 'client secret',
      stateSecret: 's'.repeat(32),
      tokenKey: makeTokenKey(1),
      port: 3000,
    };
    expect(parseConfig(OAUTH)).toMatchObject({
      config: { dataDir: '.data', slack: { oauth, transport: { kind: 'http' } } },
    });
    const key = Buffer.alloc(32, 2).toString('base64');
    expect(
      parseConfig({ ...OAUTH, SLACK_APP_TOKEN: 'xapp-1', PORT: '80', TOKEN_KEY_OLD: key }),
    ).toMatchObject({
      config: {
        slack: {
          oauth: { ...oauth, port: 80, oldTokenKey: makeTokenKey(2) },
          transport: { kind: 'socket' },
        },
      },
    });
  });

  it('reads who may ask, in Slack and in the playground', () => {
    const lists = { ALLOWED_TEAMS: 'T1', ALLOWED_CHANNELS: 'C1, dm', ALLOWED_USERS: 'U1,U2' };
    const access = {
      teams: new Set(['T1']),
      channels: new Set(['C1', 'dm']),
      users: new Set(['U1', 'U2']),
      allowExternal: true,
    };
    for (const slack of [{}, { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' }]) {
      const env = { ...slack, ...lists, ALLOW_EXTERNAL: 'true' };
      expect(parseConfig(env)).toMatchObject({ config: { access } });
    }
  });

  it('keeps what it remembers in .data, but in the playground only where it is told to', () => {
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' };
    const dirOf = (env: Record<string, string>) => {
      const result = parseConfig(env);
      return result.ok && result.config.dataDir;
    };
    expect(dirOf(slack)).toBe('.data');
    expect(dirOf({ ...slack, DATA_DIR: '/var/lib/desk' })).toBe('/var/lib/desk');
    expect(dirOf({})).toBeUndefined();
    expect(dirOf({ DATA_DIR: 'memory' })).toBe('memory');
  });

  it('ends the address of the Web API with a slash', () => {
    const env = {
      SLACK_BOT_TOKEN: 'x',
      SLACK_APP_TOKEN: 'y',
      SLACK_API_URL: 'http://localhost:9/api',
    };
    expect(parseConfig(env)).toMatchObject({
      config: { slack: { apiUrl: 'http://localhost:9/api/' } },
    });
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /^SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both missing/],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, /^SLACK_BOT_TOKEN is missing, though SLACK_APP_TOKEN is set/],
    [
      { SLACK_SIGNING_SECRET: 's' },
      /^SLACK_BOT_TOKEN is missing, though SLACK_SIGNING_SECRET is set/,
    ],
    [
      { SLACK_BOT_TOKEN: 'xapp-1', SLACK_APP_TOKEN: 'xapp-1' },
      /^SLACK_BOT_TOKEN is not a bot token/,
    ],
    [
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-1' },
      /^SLACK_APP_TOKEN is not an app-level/,
    ],
    [
      { ...OAUTH, SLACK_STATE_SECRET: '', TOKEN_KEY: '' },
      /^SLACK_STATE_SECRET and TOKEN_KEY are missing, though SLACK_CLIENT_ID is set/,
    ],
    [
      { SLACK_CLIENT_SECRET: 's', SLACK_SIGNING_SECRET: 's' },
      /^SLACK_CLIENT_ID and SLACK_STATE_SECRET and TOKEN_KEY are missing, though SLACK_CLIENT_SECRET/,
    ],
    [{ ...OAUTH, SLACK_BOT_TOKEN: 'xoxb-1' }, /^SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set/],
    [{ ...OAUTH, SLACK_SIGNING_SECRET: '' }, /are both missing, though SLACK_CLIENT_ID is set/],
    [
      { ...OAUTH, SLACK_STATE_SECRET: 'short' },
      /^SLACK_STATE_SECRET is shorter than 32 characters/,
    ],
    [{ ...OAUTH, TOKEN_KEY: 'AAAA' }, /^TOKEN_KEY has 3 bytes and must have 32: make one with/],
    [{ ...OAUTH, TOKEN_KEY_OLD: '?' }, /^TOKEN_KEY_OLD is not base64/],
    [{ ALLOWED_TEAMS: 'iraq' }, /^ALLOWED_TEAMS holds “iraq”, which is no id of a workspace/],
    [{ ALLOWED_CHANNELS: 'C1,#iraq' }, /^ALLOWED_CHANNELS holds “#iraq”/],
    [{ ALLOWED_USERS: '@sara' }, /^ALLOWED_USERS holds “@sara”/],
    [{ ALLOW_EXTERNAL: 'yes' }, /^ALLOW_EXTERNAL is neither true nor false/],
    [{ SLACK_API_URL: 'slack.com' }, /^SLACK_API_URL is not a web address/],
    [{ SLACK_API_URL: 'ftp://slack.com' }, /^SLACK_API_URL is not a web address/],
    [{ PORT: '70000' }, /^PORT is not a port/],
    [{ PORT: 'http' }, /^PORT is not a port/],
    [{ PORT: '-1' }, /^PORT is not a port/],
    [{ DIGEST_HOUR: '24' }, /^DIGEST_HOUR is not an hour/],
    [{ DIGEST_HOUR: '7:30' }, /^DIGEST_HOUR is not an hour/],
    [{ ADMIN_USERS: 'U012AB3CD, @sara' }, /^ADMIN_USERS is no list of member ids/],
    [{ COMMAND_NAME: 'iraq' }, /^COMMAND_NAME is not a command/],
    [{ COMMAND_NAME: '/' }, /^COMMAND_NAME is not a command/],
    [{ COMMAND_NAME: '/Iraq' }, /^COMMAND_NAME is not a command/],
    [{ COMMAND_NAME: '/ask me' }, /^COMMAND_NAME is not a command/],
    [{ COMMAND_NAME: '/ask*me*' }, /^COMMAND_NAME is not a command/],
    [{ COMMAND_NAME: `/${'a'.repeat(32)}` }, /^COMMAND_NAME is not a command/],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is none of error, warn, info, debug/],
  ])('says of %j what is wrong and what to do', (env, problem) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(problem)]);
  });

  it.each(['/desk', '/iraq-desk_2', '/اسأل', `/${'a'.repeat(31)}`])(
    'takes the command %s',
    (commandName) => {
      expect(parseConfig({ COMMAND_NAME: commandName })).toMatchObject({ config: { commandName } });
    },
  );

  it('names every wrong variable at once', () => {
    expect(problemsOf({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2);
  });
});

describe('.env.example', () => {
  it('names every variable that the config reads, and no other', () => {
    const sources = ['src/config.ts', 'src/slack/access/access-variables.ts'];
    const text = sources.map((source) => readFileSync(source, 'utf8')).join('');
    const read = text.match(/^ {2}[A-Z_]{3,}(?=: (?:z|idsOf))/gm) ?? [];
    const named = Object.keys(parse(readFileSync('.env.example', 'utf8')));
    expect(read.length).toBeGreaterThan(5);
    expect(named.sort()).toEqual(read.map((name) => name.trim()).sort());
  });
});
