import type { AllMiddlewareArgs, Logger, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { Store } from '../../state/store.ts';
import { homeIdOf } from '../incoming/home-id.ts';
import type { InstallationVault, KeptInstallation } from '../install/installation-vault.ts';

export type RemovalDeps = {
  vault: InstallationVault;
  store: Pick<Store, 'forgetHome'>;
  logger: Logger;
};
type Args<Type extends 'app_uninstalled' | 'tokens_revoked'> = Pick<
  SlackEventMiddlewareArgs<Type> & AllMiddlewareArgs,
  'event' | 'body' | 'context'
>;

/**
 * Forgets a workspace or an organization that removed the bot: its token, and what its people asked,
 * rated, watch and subscribed to.
 */
export function onUninstalled({ vault, store, logger }: RemovalDeps) {
  return async ({ body, context }: Args<'app_uninstalled'>): Promise<void> => {
    const key = keyOf(context);
    const kept = await vault.fetch(key);
    if (kept !== undefined && isLater(kept, body.event_time)) return;
    const place = homeIdOf(key);
    await store.forgetHome(place);
    // It may be gone already: that the token was revoked is an event of its own.
    await vault.remove(key);
    logger.info(`The bot was removed from ${place}, and all that was kept for it is forgotten.`);
  };
}

/** Forgets the bot's own token where it was revoked. Tokens of people are none of ours. */
export function onTokensRevoked({ vault, logger }: Omit<RemovalDeps, 'store'>) {
  return async ({ event, body, context }: Args<'tokens_revoked'>): Promise<void> => {
    const key = keyOf(context);
    const kept = await vault.fetch(key);
    const botUserId = kept?.installation.bot?.userId;
    if (botUserId === undefined || !event.tokens.bot?.includes(botUserId)) return;
    if (isLater(kept!, body.event_time)) return;
    await vault.remove(key);
    logger.info(`The bot's token of ${homeIdOf(key)} was revoked and is forgotten.`);
  };
}

/** Whether what is kept is from behind an event, which may come late: what was installed again stays. */
function isLater({ savedAtMs }: KeptInstallation, eventTimeS: number): boolean {
  return Math.floor(savedAtMs / 1_000) > eventTimeS;
}

/** An organization may stand in the place of the workspace: its id begins with an E. */
function keyOf({ teamId, enterpriseId, isEnterpriseInstall }: Args<'tokens_revoked'>['context']) {
  return teamId?.startsWith('E')
    ? { enterpriseId: teamId, isEnterpriseInstall: true }
    : { teamId, enterpriseId, isEnterpriseInstall };
}
