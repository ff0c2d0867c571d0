import type { webApi } from '@slack/bolt';

/** People change their language and their workspace about never. */
const HOUR_MS = 3_600_000;
/** Long enough that a missing permission doesn't cost a call for every message. */
const FAILURE_REMEMBERED_MS = 60_000;
const MOST_PEOPLE = 10_000;

export type KnownPerson = NonNullable<webApi.UsersInfoResponse['user']>;

/** What Slack knows of a person, their language included. Rejects with what Slack or the network answers. */
export type LookUpPerson = (
  client: webApi.WebClient,
  userId: string,
) => Promise<KnownPerson | undefined>;

/**
 * Asks Slack for people and remembers them for a while, each as the workspace of the client sees them.
 * What failed is asked again after a minute.
 *
 * @param now milliseconds since any fixed moment
 */
export function createPersonLookUp(now: () => number, rememberedMs = HOUR_MS): LookUpPerson {
  // In the order they were asked for, so the first is always the oldest.
  const known = new Map<string, { untilMs: number; person: ReturnType<LookUpPerson> }>();
  return (client, userId) => {
    const key = `${client.token} ${userId}`;
    const before = known.get(key);
    if (before !== undefined && now() < before.untilMs) return before.person;
    known.delete(key);
    const person = ask(client, userId);
    const entry = { untilMs: now() + rememberedMs, person };
    known.set(key, entry);
    person.catch(() => {
      entry.untilMs = now() + FAILURE_REMEMBERED_MS;
    });
    if (known.size > MOST_PEOPLE) known.delete(known.keys().next().value!);
    return person;
  };
}

async function ask(client: webApi.WebClient, userId: string): Promise<KnownPerson | undefined> {
  return (await client.users.info({ user: userId, include_locale: true })).user;
}
