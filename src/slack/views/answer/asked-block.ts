import type { types } from '@slack/bolt';
import { clipText } from '../../../text/clip-text.ts';
import type { Wording } from '../../../wording/wording.ts';

/** Marks the line that names a question which was asked by a button, or shared. */
const ASKED_BLOCK = 'asked';
const MAX_ECHO_CHARS = 300;

/** Who asked what. In every language the question stands last, so that it can be read back. */
export function askedBlock(
  question: string,
  askedBy: string,
  { sayInParts }: Wording,
): types.RichTextBlock {
  const elements = sayInParts<'answer.asked', types.RichTextElement>('answer.asked', {
    person: { type: 'user', user_id: askedBy },
    question: { type: 'text', text: clipText(question, MAX_ECHO_CHARS) },
  }).map(
    (part): types.RichTextElement =>
      'words' in part ? { type: 'text', text: part.words } : part.value,
  );
  return {
    type: 'rich_text',
    block_id: ASKED_BLOCK,
    elements: [{ type: 'rich_text_section', elements }],
  };
}

/** The question of such a line, as Slack gives a message's blocks back; undefined of another block. */
export function readAskedBlock(block: object): string | undefined {
  if (!('block_id' in block) || block.block_id !== ASKED_BLOCK) return undefined;
  const section = lastOf(block, 'elements');
  const question = section && lastOf(section, 'elements');
  if (question === undefined || !('text' in question)) return undefined;
  return typeof question.text === 'string' ? question.text : undefined;
}

function lastOf(node: object, key: string): object | undefined {
  const items: unknown = key in node ? node[key as keyof typeof node] : undefined;
  const last: unknown = Array.isArray(items) ? items.at(-1) : undefined;
  return typeof last === 'object' && last !== null ? last : undefined;
}
