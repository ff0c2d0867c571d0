import { findRefusal } from '../access/find-refusal.ts';
import { isDirect } from '../incoming/incoming-message.ts';
import type { BackgroundDeps, Reach } from './background-deps.ts';

/**
 * Whether a person may still be told something in a conversation, or in direct messages: the rules may
 * have changed since they asked for it. Where they are from was looked at then.
 */
export async function mayHear(
  { userId, channelId }: { userId: string; channelId?: string },
  { homeIds }: Reach,
  { access }: Pick<BackgroundDeps, 'access'>,
): Promise<boolean> {
  const place =
    channelId === undefined || isDirect(channelId)
      ? ({ kind: 'direct' } as const)
      : ({ kind: 'channel', id: channelId } as const);
  const asker = { userId, homeIds: [], mayBeStranger: false, place };
  const refusal = await findRefusal(asker, {
    rules: access(),
    homeIds,
    lookUpHomes: async () => homeIds,
  });
  return refusal === undefined;
}
