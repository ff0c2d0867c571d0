import type { InstallationKey } from '../../state/installations.ts';

/**
 * The id of what installed the bot, to reach people there later: of the organization where that did,
 * else of the workspace.
 */
export function homeIdOf({ teamId, enterpriseId, isEnterpriseInstall }: InstallationKey): string {
  const [first, second] = isEnterpriseInstall ? [enterpriseId, teamId] : [teamId, enterpriseId];
  return first ?? second ?? '';
}
