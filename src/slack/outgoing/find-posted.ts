import type { Logger, webApi } from '@slack/bolt';
import type { Patience } from './patience.ts';

/** Where a message goes. */
export type Place = {
  channel: string;
  threadTs?: string | undefined;
  /** The ts of what is answered: the answer is younger. */
  askedTs?: string | undefined;
};

type Deps = { client: webApi.WebClient; logger: Logger; patience: Pick<Patience, 'sleep'> };
type Posted = { ts: string; metadata?: { event_payload?: unknown } };

const LOOKS = 2;
const BETWEEN_LOOKS_MS = 1_000;
/** Fits the stricter limit that Slack sets for apps distributed outside its marketplace. */
const PAGE_MESSAGES = 15;

/** Looks for the message that carries this key: twice, as it may be on its way. */
export async function findPosted(
  place: Place,
  key: string,
  { client, logger, patience }: Deps,
): Promise<{ ts: string } | 'not-there' | 'unknown'> {
  // A person's id stands for a conversation of which the bot doesn't know the id.
  if (place.askedTs === undefined || /^[UW]/.test(place.channel)) return 'unknown';
  for (let look = 1; look <= LOOKS; look++) {
    if (look > 1) await patience.sleep(BETWEEN_LOOKS_MS);
    try {
      const messages = await readSince(client, place, place.askedTs);
      const found = messages.find((message) => keyOf(message) === key);
      if (found !== undefined) return { ts: found.ts };
    } catch (error) {
      logger.warn(`Whether a message arrived in ${place.channel} could not be looked up.`, error);
      return 'unknown';
    }
  }
  return 'not-there';
}

async function readSince(
  client: webApi.WebClient,
  { channel, threadTs }: Place,
  askedTs: string,
): Promise<Posted[]> {
  const range = { channel, oldest: askedTs, limit: PAGE_MESSAGES, include_all_metadata: true };
  const { messages = [] } =
    threadTs === undefined
      ? await client.conversations.history(range)
      : await client.conversations.replies({ ...range, ts: threadTs });
  return messages as Posted[];
}

function keyOf({ metadata }: Posted): unknown {
  const payload = metadata?.event_payload;
  return typeof payload === 'object' && payload !== null && 'key' in payload
    ? payload.key
    : undefined;
}
