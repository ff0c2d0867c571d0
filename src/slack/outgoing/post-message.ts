import { randomUUID } from 'node:crypto';
import type { Logger, webApi } from '@slack/bolt';
import type { MessageView } from '../views/message-view.ts';
import { findPosted, type Place } from './find-posted.ts';
import type { Patience } from './patience.ts';
import { isAboutBlocks, isTimeout, mayHaveArrived, UnclearPostError } from './slack-error.ts';

/** Previews of links would bury the answer. */
export const NO_UNFURL = { unfurl_links: false, unfurl_media: false } as const;

const MAX_TRIES = 2;

/** A message, or a sentence without blocks. */
export type Sayable = MessageView | { text: string; blocks?: undefined };

export type Posting = {
  client: webApi.WebClient;
  logger: Logger;
  patience: Pick<Patience, 'sleep'>;
};

/**
 * Posts a message, once, and gives its `ts`. Each carries a key as its metadata: when Slack doesn't say whether it took the
 * message, the bot looks for the key in the conversation. What can't be found out by that ends in an
 * `UnclearPostError`. A message whose blocks Slack refuses is posted as text.
 */
export async function postMessage(
  place: Place,
  { text, blocks }: Sayable,
  { client, logger, patience }: Posting,
): Promise<string> {
  const { channel, threadTs } = place;
  const key = randomUUID();
  let shown = blocks;
  for (let tries = 1; ; tries++) {
    try {
      const { ts } = await client.chat.postMessage({
        channel,
        text,
        ...(shown === undefined ? {} : { blocks: shown }),
        ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
        metadata: { event_type: 'iraq_desk_message', event_payload: { key } },
        ...NO_UNFURL,
      });
      return ts!;
    } catch (error) {
      if (shown !== undefined && isAboutBlocks(error)) {
        logger.warn('Slack refused the blocks of a message; it is posted as text.', error);
        shown = undefined;
        continue;
      }
      if (!mayHaveArrived(error)) throw error;
      const found = await findPosted(place, key, { client, logger, patience });
      if (typeof found === 'object') return found.ts;
      // What timed out may still be on its way.
      if (found === 'unknown' || isTimeout(error)) throw new UnclearPostError(error);
      if (tries >= MAX_TRIES) throw error;
    }
  }
}
