import { webApi } from '@slack/bolt';
import type { LookUpPerson } from '../incoming/look-up-person.ts';
import { presentIds } from '../install/workspaces.ts';

/** What Slack answers of people that the bot may not see. */
const UNKNOWN_PERSON = new Set(['user_not_found', 'user_not_visible']);

/**
 * The ids of a person's workspace and organization, as Slack knows them; none for a stranger. Rejects
 * where Slack can't be asked.
 */
export async function lookUpHomes(
  client: webApi.WebClient,
  userId: string,
  lookUpPerson: LookUpPerson,
): Promise<readonly string[]> {
  try {
    const person = await lookUpPerson(client, userId);
    if (person === undefined || person.is_stranger === true) return [];
    return presentIds(person.team_id, person.enterprise_user?.enterprise_id);
  } catch (error) {
    const isUnknown =
      error instanceof webApi.WebAPIPlatformError && UNKNOWN_PERSON.has(error.data.error);
    if (isUnknown) return [];
    throw error;
  }
}
