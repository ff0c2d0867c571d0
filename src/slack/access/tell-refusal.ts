import type { AckFn, RespondFn, webApi } from '@slack/bolt';
import type { Wording } from '../../wording/wording.ts';
import { type MessageEvent, readIncomingMessage } from '../incoming/incoming-message.ts';
import { NO_UNFURL } from '../outgoing/post-message.ts';
import { refusalHomeView, refusalModalView } from '../views/refusal-view.ts';
import type { AskedBody } from './read-asker.ts';

/** What Bolt gives with a request to answer it with. */
export type AnswerWays = {
  client: webApi.WebClient;
  ack?: AckFn<unknown>;
  respond?: RespondFn;
  fail?: (reason: { error: string }) => Promise<unknown>;
};

/** A request, as far as it says where a refusal is told. */
export type RefusedBody = AskedBody & {
  type?: string;
  trigger_id?: string;
  event?: Partial<MessageEvent> & { tab?: string };
  view?: { id?: string };
};

export type RefusalWords = { text: string; wording: Wording; botUserId: string | undefined };

/** How a refusal is told where the person is. */
export type Telling = {
  /** Ends the request, and shows the refusal where there would be nothing else. */
  end?: () => Promise<unknown>;
  /** Tells the person, who needs to be told once. */
  tell?: () => Promise<unknown>;
};

export function planTelling(body: RefusedBody, ways: AnswerWays, words: RefusalWords): Telling {
  return body.event === undefined
    ? ofInteraction(body, ways, words)
    : ofEvent(body.event, ways, words);
}

function ofEvent(
  event: NonNullable<RefusedBody['event']>,
  { client, ack, fail }: AnswerWays,
  { text, botUserId = '' }: RefusalWords,
): Telling {
  switch (event.type) {
    case 'function_executed':
      return { end: async () => Promise.all([ack?.(), fail?.({ error: text })]) };
    case 'app_home_opened': {
      const { user: userId, tab } = event;
      if (tab !== 'home' || userId === undefined) return {};
      return { end: () => publishHome(client, userId, text) };
    }
    case 'message':
    case 'app_mention': {
      const message = readIncomingMessage(event as MessageEvent, botUserId);
      if (message === undefined) return {};
      // Slack shows a private message in a thread only if somebody has replied there.
      const { channel, userId, threadTs } = message;
      const thread = threadTs === undefined ? {} : { thread_ts: threadTs };
      return {
        tell: () => client.chat.postEphemeral({ channel, user: userId, text, ...thread }),
      };
    }
    default:
      return {};
  }
}

function ofInteraction(
  { type, view, user, container, trigger_id: triggerId = '' }: RefusedBody,
  { client, ack, respond }: AnswerWays,
  { text, wording }: RefusalWords,
): Telling {
  const modal = refusalModalView(text, wording);
  const end = async () => ack?.();
  switch (type) {
    case 'view_submission':
      return { end: async () => ack?.({ response_action: 'update', view: modal }) };
    case 'view_closed':
      return { end };
    case 'block_suggestion':
      return { end: async () => ack?.({ options: [] }) };
    case 'shortcut':
      return { end, tell: () => client.views.open({ trigger_id: triggerId, view: modal }) };
  }
  const userId = user?.id;
  if (view?.type === 'home' && userId !== undefined) {
    return { end: async () => Promise.all([end(), publishHome(client, userId, text)]) };
  }
  const viewId = view?.id;
  if (viewId !== undefined) {
    return { end, tell: () => client.views.update({ view_id: viewId, view: modal }) };
  }
  if (respond === undefined) return { end };
  const { channel_id: channel, thread_ts: threadTs } = container ?? {};
  const byUrl = () => tellPrivately(respond, text);
  if (channel === undefined || threadTs === undefined || userId === undefined) {
    return { end, tell: byUrl };
  }
  // The response URL leads to the channel.
  const inThread = { channel, user: userId, text, thread_ts: threadTs };
  return { end, tell: () => client.chat.postEphemeral(inThread).catch(byUrl) };
}

/** Only the person sees it, and what was there stays. */
export function tellPrivately(respond: RespondFn, text: string): Promise<unknown> {
  return respond({
    text,
    ...NO_UNFURL,
    response_type: 'ephemeral',
    replace_original: false,
  });
}

function publishHome(client: webApi.WebClient, userId: string, text: string): Promise<unknown> {
  return client.views.publish({ user_id: userId, view: refusalHomeView(text) });
}
