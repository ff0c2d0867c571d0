import { type AccessRules, DIRECT } from './access-rules.ts';
import type { AskedFrom, Asker } from './read-asker.ts';

/** Why somebody is not answered. */
export type Refusal = 'external' | 'team' | 'channel' | 'user';

export type AskedOf = {
  rules: AccessRules;
  /** The ids of the workspace and the organization that the bot belongs to. */
  homeIds: readonly string[];
  /** Asks Slack for the ids of the person's workspace and organization; none for a stranger. */
  lookUpHomes: (userId: string) => Promise<readonly string[]>;
};

/** Why this person is not answered here; undefined where they are. */
export async function findRefusal(
  { userId, homeIds: said, mayBeStranger, place }: Asker,
  { rules, homeIds, lookUpHomes }: AskedOf,
): Promise<Refusal | undefined> {
  const { teams, channels, users, allowExternal } = rules;
  const isOwn = (id: string) => homeIds.includes(id);
  // One id that isn't the bot's makes a stranger: the others may tell of the channel.
  const foreign = said.filter((id) => !isOwn(id));
  let homes = foreign.length === 0 ? homeIds : foreign;
  if (teams !== undefined || !allowExternal) {
    // An organization has many workspaces, and its people are at home in each.
    const inOrganization = homeIds.some((id) => id.startsWith('E'));
    const isUnclear = said.length === 0 ? mayBeStranger : inOrganization && foreign.length > 0;
    if (isUnclear && userId !== undefined) {
      const found = await lookUpHomes(userId);
      homes = found.some(isOwn) ? [...found, ...homeIds] : found;
    }
  }

  if (!allowExternal && !homes.some(isOwn)) return 'external';
  if (teams !== undefined && !homes.some((id) => teams.has(id))) return 'team';
  if (channels !== undefined && !isListed(place, channels)) return 'channel';
  if (users !== undefined && (userId === undefined || !users.has(userId))) return 'user';
  return undefined;
}

function isListed(place: AskedFrom, channels: ReadonlySet<string>): boolean {
  switch (place.kind) {
    case 'channel':
      return channels.has(place.id);
    case 'direct':
      return channels.has(DIRECT);
    case 'window':
      return true;
    case 'unknown':
      return false;
  }
}
