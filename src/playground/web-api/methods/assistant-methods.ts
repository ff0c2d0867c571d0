import { z } from 'zod';
import { findMessage, PLACES } from '../../workspace/create-workspace.ts';
import {
  type ApiContext,
  type ApiError,
  type ApiMethod,
  defineMethod,
  fail,
  findChannel,
} from '../api-method.ts';

/** Slack drops a status after two minutes. */
const STATUS_TTL_MS = 120_000;

const setStatus = defineMethod(
  z.looseObject({
    channel_id: z.string().min(1),
    thread_ts: z.string().min(1),
    status: z.string(),
    loading_messages: z.array(z.string().max(50)).max(10).optional(),
  }),
  ['assistant:write', 'chat:write'],
  (args, context) => {
    const { workspace } = context;
    const refused = requireConversation(args.channel_id, context);
    if (refused) return refused;
    if (findMessage(workspace, args.channel_id, args.thread_ts) === undefined) {
      return fail('thread_not_found');
    }
    const others = workspace
      .state()
      .statuses.filter(
        ({ channel, threadTs }) => channel !== args.channel_id || threadTs !== args.thread_ts,
      );
    const status = {
      channel: args.channel_id,
      threadTs: args.thread_ts,
      text: args.status,
      untilMs: workspace.nowMs() + STATUS_TTL_MS,
    };
    workspace.change({
      kind: 'statuses',
      statuses: args.status === '' ? others : [...others, status],
    });
    return { ok: true };
  },
);

const setSuggestedPrompts = defineMethod(
  z.looseObject({
    channel_id: z.string().min(1),
    thread_ts: z.string().optional(),
    title: z.string().optional(),
    prompts: z
      .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
      .min(1)
      .max(4),
  }),
  ['assistant:write'],
  (args, context) => {
    const refused = requireConversation(args.channel_id, context);
    if (refused) return refused;
    context.workspace.change({
      kind: 'prompts',
      channel: args.channel_id,
      prompts: {
        prompts: args.prompts,
        ...(args.title === undefined ? {} : { title: args.title }),
      },
    });
    return { ok: true };
  },
);

const setTitle = defineMethod(
  z.looseObject({
    channel_id: z.string().min(1),
    thread_ts: z.string().min(1),
    title: z.string().min(1),
  }),
  ['assistant:write'],
  ({ channel_id: channel, thread_ts: threadTs, title }, context) => {
    const { workspace } = context;
    const refused = requireConversation(channel, context);
    if (refused) return refused;
    if (findMessage(workspace, channel, threadTs) === undefined) return fail('invalid_thread_ts');
    workspace.change({ kind: 'thread-title', channel, threadTs, title });
    return { ok: true };
  },
);

function requireConversation(id: string, { workspace }: ApiContext): ApiError | undefined {
  const channel = findChannel(workspace, id);
  if (channel === undefined) return fail('channel_not_found');
  return channel.memberIds.includes(PLACES.botUserId) ? undefined : fail('not_in_channel');
}

export const assistantMethods: Readonly<Record<string, ApiMethod>> = {
  'assistant.threads.setStatus': setStatus,
  'assistant.threads.setSuggestedPrompts': setSuggestedPrompts,
  'assistant.threads.setTitle': setTitle,
};
