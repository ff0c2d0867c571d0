import type { types } from '@slack/bolt';
import { checkBlocks as checkAsSlack } from '../../src/playground/blocks/check-blocks.ts';
import { checkView as checkViewAsSlack } from '../../src/playground/blocks/check-view.ts';
import { blockText } from '../../src/slack/block-text.ts';
import { LIMITS } from '../../src/slack/limits.ts';
import type { MessageView } from '../../src/slack/views/message-view.ts';

/**
 * What Slack would refuse in a message, by the playground's word, and what it would take though the
 * bot must not send it; empty when nothing.
 */
export function checkMessage({ text, blocks }: MessageView): string[] {
  const checked = checkAsSlack(blocks, 'message', () => 'new');
  return [
    ...(checked.ok ? [] : [checked.error, ...checked.details]),
    // Slack cuts a text at ten times this length, and blocks at a length that it doesn't tell.
    ...within('text', text.length, LIMITS.messageText - 1),
    ...within('all block text', blockText(blocks).length, LIMITS.allBlockText),
    ...checkMrkdwn(text),
    ...checkOwnRules(blocks),
  ];
}

/** The same for a Home tab or a window. */
export function checkView(view: types.HomeView | types.ModalView): string[] {
  const checked = checkViewAsSlack(view, view.type, () => 'new');
  return [
    ...(checked.ok ? [] : [checked.error, ...checked.details]),
    ...checkOwnRules(view.blocks),
  ];
}

/** What Slack takes, so that the playground must take it too, and is a mistake of this bot all the same. */
function checkOwnRules(blocks: readonly object[]): string[] {
  const nodes = nodesIn(blocks);
  const actionIds = nodes.flatMap(({ action_id }) => (action_id === undefined ? [] : [action_id]));
  return [
    ...(blocks.length === 0 ? ['no blocks'] : []),
    // Slack asks for different ids within a block; the bot numbers its buttons through a message.
    ...(new Set(actionIds).size === actionIds.length ? [] : ['an action_id stands twice']),
    ...nodes.flatMap(({ type, text }) => (type === 'mrkdwn' ? checkMrkdwn(text as string) : [])),
  ];
}

/**
 * Every sign that Slack reads as markup must belong to the name of a person or a channel, a web link or an escape.
 * Slack takes any other, too: it calls a channel, or shows something else than was written.
 */
function checkMrkdwn(text: string): string[] {
  const rest = text
    .replace(/<[@#]\w+>|<https?:\/\/[^\s<>|]+(\|[^<>|]*)?>/gi, '')
    .replace(/&(amp|lt|gt);/g, '');
  const sign = rest.match(/[<>&].{0,20}/s);
  return sign === null ? [] : [`unescaped ${sign[0]}`];
}

function within(name: string, chars: number, maxChars: number): string[] {
  if (chars === 0) return [`${name} is empty`];
  return chars > maxChars ? [`${name}: ${chars} is over ${maxChars}`] : [];
}

/** Everything that the blocks are made of, however deep. */
function nodesIn(value: unknown): Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  if (typeof value !== 'object' || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(nodesIn)];
}
