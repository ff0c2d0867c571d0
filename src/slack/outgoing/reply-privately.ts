import { NO_UNFURL, type Posting, postMessage, type Sayable } from './post-message.ts';
import { postToResponseUrl } from './response-url.ts';
import { isAboutBlocks, mayHaveArrived, UnclearPostError } from './slack-error.ts';

/** A person who asked where only that person should see the answer. */
export type Asker = {
  responseUrl?: string | undefined;
  channel?: string | undefined;
  /** The thread that the person asked in. */
  threadTs?: string | undefined;
  userId?: string | undefined;
};

export type PrivateReplying = Posting & { fetch: typeof globalThis.fetch };

/**
 * Tells one person: by the response URL; where that is used up or refused, in the channel, if the bot is
 * a member there; and last in direct messages. Who asked in a thread is told there first: the response
 * URL leads to the channel. A way that timed out may have worked: no other follows.
 */
export async function replyPrivately(
  { responseUrl, channel, threadTs, userId }: Asker,
  view: Sayable,
  deps: PrivateReplying,
): Promise<void> {
  const ways: (() => Promise<unknown>)[] = [];
  if (responseUrl !== undefined) ways.push(() => respond(responseUrl, view, deps));
  if (channel !== undefined && userId !== undefined) {
    const inChannel = () => whisper({ channel, threadTs, userId }, view, deps);
    if (threadTs === undefined) ways.push(inChannel);
    else ways.unshift(inChannel);
  }
  // A person's id as the channel is their conversation with the bot.
  if (userId !== undefined) ways.push(() => postMessage({ channel: userId }, view, deps));

  let refusal: unknown = new Error('There is no way to reach whoever asked.');
  for (const way of ways) {
    try {
      await way();
      return;
    } catch (error) {
      if (error instanceof UnclearPostError) throw error;
      deps.logger.warn('A private reply was refused; the next way is tried.', error);
      refusal = error;
    }
  }
  throw refusal;
}

async function respond(
  url: string,
  view: Sayable,
  { fetch, logger }: PrivateReplying,
): Promise<void> {
  const post = (message: Sayable) =>
    postToResponseUrl(fetch, url, {
      ...message,
      ...NO_UNFURL,
      response_type: 'ephemeral',
      replace_original: false,
    });
  try {
    await post(view);
  } catch (error) {
    if (view.blocks === undefined || !isAboutBlocks(error)) throw error;
    logger.warn('Slack refused the blocks of a message; it is sent as text.', error);
    await post({ text: view.text });
  }
}

async function whisper(
  { channel, threadTs, userId }: { channel: string; threadTs?: string | undefined; userId: string },
  { text, blocks }: Sayable,
  { client }: PrivateReplying,
): Promise<void> {
  try {
    await client.chat.postEphemeral({
      channel,
      user: userId,
      text,
      ...(blocks === undefined ? {} : { blocks }),
      ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
      ...NO_UNFURL,
    });
  } catch (error) {
    throw mayHaveArrived(error) ? new UnclearPostError(error) : error;
  }
}
