import { z } from 'zod';
import { findMessage, PLACES } from '../../workspace/create-workspace.ts';
import type { Message } from '../../workspace/workspace-state.ts';
import {
  type ApiContext,
  type ApiError,
  type ApiMethod,
  defineMethod,
  fail,
  findChannel,
} from '../api-method.ts';
import { toWireMessage } from '../wire-message.ts';

const place = { channel: z.string().min(1), timestamp: z.string().min(1) };
const reaction = z.looseObject({ ...place, name: z.string().min(1) });

const add = defineMethod(reaction, ['reactions:write'], (args, context) => {
  const message = findReactable(args, context);
  if ('error' in message) return message;
  if (!/^[\w+'-]+(::skin-tone-[2-6])?$/.test(args.name)) return fail('invalid_name');
  const { reactions } = message;
  const same = reactions.find(({ name }) => name === args.name);
  if (same?.userIds.includes(PLACES.botUserId)) return fail('already_reacted');
  const others = reactions.filter(({ name }) => name !== args.name);
  const userIds = [...(same?.userIds ?? []), PLACES.botUserId];
  setReactions(context, message, [...others, { name: args.name, userIds }]);
  return { ok: true };
});

const remove = defineMethod(reaction, ['reactions:write'], (args, context) => {
  const message = findReactable(args, context);
  if ('error' in message) return message;
  const { reactions } = message;
  const same = reactions.find(({ name }) => name === args.name);
  if (!same?.userIds.includes(PLACES.botUserId)) return fail('no_reaction');
  const userIds = same.userIds.filter((id) => id !== PLACES.botUserId);
  const others = reactions.filter(({ name }) => name !== args.name);
  setReactions(context, message, userIds.length === 0 ? others : [...others, { ...same, userIds }]);
  return { ok: true };
});

const get = defineMethod(z.looseObject(place), ['reactions:read'], (args, context) => {
  const message = findReactable(args, context);
  if ('error' in message) return message;
  return { ok: true, type: 'message', channel: message.channel, message: toWireMessage(message) };
});

function findReactable(
  { channel: id, timestamp }: { channel: string; timestamp: string },
  { workspace }: ApiContext,
): Message | ApiError {
  const channel = findChannel(workspace, id);
  if (channel === undefined) return fail('channel_not_found');
  if (!channel.memberIds.includes(PLACES.botUserId)) return fail('not_in_channel');
  const message = findMessage(workspace, channel.id, timestamp);
  return message === undefined || message.visibleTo !== undefined
    ? fail('message_not_found')
    : message;
}

function setReactions(
  { workspace }: ApiContext,
  message: Message,
  reactions: Message['reactions'],
): void {
  workspace.change({ kind: 'message', message: { ...message, reactions } });
}

export const reactionMethods: Readonly<Record<string, ApiMethod>> = {
  'reactions.add': add,
  'reactions.remove': remove,
  'reactions.get': get,
};
