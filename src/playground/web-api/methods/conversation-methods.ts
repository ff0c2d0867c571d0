import { z } from 'zod';
import { findMessage, PLACES } from '../../workspace/create-workspace.ts';
import {
  type Channel,
  type Message,
  messagesOf,
  threadOf,
} from '../../workspace/workspace-state.ts';
import {
  type ApiContext,
  type ApiError,
  type ApiMethod,
  count,
  defineMethod,
  fail,
  findChannel,
  flag,
  requireScope,
} from '../api-method.ts';
import { toWireMessage } from '../wire-message.ts';

const moment = z.string().regex(/^\d+(\.\d+)?$/);

const range = {
  channel: z.string().min(1),
  latest: moment.optional(),
  oldest: moment.optional(),
  inclusive: flag.optional(),
  limit: count.min(1).max(1_000).optional(),
  cursor: z.string().optional(),
};

type Range = z.infer<z.ZodObject<typeof range>>;

const history = defineMethod(z.looseObject(range), [], (args, context) => {
  const channel = findReadable(args.channel, context);
  if ('error' in channel) return channel;
  const visible = messagesOf(context.workspace.state(), channel.id).filter(isPublic);
  return page(visible.toReversed(), args);
});

const replies = defineMethod(z.looseObject({ ...range, ts: moment }), [], (args, context) => {
  const channel = findReadable(args.channel, context);
  if ('error' in channel) return channel;
  const message = findMessage(context.workspace, channel.id, args.ts);
  if (message === undefined || !isPublic(message)) return fail('thread_not_found');
  const thread = threadOf(context.workspace.state(), channel.id, message.threadTs ?? message.ts);
  return page(thread.filter(isPublic), args);
});

/** A conversation that the bot may read: by its scopes, then by its membership. */
function findReadable(id: string, { workspace, manifest }: ApiContext): Channel | ApiError {
  const channel = findChannel(workspace, id);
  if (channel === undefined) return fail('channel_not_found');
  const refused = requireScope(manifest, [`${channel.kind === 'im' ? 'im' : 'channels'}:history`]);
  if (refused) return refused;
  return channel.memberIds.includes(PLACES.botUserId) ? channel : fail('not_in_channel');
}

function isPublic({ visibleTo }: Message): boolean {
  return visibleTo === undefined;
}

/** Messages in their order, those between two moments alone, a page of them. */
function page(
  messages: readonly Message[],
  { latest, oldest = '0', inclusive = false, limit = 100, cursor }: Range,
) {
  const offset = cursor === undefined || cursor === '' ? 0 : readCursor(cursor);
  if (offset === undefined) return fail('invalid_cursor');
  const within = messages.filter(({ ts }) => {
    const after = Number(ts) - Number(oldest);
    const before = latest === undefined ? 1 : Number(latest) - Number(ts);
    return inclusive ? after >= 0 && before >= 0 : after > 0 && before > 0;
  });
  const shown = within.slice(offset, offset + limit);
  const end = offset + shown.length;
  const more = end < within.length;
  return {
    ok: true as const,
    messages: shown.map(toWireMessage),
    has_more: more,
    response_metadata: { next_cursor: more ? writeCursor(end) : '' },
  };
}

function writeCursor(offset: number): string {
  return Buffer.from(`next:${offset}`).toString('base64');
}

function readCursor(cursor: string): number | undefined {
  const offset = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  return offset === undefined ? undefined : Number(offset);
}

export const conversationMethods: Readonly<Record<string, ApiMethod>> = {
  'conversations.history': history,
  'conversations.replies': replies,
};
