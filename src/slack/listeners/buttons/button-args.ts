import type {
  AllMiddlewareArgs,
  BlockAction,
  BlockButtonAction,
  SlackActionMiddlewareArgs,
} from '@slack/bolt';
import type { Asker } from '../../outgoing/reply-privately.ts';
import type { AnswerPlace } from '../../views/answer/answer-actions.ts';

/** What a listener of a button is given. */
export type ButtonArgs = Pick<
  SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs,
  'ack' | 'action' | 'body' | 'client' | 'context'
>;

/** Names the message that a button stands in, for work that is to be done once. */
export function messageKey({ container }: Pick<BlockAction, 'container'>): string {
  return `${container.channel_id}:${container.message_ts}`;
}

/** Where the message with the button stands. Slack tells nothing of a message that one person sees. */
export function placeOf(body: Pick<BlockAction, 'container' | 'channel' | 'message'>): AnswerPlace {
  if (body.container.is_ephemeral === true || body.message === undefined) return 'private';
  return body.channel?.id.startsWith('D') ? 'direct' : 'channel';
}

/** Who clicked, and the ways to tell that person alone. */
export function askerOf(body: BlockAction): Asker {
  return {
    responseUrl: body.response_url,
    channel: body.channel?.id,
    threadTs: body.container.thread_ts,
    userId: body.user.id,
  };
}

/** Keeps what is said by a response URL in the thread of the message: it would go to the channel. */
export function inItsThread({ container }: Pick<BlockAction, 'container'>): { thread_ts?: string } {
  return container.thread_ts === undefined ? {} : { thread_ts: container.thread_ts };
}
