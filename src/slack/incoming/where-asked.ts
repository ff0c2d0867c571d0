import { isDirect, type MessageEvent, replyThread } from './incoming-message.ts';

/** The parts of a request from Slack that say where its answer belongs. */
export type RequestBody = {
  response_url?: string;
  user_id?: string;
  user?: { id?: string } | string;
  event?: Partial<MessageEvent>;
};

/** Where a person waits for an answer; `userId` is who, for when the place itself fails. */
export type AskedPlace =
  | { kind: 'response-url'; url: string; userId?: string | undefined }
  | {
      kind: 'message';
      channel: string;
      ts: string;
      threadTs?: string | undefined;
      userId?: string | undefined;
    }
  | { kind: 'person'; userId: string };

/** Undefined when nobody asked anything: an opened tab, for example. */
export function whereAsked(body: RequestBody): AskedPlace | undefined {
  const { event } = body;
  if (event !== undefined) {
    const { type, channel, ts, user: userId } = event;
    const isMessage = type === 'message' || type === 'app_mention';
    if (!isMessage || channel === undefined || ts === undefined) return undefined;
    const threadTs = replyThread({
      ts,
      ...(event.thread_ts === undefined ? {} : { threadTs: event.thread_ts }),
      direct: isDirect(channel, event.channel_type),
    });
    return { kind: 'message', channel, ts, threadTs, userId };
  }
  const userId = body.user_id ?? (typeof body.user === 'object' ? body.user.id : body.user);
  if (body.response_url) return { kind: 'response-url', url: body.response_url, userId };
  return userId === undefined ? undefined : { kind: 'person', userId };
}
