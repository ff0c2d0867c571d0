import { webApi } from '@slack/bolt';
import type { MessageView } from './views/message-view.ts';

/** Previews of links would bury the answer. */
export const NO_UNFURL = { unfurl_links: false, unfurl_media: false } as const;

/** Beyond this a person is better told than kept waiting. */
const MAX_WAIT_S = 5;
const MAX_TRIES = 3;

export type Place = { channel: string; threadTs?: string | undefined };

/** Posts a message and gives its `ts`; waits when the channel takes no more than one a second. */
export async function postMessage(
  client: webApi.WebClient,
  { channel, threadTs }: Place,
  { text, blocks }: MessageView | { text: string; blocks?: undefined },
): Promise<string> {
  const { ts } = await waitOutLimit(() =>
    client.chat.postMessage({
      channel,
      text,
      ...(blocks === undefined ? {} : { blocks }),
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
      ...NO_UNFURL,
    }),
  );
  return ts!;
}

/** Calls again after the pause that Slack asks for, if that is short. */
async function waitOutLimit<Result>(call: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      const limited = error instanceof webApi.WebAPIRateLimitedError;
      if (!limited || error.retryAfter > MAX_WAIT_S || tries === MAX_TRIES) throw error;
      await new Promise((resume) => setTimeout(resume, error.retryAfter * 1_000));
    }
  }
}

/** True when a post was refused because the bot is not in the channel. */
export function isNotInChannel(error: unknown): boolean {
  if (!(error instanceof webApi.WebAPIPlatformError)) return false;
  return error.data.error === 'not_in_channel' || error.data.error === 'channel_not_found';
}
