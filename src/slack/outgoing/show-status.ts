import type { Logger, webApi } from '@slack/bolt';
import type { Wording } from '../../wording/wording.ts';

/** Nobody notices a search that takes less. */
const NOTICED_MS = 400;

export type StatusDeps = {
  client: webApi.WebClient;
  wording: Promise<Wording>;
  logger: Logger;
};

export type Status = {
  /** Waits for it to arrive. Called before the answer is posted: one that comes later would stay. */
  settle(): Promise<void>;
  /** Takes away what was shown; nothing where nothing was. */
  clear(): Promise<void>;
};

/**
 * Shows that the bot is at work in a thread: at once where the thread has to be read, else only if it
 * takes long enough to be noticed. Slack's pages don't agree on whether a message ends it.
 */
export function showStatus(
  thread: { channel: string; threadTs: string },
  what: 'answer.readingThread' | 'answer.searching',
  { wording, ...deps }: StatusDeps,
): Status {
  let shown: Promise<void> | undefined;
  const show = (): undefined => {
    shown = wording.then(({ say }) => setStatus(thread, say(what), deps));
  };
  const timer = what === 'answer.searching' ? setTimeout(show, NOTICED_MS) : show();
  return {
    async settle() {
      clearTimeout(timer);
      await shown;
    },
    async clear() {
      clearTimeout(timer);
      if (shown === undefined) return;
      await shown;
      await setStatus(thread, '', deps);
    },
  };
}

/** The answer doesn't depend on it. */
async function setStatus(
  { channel, threadTs }: { channel: string; threadTs: string },
  status: string,
  { client, logger }: Omit<StatusDeps, 'wording'>,
): Promise<void> {
  try {
    await client.assistant.threads.setStatus({ channel_id: channel, thread_ts: threadTs, status });
  } catch (error) {
    logger.debug('The status could not be set.', error);
  }
}
