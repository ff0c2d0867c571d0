import type { Logger } from '@slack/bolt';

/**
 * Tells Slack that a request came. Where even that fails, Slack shows a word of its own, and the answer
 * that follows by another way is still worth its while.
 */
export async function acknowledge(ack: () => Promise<void>, logger: Logger): Promise<void> {
  try {
    await ack();
  } catch (error) {
    logger.warn('A request could not be acknowledged.', error);
  }
}
