import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import {
  App,
  type CodedError,
  HTTPReceiver,
  type Logger,
  type Receiver,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Desk } from '../answer/desk.ts';
import type { Reload } from '../live/reload.ts';
import type { Store } from '../state/store.ts';
import type { Language } from '../wording/wording.ts';
import { createInFlight } from './in-flight.ts';
import { createSeenEvents } from './incoming/seen-events.ts';
import type { RequestBody } from './incoming/where-asked.ts';
import { createWordings } from './incoming/wordings.ts';
import { registerListeners } from './register-listeners.ts';
import { reportFailure } from './report-failure.ts';
import type { SlackTransport } from './slack-transport.ts';
import { chatClientOptions, fetchWithTimeout, socketClientOptions } from './web-client-options.ts';

const DRAIN_MS = 5_000;

export type SlackAppOptions = {
  desk: Desk;
  /** Reads the articles again. Left out where they never change. */
  reload?: () => Promise<Reload>;
  /** Ids of the people who may have it done. @default [] */
  adminUsers?: readonly string[];
  /** What the bot remembers. It stays open when the bot stops. */
  store: Store;
  botToken: string;
  transport: SlackTransport;
  /** Where the Web API is. */
  apiUrl: string;
  logger: Logger;
  /** Spoken to people whose own language the bot doesn't speak. @default 'en' */
  language?: Language;
  /** Milliseconds since 1970. @default Date.now */
  now?: () => number;
  /** @default the first eight characters of a random UUID */
  newReferenceId?: () => string;
};

export type SlackApp = {
  /**
   * Checks the token and begins to listen; `port` is the one in use, for HTTP.
   * Throws what Slack or the network answered (`explainStartError` puts it into words).
   */
  start(): Promise<{ port?: number }>;
  /** Takes nothing more on and lets the answers under way finish, for at most five seconds. */
  stop(): Promise<void>;
};

/** The bot, connected to nothing until it is started. */
export function createSlackApp({
  desk,
  reload,
  adminUsers = [],
  store,
  botToken,
  transport,
  apiUrl,
  logger,
  language = 'en',
  now = Date.now,
  newReferenceId = () => randomUUID().slice(0, 8),
}: SlackAppOptions): SlackApp {
  const app = new App({
    token: botToken,
    receiver: createReceiver(transport, apiUrl, logger),
    socketMode: transport.kind === 'socket',
    clientOptions: chatClientOptions({ apiUrl, logger }),
    logger,
    logLevel: logger.getLevel(),
    // Bolt would check the token in its constructor, where a refusal can't be caught.
    deferInitialization: true,
    extendedErrorHandler: true,
    convoStore: false,
  });
  const seen = createSeenEvents({ keys: store.seen, logger, now });
  const inFlight = createInFlight();
  const wordings = createWordings({ usual: language, logger, now });

  app.use(({ next }) => inFlight.track(next()));
  registerListeners(app, {
    desk,
    adminUsers: new Set(adminUsers),
    seen,
    logger,
    wordings,
    store,
    now,
    ...(reload && { reload }),
  });
  app.error(({ error, body }: { error: CodedError; body: unknown }) =>
    inFlight.track(
      reportFailure(
        { error, body: body as RequestBody },
        { client: app.client, seen, wordings, logger, fetch: fetchWithTimeout, newReferenceId },
      ),
    ),
  );

  return {
    async start() {
      await app.init();
      if (transport.kind === 'socket') {
        await app.start();
        return {};
      }
      const { port, host } = transport;
      const server = await app.start(host === undefined ? port : { port, host });
      return { port: (server.address() as AddressInfo).port };
    },
    async stop() {
      await app.stop();
      await inFlight.drain(DRAIN_MS);
    },
  };
}

function createReceiver(transport: SlackTransport, apiUrl: string, logger: Logger): Receiver {
  if (transport.kind === 'http') {
    return new HTTPReceiver({ signingSecret: transport.signingSecret, logger });
  }
  const { appToken, pingTimeoutMs, retryMs } = transport;
  return new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions: socketClientOptions({ apiUrl, logger, retryMs }) },
    ...(pingTimeoutMs === undefined ? {} : { clientPingTimeout: pingTimeoutMs }),
  });
}
