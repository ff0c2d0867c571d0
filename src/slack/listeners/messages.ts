import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { answerMessage } from '../answer-message.ts';
import type { ListenerDeps } from '../listener-deps.ts';

type Args<Type extends 'app_mention' | 'message'> = Pick<
  SlackEventMiddlewareArgs<Type> & AllMiddlewareArgs,
  'event' | 'client' | 'context'
>;

/** Answers a mention in a channel or thread. */
export function onMention(deps: ListenerDeps) {
  return async ({ event, client, context }: Args<'app_mention'>): Promise<void> => {
    await answerMessage(event, { client, botUserId: context.botUserId! }, deps);
  };
}

/** Answers a direct message, and a message that mentions the bot where such events are subscribed. */
export function onMessage(deps: ListenerDeps) {
  return async ({ event, client, context }: Args<'message'>): Promise<void> => {
    await answerMessage(event, { client, botUserId: context.botUserId! }, deps);
  };
}
