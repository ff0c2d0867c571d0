import type { Logger, webApi } from '@slack/bolt';
import type { Wording } from '../../wording/wording.ts';

/** Nobody notices a search that takes less. */
const NOTICED_MS = 400;

export type StatusDeps = {
  client: webApi.WebClient;
  wording: Promise<Wording>;
  logger: Logger;
};

/**
 * Shows that the bot is at work in a thread, until it posts there: at once where the thread has to be
 * read, else only if it takes long enough to be noticed. Returns what ends the wait for it, and must be
 * called before the answer is posted: a status that arrives after it would stay for two minutes.
 */
export function showStatus(
  thread: { channel: string; threadTs: string },
  what: 'answer.readingThread' | 'answer.searching',
  deps: StatusDeps,
): () => Promise<void> {
  if (what === 'answer.readingThread') {
    const shown = setStatus(thread, what, deps);
    return () => shown;
  }
  let shown: Promise<void> | undefined;
  const timer = setTimeout(() => {
    shown = setStatus(thread, what, deps);
  }, NOTICED_MS);
  return async () => {
    clearTimeout(timer);
    await shown;
  };
}

/** The answer doesn't depend on it. */
async function setStatus(
  { channel, threadTs }: { channel: string; threadTs: string },
  what: 'answer.readingThread' | 'answer.searching',
  { client, wording, logger }: StatusDeps,
): Promise<void> {
  try {
    const { say } = await wording;
    await client.assistant.threads.setStatus({
      channel_id: channel,
      thread_ts: threadTs,
      status: say(what),
    });
  } catch (error) {
    logger.debug('The status could not be set.', error);
  }
}
