import { type AuthorizeSourceData, webApi } from '@slack/bolt';
import type { ReachOf } from '../background/background-deps.ts';
import type { Workspaces } from './workspaces.ts';

/** Finds the token and the accounts of a workspace or an organization that nothing has just come from. */
export function createReachOf(
  { authorize }: Workspaces,
  clientOptions: webApi.WebClientOptions,
): ReachOf {
  return async (homeId) => {
    const { botToken, botUserId = '', homeIds } = await authorize(sourceOf(homeId));
    if (botToken === undefined) return undefined;
    return { client: new webApi.WebClient(botToken, clientOptions), botUserId, homeIds };
  };
}

/** An organization's id begins with an E. */
function sourceOf(homeId: string): AuthorizeSourceData<boolean> {
  return homeId.startsWith('E')
    ? { enterpriseId: homeId, teamId: undefined, isEnterpriseInstall: true }
    : { enterpriseId: undefined, teamId: homeId, isEnterpriseInstall: false };
}
