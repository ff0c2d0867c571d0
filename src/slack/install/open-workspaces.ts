import type { Logger, webApi } from '@slack/bolt';
import type { Store } from '../../state/store.ts';
import type { Language } from '../../wording/wording.ts';
import { createInstallationVault, type InstallationVault } from './installation-vault.ts';
import { createManyWorkspaces } from './many-workspaces.ts';
import type { Served } from './oauth-settings.ts';
import { createOneWorkspace } from './one-workspace.ts';
import { createTokenSeal } from './token-seal.ts';
import type { Workspaces } from './workspaces.ts';

export type OpenedWorkspaces = {
  workspaces: Workspaces;
  /** Where their tokens are, when there are many. */
  vault?: InstallationVault;
};

/** The workspace of the one token, or all that the bot was installed in. */
export function openWorkspaces(
  served: Served & {
    store: Store;
    apiUrl: string;
    logger: Logger;
  },
  {
    clientOptions,
    now,
    language,
  }: { clientOptions: webApi.WebClientOptions; now: () => number; language: Language },
): OpenedWorkspaces {
  const { oauth, store, apiUrl, logger } = served;
  if (oauth === undefined)
    return { workspaces: createOneWorkspace(served.botToken, clientOptions) };
  const { tokenKey, oldTokenKey } = oauth;
  const vault = createInstallationVault({
    installations: store.installations,
    seal: createTokenSeal(oldTokenKey === undefined ? [tokenKey] : [tokenKey, oldTokenKey]),
    now,
  });
  const workspaces = createManyWorkspaces({
    oauth,
    vault,
    apiUrl,
    clientOptions,
    logger,
    language,
  });
  return { workspaces, vault };
}
