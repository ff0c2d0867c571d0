import type { types } from '@slack/bolt';
import { blockText } from '../../src/slack/block-text.ts';
import { LIMITS } from '../../src/slack/limits.ts';
import type { MessageView } from '../../src/slack/views/message-view.ts';

/**
 * What Slack would refuse in a message, or show other than meant; empty when nothing.
 * Knows the kinds of block that this bot uses, and calls any other a problem.
 */
export function checkMessage({ text, blocks }: MessageView): string[] {
  return [
    ...within('text', text, 1, LIMITS.messageText - 1),
    ...checkMrkdwn('text', text),
    ...checkBlocks(blocks, LIMITS.messageBlocks),
    ...atMost('all block text', blockText(blocks).length, LIMITS.allBlockText),
  ];
}

/** The same for a Home tab or a window. */
export function checkView(view: types.HomeView | types.ModalView): string[] {
  const title = view.type === 'modal' ? within('title', view.title.text, 1, LIMITS.viewTitle) : [];
  return [...title, ...checkBlocks(view.blocks as types.KnownBlock[], LIMITS.viewBlocks)];
}

function checkBlocks(blocks: readonly types.KnownBlock[], maxBlocks: number): string[] {
  const actionIds = blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.map((element) => element.action_id ?? '') : [],
  );
  const blockIds = blocks.flatMap((block) => block.block_id ?? []);
  return [
    ...(blocks.length === 0 ? ['no blocks'] : []),
    ...atMost('blocks', blocks.length, maxBlocks),
    ...unique('block_id', blockIds),
    ...unique('action_id', actionIds),
    ...blockIds.flatMap((id) => within('block_id', id, 1, LIMITS.blockId)),
    ...blocks.flatMap((block, n) => checkBlock(block).map((problem) => `block ${n}: ${problem}`)),
  ];
}

function checkBlock(block: types.KnownBlock): string[] {
  switch (block.type) {
    case 'divider':
      return [];
    case 'section':
      return block.text === undefined ? ['section without text'] : checkText(block.text);
    case 'context':
      return [
        ...(block.elements.length === 0 ? ['context without elements'] : []),
        ...atMost('context elements', block.elements.length, LIMITS.contextElements),
        ...block.elements.flatMap((element) =>
          element.type === 'image' ? ['image'] : checkText(element),
        ),
      ];
    case 'actions':
      return [
        ...(block.elements.length === 0 ? ['actions without elements'] : []),
        ...atMost('actions', block.elements.length, LIMITS.actionElements),
        ...block.elements.flatMap((element) =>
          element.type === 'button' ? checkButton(element) : [`element ${element.type}`],
        ),
      ];
    case 'rich_text':
      return block.elements.length === 0
        ? ['rich_text without elements']
        : block.elements.flatMap(checkRichText);
    default:
      return [`unknown block ${block.type}`];
  }
}

function checkText({ type, text }: types.TextObject): string[] {
  return [
    ...within(type, text, 1, LIMITS.textObject),
    ...(type === 'mrkdwn' ? checkMrkdwn('mrkdwn', text) : []),
  ];
}

function checkButton(button: types.Button): string[] {
  return [
    ...within('button text', button.text.text, 1, LIMITS.buttonText),
    ...within('button value', button.value ?? '', 0, LIMITS.buttonValue),
    ...within('action_id', button.action_id ?? '', 1, LIMITS.actionId),
  ];
}

function checkRichText(element: types.RichTextBlockElement): string[] {
  if (element.elements.length === 0) return [`${element.type} without elements`];
  if (element.type === 'rich_text_list') return element.elements.flatMap(checkRichText);
  return element.elements.flatMap((leaf) => {
    if (leaf.type === 'text') return within('rich text', leaf.text, 1, LIMITS.textObject);
    // Anything else could name people or ping a channel.
    if (leaf.type !== 'link') return [`rich text ${leaf.type}`];
    return /^https?:\/\//i.test(leaf.url)
      ? within('link', leaf.url, 1, LIMITS.url)
      : [`link ${leaf.url}`];
  });
}

/** Every sign that Slack reads as markup must belong to a person's mention, a web link or an escape. */
function checkMrkdwn(name: string, text: string): string[] {
  const rest = text
    .replace(/<@\w+>|<https?:\/\/[^\s<>|]+(\|[^<>|]*)?>/gi, '')
    .replace(/&(amp|lt|gt);/g, '');
  const sign = rest.match(/[<>&].{0,20}/s);
  return sign === null ? [] : [`${name}: unescaped ${sign[0]}`];
}

function within(name: string, text: string, min: number, max: number): string[] {
  return text.length < min ? [`${name} is empty`] : atMost(name, text.length, max);
}

function atMost(name: string, count: number, max: number): string[] {
  return count > max ? [`${name}: ${count} is over ${max}`] : [];
}

function unique(name: string, values: readonly string[]): string[] {
  return new Set(values).size === values.length ? [] : [`${name} stands twice`];
}
