import { randomUUID } from 'node:crypto';
import type { AddressInfo, Server } from 'node:net';
import {
  App,
  type CodedError,
  type Context,
  HTTPReceiver,
  type Logger,
  type Receiver,
  SocketModeReceiver,
  webApi,
} from '@slack/bolt';
import type { Desk } from '../answer/desk.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import type { Reload } from '../live/reload.ts';
import type { Store } from '../state/store.ts';
import type { Language } from '../wording/wording.ts';
import { type AccessRules, OWN_PEOPLE } from './access/access-rules.ts';
import { guardAccess } from './access/guard-access.ts';
import { type After, afterReally } from './background/after.ts';
import { createBackground } from './background/background.ts';
import { createInFlight } from './in-flight.ts';
import { createPersonLookUp } from './incoming/look-up-person.ts';
import { createSeenEvents } from './incoming/seen-events.ts';
import type { RequestBody } from './incoming/where-asked.ts';
import { createWordings } from './incoming/wordings.ts';
import { INSTALL_PATH, REDIRECT_PATH, type Served } from './install/oauth-settings.ts';
import { openWorkspaces } from './install/open-workspaces.ts';
import { createReachOf } from './install/reach-of.ts';
import type { Workspaces } from './install/workspaces.ts';
import { PATIENCE, type Patience } from './outgoing/patience.ts';
import { createPatientFetch } from './outgoing/patient-fetch.ts';
import { reportFailure } from './outgoing/report-failure.ts';
import { registerListeners, registerRemovals } from './register-listeners.ts';
import type { SlackTransport } from './slack-transport.ts';
import { chatClientOptions, socketClientOptions } from './web-client-options.ts';

const DRAIN_MS = 5_000;

export type SlackAppOptions = Served & {
  desk: Desk;
  /** Reads the articles again. Left out where they never change. */
  reload?: () => Promise<Reload>;
  /** Tells of what is served, at once and when it changes. Left out where it never does. */
  onServed?: LiveDesk['onServed'];
  /** Ids of the people who may have it done. @default [] */
  adminUsers?: readonly string[];
  /** What the bot remembers. It stays open when the bot stops. */
  store: Store;
  /** Who may ask; called for each request. @default everybody of the bot's own workspaces */
  access?: () => AccessRules;
  transport: SlackTransport;
  /** Where the Web API is. */
  apiUrl: string;
  /** The slash command as the app's settings name it, with its slash. */
  commandName: string;
  logger: Logger;
  /** Spoken to people and browsers whose own language the bot doesn't speak. @default 'en' */
  language?: Language;
  /** For how long a person's own language is remembered. @default an hour */
  rememberLanguageMs?: number;
  /** The hour, in UTC, at which digests are posted. @default 7 */
  digestHour?: number;
  /** Milliseconds since 1970. @default Date.now */
  now?: () => number;
  /** What is done without being asked waits by it. @default afterReally */
  after?: After;
  /** @default the first eight characters of a random UUID */
  newReferenceId?: () => string;
  /** What isn't given is as `PATIENCE` has it. */
  patience?: Partial<Patience>;
};

export type SlackApp = {
  /**
   * Checks the tokens and begins to listen; `port` is the one in use, for HTTP and for the pages to
   * install from. Throws a `TokenKeyError`, or what Slack or the network answered
   * (`explainStartError` puts it into words).
   */
  start(): Promise<{ port?: number }>;
  /** Takes nothing more on and lets the answers under way finish, for at most five seconds. */
  stop(): Promise<void>;
};

/** What Bolt hands to an error handler; it doesn't export the type. */
type ErrorArgs = { error: CodedError; body: unknown; context: Context };

/** The bot, connected to nothing until it is started. */
export function createSlackApp(options: SlackAppOptions): SlackApp {
  const {
    desk,
    reload,
    adminUsers = [],
    store,
    access = () => OWN_PEOPLE,
    transport,
    apiUrl,
    commandName,
    logger,
    language = 'en',
    digestHour = 7,
    now = Date.now,
    after = afterReally,
    newReferenceId = () => randomUUID().slice(0, 8),
  } = options;
  const patience = { ...PATIENCE, ...options.patience };
  const fetch = createPatientFetch(patience);
  const clientOptions = chatClientOptions({ apiUrl, logger, fetch });
  const { workspaces, vault } = openWorkspaces(options, { clientOptions, now, language });
  const { pages } = workspaces;
  const app = new App({
    authorize: workspaces.authorize,
    receiver: createReceiver(transport, { apiUrl, logger, pages }),
    socketMode: transport.kind === 'socket',
    clientOptions,
    logger,
    logLevel: logger.getLevel(),
    deferInitialization: true,
    extendedErrorHandler: true,
    convoStore: false,
  });
  const seen = createSeenEvents({ keys: store.seen, logger, now });
  const inFlight = createInFlight();
  const lookUpPerson = createPersonLookUp(now, options.rememberLanguageMs);
  const wordings = createWordings({ usual: language, logger, lookUpPerson });

  app.use(({ next }) => inFlight.track(next()));
  app.use(guardAccess({ access, seen, wordings, logger, lookUpPerson }));
  const deps = {
    desk,
    ...(reload && { reload }),
    adminUsers: new Set(adminUsers),
    access,
    store,
    commandName,
    digestHour,
    seen,
    wordings,
    lookUpPerson,
    logger,
    fetch,
    patience,
    now,
  };
  registerListeners(app, deps);
  if (vault !== undefined) registerRemovals(app, { vault, store, logger });
  app.error(({ error, body, context: { botToken, botUserId } }: ErrorArgs) => {
    const hasToken = botToken !== undefined;
    const client = new webApi.WebClient(botToken, clientOptions);
    return inFlight.track(
      reportFailure(
        { error, body: body as RequestBody, botUserId, hasToken },
        { ...deps, client, newReferenceId },
      ),
    );
  });
  const background = createBackground(
    {
      ...deps,
      after,
      isBusy: inFlight.isBusy,
      reachOf: createReachOf(workspaces, clientOptions),
    },
    options.onServed,
  );
  const listen = async (): Promise<{ port?: number }> => {
    if (transport.kind === 'http') {
      const { port, host } = transport;
      return portOf(await app.start(host === undefined ? port : { port, host }));
    }
    const { port = 0, host } = options.oauth ?? {};
    const server = await pages?.start(host === undefined ? port : { port, host });
    await app.start();
    return server === undefined ? {} : portOf(server);
  };

  return {
    async start() {
      await workspaces.check();
      await app.init();
      const listening = await listen();
      background.start();
      return listening;
    },
    async stop() {
      const atRest = background.stop(DRAIN_MS);
      await app.stop();
      if (transport.kind === 'socket') await pages?.stop();
      await Promise.all([atRest, inFlight.drain(DRAIN_MS)]);
    },
  };
}

function portOf(server: Server): { port: number } {
  return { port: (server.address() as AddressInfo).port };
}

function createReceiver(
  transport: SlackTransport,
  { apiUrl, logger, pages }: { apiUrl: string; logger: Logger; pages: Workspaces['pages'] },
): Receiver {
  if (transport.kind === 'http') {
    const customRoutes =
      pages === undefined
        ? []
        : [INSTALL_PATH, REDIRECT_PATH].map((path) => ({
            path,
            method: 'GET',
            handler: pages.requestListener,
          }));
    return new HTTPReceiver({ signingSecret: transport.signingSecret, logger, customRoutes });
  }
  const { appToken, pingTimeoutMs, retryMs } = transport;
  return new SocketModeReceiver({
    appToken,
    logger,
    installerOptions: { clientOptions: socketClientOptions({ apiUrl, logger, retryMs }) },
    ...(pingTimeoutMs === undefined ? {} : { clientPingTimeout: pingTimeoutMs }),
  });
}
