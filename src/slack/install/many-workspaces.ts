import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';
import {
  type AuthorizeResult,
  type AuthorizeSourceData,
  HTTPReceiver,
  type InstallationStore,
  type Logger,
  type webApi,
} from '@slack/bolt';
import { nameInstallation } from '../../state/installations.ts';
import { type Language, type Wording, wordingIn } from '../../wording/wording.ts';
import { BOT_SCOPES } from '../permissions.ts';
import { acceptedLanguage } from './accepted-language.ts';
import { installPage, sendInstalled, sendNotInstalled, setPageHeaders } from './install-pages.ts';
import type { InstallationVault } from './installation-vault.ts';
import { INSTALL_PATH, type OAuthSettings, REDIRECT_PATH } from './oauth-settings.ts';
import { presentIds, type Workspaces } from './workspaces.ts';

export type ManyWorkspacesOptions = {
  oauth: OAuthSettings;
  vault: InstallationVault;
  apiUrl: string;
  clientOptions: webApi.WebClientOptions;
  logger: Logger;
  /** Of the pages, for browsers that ask for none that the bot speaks. */
  language: Language;
};

/** Every workspace and organization that the bot was installed in from its pages. */
export function createManyWorkspaces({
  oauth: { clientId, clientSecret, stateSecret },
  vault,
  apiUrl,
  clientOptions,
  logger,
  language,
}: ManyWorkspacesOptions): Workspaces {
  // Bolt doesn't hand the request to what renders the first page.
  const wordings = new AsyncLocalStorage<Wording>();
  // Who has left before a page was rendered doesn't see in which language.
  const wording = () => wordings.getStore() ?? wordingIn(language);
  let openPages = 0;
  const quietOptions: webApi.WebClientOptions = {
    ...clientOptions,
    logger: withoutDebug(logger),
  };
  // Bolt's receiver for HTTP serves the pages in Socket Mode, too: Bolt's own server for that can't
  // tell that its port is taken. It takes no events, and needs no secret to check them with.
  const pages = new HTTPReceiver({
    endpoints: [],
    signingSecret: '',
    signatureVerification: false,
    clientId,
    clientSecret,
    stateSecret,
    scopes: [...BOT_SCOPES],
    installationStore: createBoltStore(vault),
    logger,
    installerOptions: {
      installPath: INSTALL_PATH,
      redirectUriPath: REDIRECT_PATH,
      authorizationUrl: new URL('/oauth/v2/authorize', apiUrl).href,
      clientOptions: quietOptions,
      renderHtmlForInstallPath: (slackUrl) => installPage(slackUrl, wording()),
      installPathOptions: {
        async beforeRedirection(_, response) {
          setPageHeaders(response);
          return true;
        },
      },
      callbackOptions: {
        success: (installation, _, __, response) => {
          const { team, enterprise, isEnterpriseInstall } = installation;
          const place = isEnterpriseInstall ? enterprise : team;
          logger.info(`Installed in ${place?.id} (${place?.name ?? 'without a name'}).`);
          sendInstalled(installation, response, wording());
        },
        failure: ({ code }, _, __, response) => sendNotInstalled(code, response, wording()),
      },
    },
  });
  const { requestListener } = pages;
  pages.requestListener = (request, response) => {
    openPages += 1;
    response.once('close', () => {
      openPages -= 1;
      // Left on, it makes every promise of the process dearer, and pages are opened seldom.
      if (openPages === 0) wordings.disable();
    });
    wordings.run(wordingFor(request, language), () => requestListener(request, response));
  };
  const installer = pages.installer!;
  const underWay = new Map<string, Promise<AuthorizeResult>>();

  /**
   * The token, renewed if it soon ends. A mention comes as two events at once, and a token can be
   * renewed by one of them only.
   */
  async function readToken(source: AuthorizeSourceData<boolean>): Promise<AuthorizeResult> {
    const key = `${nameInstallation(source)} ${source.teamId}`;
    const reading = underWay.get(key) ?? installer.authorize(source);
    underWay.set(key, reading);
    try {
      return await reading;
    } finally {
      underWay.delete(key);
    }
  }

  return {
    pages,
    async authorize(source) {
      const kept = await vault.fetch(source);
      // Bolt would take this for a failure, and nobody would be told.
      if (kept === undefined) return { homeIds: [] };
      const { team, enterprise, isEnterpriseInstall } = kept.installation;
      return {
        ...(await readToken(source)),
        // What the request says of its organization may be that of a stranger.
        homeIds: isEnterpriseInstall
          ? presentIds(enterprise?.id)
          : presentIds(team?.id, enterprise?.id),
      };
    },
    async check() {
      const { renewed } = await vault.check();
      if (renewed > 0) {
        logger.info(`${renewed} installations are encrypted with TOKEN_KEY now.`);
      }
    },
  };
}

function wordingFor({ headers }: IncomingMessage, usual: Language): Wording {
  return wordingIn(acceptedLanguage(headers['accept-language']) ?? usual);
}

function createBoltStore(vault: InstallationVault): InstallationStore {
  return {
    storeInstallation: (installation) => vault.save(installation),
    async fetchInstallation(query) {
      const kept = await vault.fetch(query);
      if (kept === undefined) throw new Error('The bot is not installed there.');
      return kept.installation;
    },
    async deleteInstallation(query) {
      await vault.remove(query);
    },
  };
}

/** Slack's client writes what it sends to the log at that level, the client secret included. */
function withoutDebug(logger: Logger): Logger {
  return { ...logger, debug: () => {} };
}
