import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import type { AccessRules } from './slack/access/access-rules.ts';
import { accessVariables, readAccess } from './slack/access/access-variables.ts';
import type { Served } from './slack/install/oauth-settings.ts';
import { readOAuth } from './slack/install/read-oauth.ts';
import { readTokenKey } from './slack/install/token-key.ts';
import { orProblem } from './slack/or-problem.ts';
import type { SlackTransport } from './slack/slack-transport.ts';
import { LANGUAGES, type Language } from './wording/wording.ts';

const DEFAULT_DATA_DIR = '.data';
const LOG_LEVELS = ['error', 'warn', 'info', 'debug'] as const;

export type Config = {
  /** The slash command that the bot answers, with its slash. */
  commandName: string;
  /** The folder of articles. */
  corpusDir: string;
  /** The folder that the articles' vectors are kept in. */
  cacheDir: string;
  /** The folder of what the bot remembers. Absent when it remembers in memory alone. */
  dataDir?: string;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Ids of the people who may reload the articles. */
  adminUsers: readonly string[];
  /** The hour, in UTC, at which digests are posted. */
  digestHour: number;
  /** Spoken to people whose own language the bot doesn't speak, or whom Slack doesn't tell. */
  language: Language;
  /** Who may ask, and where. */
  access: AccessRules;
  /** Absent when no Slack token is set, and nothing to install for many workspaces with. */
  slack?: Served & { apiUrl: string; transport: SlackTransport };
  /** Where the playground listens. Present when `slack` is absent. */
  playground?: { port: number; host: string };
};

/** Each problem is one line that names the variable and says what to do. */
export type ConfigResult = { ok: true; config: Config } | { ok: false; problems: string[] };

const variables = z.object({
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^(?!xapp-|xoxp-)/, 'is not a bot token: copy the "Bot User OAuth Token" (xoxb-…).')
    .optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(
      /^(?!xox)/,
      'is not an app-level token: make one (xapp-…) with the scope connections:write.',
    )
    .optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z
    .string()
    .min(32, 'is shorter than 32 characters: make one with `openssl rand -hex 32`.')
    .optional(),
  TOKEN_KEY: z.string().transform(orProblem(readTokenKey)).optional(),
  TOKEN_KEY_OLD: z.string().transform(orProblem(readTokenKey)).optional(),
  ...accessVariables,
  SLACK_API_URL: z
    .url({
      protocol: /^https?$/,
      error: 'is not a web address: leave it out for https://slack.com/api/.',
    })
    .transform((url) => (url.endsWith('/') ? url : `${url}/`))
    .default('https://slack.com/api/'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .pipe(z.number().max(65_535))
    .catch(Number.NaN)
    .refine((port) => !Number.isNaN(port), {
      error: 'is not a port: set it to a number from 0 to 65535, or leave it out for 3000.',
    })
    .default(3_000),
  PLAYGROUND_HOST: z.string().default('127.0.0.1'),
  CORPUS_DIR: z.string().default('corpus'),
  CACHE_DIR: z.string().default('.cache'),
  DATA_DIR: z.string().optional(),
  ADMIN_USERS: z
    .string()
    .transform((list) => list.split(',').flatMap((id) => id.trim() || []))
    .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]+$/.test(id)), {
      error:
        'is no list of member ids: write U012AB3CD,U045EF6GH, as Slack shows them in a profile.',
    })
    .default([]),
  COMMAND_NAME: z
    .string()
    // Slack's rule for the names of commands; letters may be of any script.
    .regex(
      /^\/[\p{Ll}\p{Lo}\p{Mn}\p{N}_-]{1,31}$/u,
      'is not a command: set it to a slash and at most 31 lower-case letters, digits, "-" or "_", as the command in manifest.yml.',
    )
    .default('/iraq'),
  DIGEST_HOUR: z
    .string()
    .regex(/^(?:[01]?\d|2[0-3])$/, 'is not an hour: set it to a number from 0 to 23, in UTC.')
    .transform(Number)
    .default(7),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is none of ${LOG_LEVELS.join(', ')}: set it to one of them.` })
    .default('info'),
  BOT_LANGUAGE: z
    .enum(LANGUAGES, { error: `is none of ${LANGUAGES.join(', ')}: set it to one of them.` })
    .default('en'),
});

/** Reads the settings out of the environment. A blank variable counts as unset. */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const parsed = variables.safeParse(dropBlank(env));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
    return { ok: false, problems };
  }
  const { data } = parsed;
  const base = {
    commandName: data.COMMAND_NAME,
    corpusDir: data.CORPUS_DIR,
    cacheDir: data.CACHE_DIR,
    adminUsers: data.ADMIN_USERS,
    logLevel: data.LOG_LEVEL,
    digestHour: data.DIGEST_HOUR,
    language: data.BOT_LANGUAGE,
    access: readAccess(data),
  };
  const slack = readSlack(data);
  if ('problem' in slack) return { ok: false, problems: [slack.problem] };
  const { DATA_DIR: dataDir } = data;
  if (slack.served === undefined) {
    const playground = { port: data.PORT, host: data.PLAYGROUND_HOST };
    // Its channels and messages end with it, so what is remembered of them would point nowhere.
    return {
      ok: true,
      config: { ...base, ...(dataDir === undefined ? {} : { dataDir }), playground },
    };
  }
  return {
    ok: true,
    config: {
      ...base,
      dataDir: dataDir ?? DEFAULT_DATA_DIR,
      slack: {
        ...slack.served,
        apiUrl: data.SLACK_API_URL,
        transport: slack.transport,
      },
    },
  };
}

type Variables = z.infer<typeof variables>;
type SlackRead =
  | { served: Served; transport: SlackTransport }
  | { served: undefined }
  | { problem: string };

const HTTP_OR_SOCKET =
  'add SLACK_APP_TOKEN (xapp-…) for Socket Mode, or SLACK_SIGNING_SECRET for HTTP requests.';

/** How the bot is connected to Slack, if it is. */
function readSlack(data: Variables): SlackRead {
  const { SLACK_BOT_TOKEN: botToken } = data;
  const transport = readTransport(data);
  const oauth = readOAuth(data);
  if (oauth !== undefined && 'problem' in oauth) return oauth;
  const served =
    oauth !== undefined ? { oauth } : botToken !== undefined ? { botToken } : undefined;
  if (served === undefined) {
    if (transport === undefined) return { served };
    const stray = transport.kind === 'http' ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN';
    return {
      problem: `SLACK_BOT_TOKEN is missing, though ${stray} is set: add your app's "Bot User OAuth Token" (xoxb-…), or unset ${stray} to run without Slack.`,
    };
  }
  if (transport === undefined) {
    const set = oauth === undefined ? 'SLACK_BOT_TOKEN' : 'SLACK_CLIENT_ID';
    return {
      problem: `SLACK_APP_TOKEN and SLACK_SIGNING_SECRET are both missing, though ${set} is set: ${HTTP_OR_SOCKET}`,
    };
  }
  return { served, transport };
}

function readTransport(data: Variables): SlackTransport | undefined {
  const { SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, PORT: port } = data;
  if (appToken !== undefined) return { kind: 'socket', appToken };
  return signingSecret === undefined ? undefined : { kind: 'http', signingSecret, port };
}

/** The settings of the bot. The environment and the `.env` file are read in this module alone. */
export function readConfig(): ConfigResult {
  loadDotenv({ quiet: true });
  return parseConfig(process.env);
}

/** The folder of articles, for programs that need no other setting: a wrong one can't stop them. */
export function readCorpusDir(): string {
  return readFolder('CORPUS_DIR');
}

/** The folder that vectors are kept in, as `readCorpusDir` reads its own. */
export function readCacheDir(): string {
  return readFolder('CACHE_DIR');
}

function readFolder(name: 'CORPUS_DIR' | 'CACHE_DIR'): string {
  loadDotenv({ quiet: true });
  return variables.shape[name].parse(dropBlank(process.env)[name]);
}

function dropBlank(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const set = Object.entries(env).flatMap(([name, value]) =>
    value === undefined || value.trim() === '' ? [] : [[name, value.trim()] as const],
  );
  return Object.fromEntries(set);
}
