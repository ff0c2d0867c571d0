import { z } from 'zod';
import { findMessage, noteRefusal, PLACES } from '../../workspace/create-workspace.ts';
import {
  type ApiContext,
  type ApiMethod,
  defineMethod,
  fail,
  findChannel,
  flag,
} from '../api-method.ts';
import { checkContent, postBotMessage } from '../post-bot-message.ts';
import { toWireMessage } from '../wire-message.ts';

const ts = z.string().regex(/^\d+\.\d{6}$/);

const content = { text: z.string().optional(), blocks: z.unknown().optional() };

const post = z.looseObject({
  channel: z.string().min(1),
  ...content,
  thread_ts: ts.optional(),
  reply_broadcast: flag.optional(),
  unfurl_links: flag.optional(),
  unfurl_media: flag.optional(),
});

const postMessage = defineMethod(post, ['chat:write'], (args, context) => {
  // A person's id stands for the conversation with that person.
  const id = args.channel === PLACES.meId ? PLACES.directId : args.channel;
  const channel = findChannel(context.workspace, id);
  if (channel === undefined) return fail('channel_not_found');
  if (!channel.memberIds.includes(PLACES.botUserId)) {
    const anywhere =
      channel.kind === 'channel' && context.manifest.botScopes.has('chat:write.public');
    if (!anywhere) return fail('not_in_channel');
  }
  const checked = checkContent(args, context);
  if (!checked.ok) return checked;
  const posted = postBotMessage(
    checked,
    { channel: channel.id, threadTs: args.thread_ts },
    context,
  );
  if (!posted.ok) return posted;
  const { message } = posted;
  return { ok: true, channel: channel.id, ts: message.ts, message: toWireMessage(message) };
});

const postEphemeral = defineMethod(
  post.extend({ user: z.string().min(1) }),
  ['chat:write'],
  (args, context) => {
    const channel = findChannel(context.workspace, args.channel);
    if (channel === undefined) return fail('channel_not_found');
    if (!channel.memberIds.includes(PLACES.botUserId)) return fail('not_in_channel');
    if (!channel.memberIds.includes(args.user)) return fail('user_not_in_channel');
    const checked = checkContent(args, context);
    if (!checked.ok) return checked;
    if (args.thread_ts !== undefined && !isAlive(args.thread_ts, channel.id, context)) {
      noteRefusal(context.workspace, {
        what: 'chat.postEphemeral',
        error: 'not_shown',
        details: ['In a thread it is shown only if somebody has replied there.'],
      });
      return { ok: true, message_ts: context.workspace.nextTs() };
    }
    const posted = postBotMessage(
      checked,
      { channel: channel.id, threadTs: args.thread_ts, visibleTo: args.user },
      context,
    );
    return posted.ok ? { ok: true, message_ts: posted.message.ts } : posted;
  },
);

/** Slack takes what it is given for another thread, and shows it to nobody. */
function isAlive(threadTs: string, channel: string, { workspace }: ApiContext): boolean {
  return findMessage(workspace, channel, threadTs)?.threadTs !== undefined;
}

export const chatMethods: Readonly<Record<string, ApiMethod>> = {
  'chat.postMessage': postMessage,
  'chat.postEphemeral': postEphemeral,
};
