import { isDirect, type MessageEvent, replyThread } from './incoming-message.ts';
import { readSearcher } from './read-searcher.ts';

/** The parts of a request from Slack that say where its answer belongs. */
export type RequestBody = {
  response_url?: string;
  user_id?: string;
  user?: { id?: string } | string;
  channel_id?: string;
  channel?: { id?: string } | string;
  /** Of a message with the button that was pressed. */
  container?: { thread_ts?: string };
  event?: Partial<MessageEvent> & { function_execution_id?: unknown; inputs?: unknown };
};

/** Where a person waits for an answer; `userId` is who, for when the place itself fails. */
export type AskedPlace =
  | {
      kind: 'message';
      channel: string;
      askedTs: string;
      threadTs?: string | undefined;
      userId?: string | undefined;
    }
  | {
      /** A step of a workflow, or a search: it ends with the answer. */
      kind: 'function';
      executionId: string;
      userId?: string | undefined;
    }
  | {
      /** A click or a command: only who did it should see the answer. */
      kind: 'person';
      responseUrl?: string | undefined;
      channel?: string | undefined;
      threadTs?: string | undefined;
      userId?: string | undefined;
    };

/** Undefined when nobody asked anything: an opened tab, for example. */
export function whereAsked(body: RequestBody): AskedPlace | undefined {
  const { event } = body;
  if (event !== undefined) {
    const { type, channel, ts, user: userId } = event;
    if (type === 'function_executed') return ofFunction(event);
    const isMessage = type === 'message' || type === 'app_mention';
    if (!isMessage || channel === undefined || ts === undefined) return undefined;
    const threadTs = replyThread({
      ts,
      ...(event.thread_ts === undefined ? {} : { threadTs: event.thread_ts }),
      direct: isDirect(channel, event.channel_type),
    });
    return { kind: 'message', channel, askedTs: ts, threadTs, userId };
  }
  const responseUrl = body.response_url || undefined;
  const userId = body.user_id ?? idOf(body.user);
  if (responseUrl === undefined && userId === undefined) return undefined;
  return {
    kind: 'person',
    responseUrl,
    channel: body.channel_id ?? idOf(body.channel),
    threadTs: body.container?.thread_ts,
    userId,
  };
}

function ofFunction({
  function_execution_id: executionId,
  inputs,
}: NonNullable<RequestBody['event']>): AskedPlace | undefined {
  if (typeof executionId !== 'string' || executionId === '') return undefined;
  return { kind: 'function', executionId, userId: readSearcher(inputs) };
}

function idOf(item: { id?: string } | string | undefined): string | undefined {
  return typeof item === 'object' ? item.id : item;
}
