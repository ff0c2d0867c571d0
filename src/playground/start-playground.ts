import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '@slack/bolt';
import type { Desk } from '../answer/desk.ts';
import type { LiveDesk } from '../live/live-desk.ts';
import type { Reload } from '../live/reload.ts';
import { type AccessRules, OWN_PEOPLE } from '../slack/access/access-rules.ts';
import { createSlackApp } from '../slack/app.ts';
import {
  INSTALL_PATH,
  type OAuthSettings,
  REDIRECT_PATH,
} from '../slack/install/oauth-settings.ts';
import { readTokenKey } from '../slack/install/token-key.ts';
import { openSqliteStore } from '../state/sqlite/open-sqlite-store.ts';
import type { Store } from '../state/store.ts';
import type { Language } from '../wording/wording.ts';
import { rulesOf, toAccessSettings } from './access-settings.ts';
import { createDelivery } from './deliver/create-delivery.ts';
import { createTicketOffice } from './deliver/tickets.ts';
import { describeExplanation } from './describe-explanation.ts';
import { type AppAccess, createAppAccess } from './install/app-access.ts';
import { installApp } from './install/install-app.ts';
import { closeServer, listenNear } from './listen.ts';
import { actAsPerson } from './person/act-as-person.ts';
import type { PersonDeps } from './person/person-deps.ts';
import { readManifest } from './read-manifest.ts';
import { recordExplanations } from './record-explanations.ts';
import { createPageServer, type PageOptions } from './serve-page.ts';
import { serveWebApi } from './web-api/serve-web-api.ts';
import { createWorkspace, PLACES } from './workspace/create-workspace.ts';

export type PlaygroundOptions = {
  desk: Desk;
  /** Reads the articles again; the person in the playground may have it done. */
  reload?: () => Promise<Reload>;
  /** Tells of what is served, at once and when it changes. */
  onServed?: LiveDesk['onServed'];
  /** What the bot remembers. It stays open when the playground stops. */
  store: Store;
  /** The slash command that the bot answers, with its slash. */
  commandName: string;
  /** The hour, in UTC, at which digests are posted. @default 7 */
  digestHour?: number;
  /** Where the app's manifest is: what it doesn't ask for, the bot can't do here. */
  manifestPath: string;
  /** Another manifest, whose functions the app has besides: the step of workflows, Slack's own search. */
  functionsManifestPath?: string;
  /** Who may ask, at first: the page sets it anew. @default everybody of the workspace */
  access?: AccessRules;
  /** The next free one is taken when it is in use. 0 takes any. */
  port: number;
  /** The address to listen on; another than this machine's own lets others in. @default '127.0.0.1' */
  host?: string;
  /** @default 'en' */
  language?: Language;
  logger: Logger;
  /** Milliseconds since 1970. @default Date.now */
  nowMs?: () => number;
};

export type Playground = {
  url: string;
  port: number;
  stop(): Promise<void>;
};

const EXAMPLES = 4;
const LOOPBACK = '127.0.0.1';

/**
 * The bot in a small Slack of its own: the same app as in Slack, reached by signed requests, calling a
 * Web API that refuses what Slack refuses, with a page to talk to it.
 */
export async function startPlayground({
  desk,
  reload,
  onServed,
  store,
  commandName,
  digestHour,
  access: firstAccess = OWN_PEOPLE,
  manifestPath,
  functionsManifestPath,
  port: wantedPort,
  host = LOOPBACK,
  language = 'en',
  logger,
  nowMs = Date.now,
}: PlaygroundOptions): Promise<Playground> {
  const manifest = await readManifest(manifestPath, functionsManifestPath);
  const workspace = createWorkspace({
    nowMs,
    botName: manifest.botName,
    access: toAccessSettings(firstAccess),
  });
  const tickets = createTicketOffice({ nowMs, newSecret: randomUUID });
  const explanations = recordExplanations(desk);
  const access = createAppAccess({ nowMs, newSecret: () => randomBytes(16).toString('hex') });
  // With the playground its tokens end, so they are kept no longer.
  const memoryStore = openSqliteStore();
  const signingSecret = randomBytes(16).toString('hex');
  const context = { workspace, manifest, tickets, explain: explanations.claim };
  const warn = (line: string) => logger.warn(line);
  if (!manifest.commands.some(({ command }) => command === commandName)) {
    warn(`${manifestPath} names no command ${commandName}: set COMMAND_NAME to the one it names.`);
  }

  // The bot listens for this machine alone.
  const isRemovable = host === LOOPBACK;
  let botUrl = '';
  const redirectUrl = () => botUrl + REDIRECT_PATH;
  const webApi = await serveWebApi({ ...context, access, redirectUrl, warn });
  const bot = createSlackApp({
    desk: explanations.desk,
    ...(reload && { reload }),
    ...(onServed && { onServed }),
    ...(digestHour !== undefined && { digestHour }),
    adminUsers: [PLACES.meId],
    access: () => rulesOf(workspace),
    store: { ...store, installations: memoryStore.installations },
    oauth: oauthSettings(access),
    transport: { kind: 'http', signingSecret, port: 0, host: LOOPBACK },
    apiUrl: webApi.url,
    commandName,
    language,
    // The page has a switch for it.
    rememberLanguageMs: 0,
    logger,
  });
  const stopBot = async () => {
    await bot.stop();
    await webApi.close();
    await memoryStore.close();
  };
  const giveUp = async (error: unknown): Promise<never> => {
    await stopBot();
    throw error;
  };
  const { port: botPort } = await bot.start().catch(giveUp);
  botUrl = `http://${LOOPBACK}:${botPort}`;
  const delivery = createDelivery({
    botUrl: `${botUrl}/slack/events`,
    signingSecret,
    nowMs,
    // Cut short when the playground stops.
    wait: (ms, signal) => sleep(ms, undefined, { signal }).catch(() => {}),
  });
  const person: PersonDeps = {
    ...context,
    delivery,
    responseUrl: webApi.responseUrl,
    access,
    isRemovable,
  };

  const page: PageOptions = {
    workspace,
    app: () => ({
      name: manifest.botName,
      directId: PLACES.directId,
      homeTab: manifest.botEvents.has('app_home_opened'),
      commands: manifest.commands,
      messageShortcuts: manifest.messageShortcuts,
      globalShortcuts: manifest.globalShortcuts,
      functions: manifest.functions,
      ...(manifest.search && { search: manifest.search }),
      exampleQuestions: desk.exampleQuestions.slice(0, EXAMPLES),
      ...(isRemovable && { installUrl: botUrl + INSTALL_PATH }),
      corpus: `${desk.articles.length} articles, ${desk.passageCount} passages`,
    }),
    act: (body) => actAsPerson(body, person),
    explain: (id) => {
      const found = explanations.find(id);
      return found === undefined ? undefined : describeExplanation(found);
    },
    ownHosts: [host],
    warn,
  };
  await installApp(botUrl, { access, manifest, redirectUrl: redirectUrl() }).catch(giveUp);
  // A browser may take either address for localhost.
  const { port, servers } = await listenNear(
    () => createPageServer(page),
    wantedPort,
    host === LOOPBACK ? [LOOPBACK, '::1'] : [host],
  ).catch(giveUp);

  return {
    url: `http://${nameOf(host)}:${port}`,
    port,
    async stop() {
      await Promise.all(servers.map(closeServer));
      delivery.stop();
      await stopBot();
    },
  };
}

/** As an admin sets them; the playground is the only one that knows them. */
function oauthSettings({ clientId, clientSecret }: AppAccess): OAuthSettings {
  const key = readTokenKey(randomBytes(32).toString('base64'));
  if ('problem' in key) throw new Error(`The playground’s key ${key.problem}`);
  const stateSecret = randomBytes(32).toString('hex');
  return { clientId, clientSecret, stateSecret, tokenKey: key, port: 0 };
}

/** An address as it stands in a web address. */
function nameOf(host: string): string {
  if (host === LOOPBACK || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
