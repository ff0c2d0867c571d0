import type { CodedError, Logger, webApi } from '@slack/bolt';
import type { SeenEvents } from './incoming/seen-events.ts';
import { type AskedPlace, type RequestBody, whereAsked } from './incoming/where-asked.ts';
import type { Wordings } from './incoming/wordings.ts';
import { NO_UNFURL, postMessage } from './post-message.ts';
import { failureText } from './views/short-reply.ts';

export type FailureDeps = {
  client: webApi.WebClient;
  seen: SeenEvents;
  wordings: Wordings;
  logger: Logger;
  fetch: typeof globalThis.fetch;
  newReferenceId: () => string;
};

/**
 * What happens when a listener fails: the error goes to the log with a reference, and one sentence
 * with the same reference to where the person asked or, if that fails too, to the person.
 */
export async function reportFailure(
  { error, body }: { error: CodedError; body: RequestBody },
  { client, seen, wordings, logger, fetch, newReferenceId }: FailureDeps,
): Promise<void> {
  const referenceId = newReferenceId();
  logger.error(`[${referenceId}]`, ...(error.originals ?? [error]));
  const place = whereAsked(body);
  if (place === undefined) return;

  const text = failureText(referenceId, await wordings.of(client, place.userId));
  const tell = async () => {
    try {
      await tellAt(place, text);
    } catch (firstError) {
      logger.error(`[${referenceId}] The failure could not be told where it happened.`, firstError);
      if (place.kind === 'person' || place.userId === undefined) return;
      try {
        await postMessage(client, { channel: place.userId }, { text });
      } catch (secondError) {
        logger.error(`[${referenceId}] Nor could it be told to the person.`, secondError);
      }
    }
  };
  // The twin events of one message may both fail; one sentence is enough.
  await (place.kind === 'message'
    ? seen.once(`failure:${place.channel}:${place.ts}`, tell)
    : tell());

  async function tellAt(asked: AskedPlace, sentence: string): Promise<void> {
    switch (asked.kind) {
      case 'message':
        await postMessage(client, asked, { text: sentence });
        return;
      case 'person':
        // A person's id as the channel is their conversation with the bot.
        await postMessage(client, { channel: asked.userId }, { text: sentence });
        return;
      case 'response-url': {
        const response = await fetch(asked.url, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({
            text: sentence,
            ...NO_UNFURL,
            response_type: 'ephemeral',
            replace_original: false,
          }),
        });
        if (!response.ok) throw new Error(`The response URL answered ${response.status}.`);
      }
    }
  }
}
