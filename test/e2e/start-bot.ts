import { createHmac } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { Desk } from '../../src/answer/desk.ts';
import type { AccessRules } from '../../src/slack/access/access-rules.ts';
import { createSlackApp, type SlackAppOptions } from '../../src/slack/app.ts';
import type { OAuthSettings } from '../../src/slack/install/oauth-settings.ts';
import { createLogger } from '../../src/slack/logger.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import {
  API_URL,
  type Call,
  endWebApiMock,
  mockWebApi,
  RESPONSE_URL,
  type WebApiMock,
} from './web-api-mock.ts';

const SECRET = 'not-so-secret';

export type SendOptions = {
  retryNum?: number;
  /** Signs with another secret. */
  secret?: string;
  /** Seconds that the request is older than it is. */
  ageS?: number;
  /** Fields of the request in the place of the usual ones. */
  fields?: object;
};

/** How the bot is set up, if not for the people of the workspace T1. */
export type BotSettings = Partial<
  Pick<
    SlackAppOptions,
    | 'commandName'
    | 'store'
    | 'reload'
    | 'adminUsers'
    | 'onServed'
    | 'language'
    | 'digestHour'
    | 'now'
    | 'after'
  >
> & {
  access?: AccessRules;
  oauth?: OAuthSettings;
  /** The Slack of a bot that was started before, and ends last: both call the same. */
  sharing?: WebApiMock;
};

export type TestBot = WebApiMock & {
  /** Sends an event as Slack does. */
  event(event: object, options?: SendOptions): Promise<Response>;
  /** Sends a slash command, `/iraq` unless told otherwise. */
  command(text: string, options?: SendOptions & { name?: string }): Promise<Response>;
  /** Sends a click on a button, in the message, window or tab that `body` tells of. */
  click(actionId: string, value: string, body: object): Promise<Response>;
  /** Runs a shortcut: `message_action` on a message, or `shortcut`. */
  shortcut(type: 'message_action' | 'shortcut', payload: object): Promise<Response>;
  /** Presses the button that submits a window: `view` holds its callback id, metadata and values. */
  submit(view: object): Promise<Response>;
  /** Sends any other interaction. */
  interact(payload: object): Promise<Response>;
  /** Opens a page as a browser does, and follows nothing. */
  open(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Stops the bot when it has done its work, and returns all its calls. */
  finish(): Promise<readonly Call[]>;
  log: readonly string[];
  /** How long the bot waited, in milliseconds; here it doesn't really. */
  pauses: readonly number[];
};

/**
 * The real bot on a port of its own, reached by signed requests, with a mocked Web API.
 *
 * @param options `store` is what it remembers, as from before a restart
 */
export async function startBot(
  desk: Desk,
  {
    commandName = '/iraq',
    store = openSqliteStore(),
    oauth,
    access,
    sharing,
    ...options
  }: BotSettings = {},
): Promise<TestBot> {
  const webApi = sharing ?? mockWebApi();
  const log: string[] = [];
  const pauses: number[] = [];
  let references = 0;
  const bot = createSlackApp({
    desk,
    store,
    ...(oauth === undefined ? { botToken: 'xoxb-test' } : { oauth }),
    transport: { kind: 'http', signingSecret: SECRET, port: 0, host: '127.0.0.1' },
    apiUrl: API_URL,
    logger: createLogger({ level: 'warn', write: (line) => log.push(line), now: () => new Date() }),
    newReferenceId: () => `ref${++references}`,
    patience: {
      sleep: async (ms) => {
        pauses.push(ms);
      },
      timeout: webApi.timeout,
    },
    commandName,
    ...(access && { access: () => access }),
    ...options,
  });
  const { port } = await bot.start().catch((error: unknown) => {
    endWebApiMock();
    throw error;
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= bot.stop().then(() => {
      if (sharing === undefined) endWebApiMock();
    });
    return stopped;
  };
  onTestFinished(stop);

  async function send(
    contentType: string,
    body: string,
    { retryNum, secret = SECRET, ageS = 0 }: SendOptions = {},
  ): Promise<Response> {
    const timestamp = String(Math.floor(Date.now() / 1_000) - ageS);
    const hash = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
    return fetch(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': contentType,
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': `v0=${hash}`,
        connection: 'close',
        ...(retryNum === undefined
          ? {}
          : { 'x-slack-retry-num': String(retryNum), 'x-slack-retry-reason': 'http_timeout' }),
      },
      body,
    });
  }
  const sendPayload = (payload: object) =>
    sendForm({
      payload: JSON.stringify({
        team: { id: 'T1', domain: 'test' },
        user: { id: 'U1', username: 'sara', team_id: 'T1' },
        api_app_id: 'A1',
        trigger_id: '1.2.3',
        ...payload,
      }),
    });
  const sendForm = (fields: Record<string, string>, options?: SendOptions) =>
    send('application/x-www-form-urlencoded', String(new URLSearchParams(fields)), options);

  return {
    ...webApi,
    log,
    pauses,
    event: (event, options) =>
      send(
        'application/json',
        JSON.stringify({
          type: 'event_callback',
          team_id: 'T1',
          api_app_id: 'A1',
          event,
          ...options?.fields,
        }),
        options,
      ),
    command: (text, { name = '/iraq', ...options } = {}) =>
      sendForm(
        {
          command: name,
          text,
          team_id: 'T1',
          channel_id: 'C1',
          user_id: 'U1',
          response_url: RESPONSE_URL,
          trigger_id: '1.2.3',
          ...options?.fields,
        },
        options,
      ),
    click: (actionId, value, body) =>
      sendPayload({
        type: 'block_actions',
        actions: [{ type: 'button', action_id: actionId, block_id: 'b', action_ts: '1.1', value }],
        ...body,
      }),
    shortcut: (type, payload) => sendPayload({ type, action_ts: '1.1', ...payload }),
    interact: sendPayload,
    open: (path, headers = {}) =>
      fetch(`http://127.0.0.1:${port}${path}`, {
        headers: { connection: 'close', ...headers },
        redirect: 'manual',
      }),
    submit: (view) =>
      sendPayload({ type: 'view_submission', view: { id: 'V1', type: 'modal', ...view } }),
    async finish() {
      await stop();
      return webApi.calls;
    },
  };
}
