import type { AllMiddlewareArgs, Logger, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { InstallationKey } from '../../state/installations.ts';
import type { InstallationVault } from '../install/installation-vault.ts';

export type RemovalDeps = { vault: InstallationVault; logger: Logger };
type Args<Type extends 'app_uninstalled' | 'tokens_revoked'> = Pick<
  SlackEventMiddlewareArgs<Type> & AllMiddlewareArgs,
  'event' | 'body' | 'context'
>;

/** Forgets the tokens of a workspace or an organization that removed the bot. */
export function onUninstalled({ vault, logger }: RemovalDeps) {
  return async ({ body, context }: Args<'app_uninstalled'>): Promise<void> => {
    await forget(keyOf(context), body.event_time, { vault, logger });
  };
}

/** The same where the bot's own token was revoked. Tokens of people are none of ours. */
export function onTokensRevoked({ vault, logger }: RemovalDeps) {
  return async ({ event, body, context }: Args<'tokens_revoked'>): Promise<void> => {
    const key = keyOf(context);
    const kept = await vault.fetch(key);
    const botUserId = kept?.installation.bot?.userId;
    if (botUserId === undefined || !event.tokens.bot?.includes(botUserId)) return;
    await forget(key, body.event_time, { vault, logger });
  };
}

/** An event may come late: what was installed again since then stays. */
async function forget(
  key: InstallationKey,
  eventTimeS: number,
  { vault, logger }: RemovalDeps,
): Promise<void> {
  const kept = await vault.fetch(key);
  if (kept === undefined || Math.floor(kept.savedAtMs / 1_000) > eventTimeS) return;
  await vault.remove(key);
  const place = key.isEnterpriseInstall ? key.enterpriseId : key.teamId;
  logger.info(`The bot was removed from ${place}, and its token there is forgotten.`);
}

/** An organization may stand in the place of the workspace: its id begins with an E. */
function keyOf({ teamId, enterpriseId, isEnterpriseInstall }: Args<'tokens_revoked'>['context']) {
  return teamId?.startsWith('E')
    ? { enterpriseId: teamId, isEnterpriseInstall: true }
    : { teamId, enterpriseId, isEnterpriseInstall };
}
