import type { types } from '@slack/bolt';
import type { QuotedPassage } from '../../../answer/answer.ts';
import type { Article } from '../../../corpus/article.ts';
import { clipText } from '../../../text/clip-text.ts';
import type { Wording } from '../../../wording/wording.ts';
import { CONTEXT_PASSAGE_ACTION } from '../../actions/action-ids.ts';
import { LIMITS } from '../../limits.ts';
import { plainText } from '../buttons.ts';
import { present } from '../message-view.ts';
import { quotation } from './quotation.ts';
import { contextLine, originLine, sourceText } from './source-line.ts';

/** How much of the article is shown on either side of the passage. */
const SIDE_CHARS = 2_500;
const PASSAGE_CHARS = 4_000;

export type ContextViewOptions = {
  /** What the answer quotes, in its order. */
  passages: readonly QuotedPassage[];
  /** The place in `passages` of the one that is shown. */
  shown: number;
  wording: Wording;
  /** Comes back when another passage is chosen. */
  metadata: string;
};

/** A window with a quoted passage amid its article: what stands before and after, and the source. */
export function contextView({
  passages,
  shown,
  wording,
  metadata,
}: ContextViewOptions): types.ModalView {
  const { say } = wording;
  const quoted = passages[shown]!;
  const { article, passage } = quoted;
  const before = lastParagraphs(article.text.slice(0, passage.start), SIDE_CHARS);
  const after = firstParagraphs(article.text.slice(passage.end), SIDE_CHARS);
  return {
    type: 'modal',
    title: plainText(say('context.title'), LIMITS.viewTitle),
    close: plainText(say('window.close'), LIMITS.viewTitle),
    private_metadata: metadata,
    blocks: present<types.KnownBlock>([
      passages.length > 1 ? passageMenu(passages, shown, wording) : undefined,
      { type: 'header', text: plainText(headlineOf(article, wording), LIMITS.header) },
      originLine(article, wording),
      { type: 'divider' },
      before.isCut ? contextLine(say('context.earlier')) : undefined,
      paragraphs(before.text),
      quotation(quoted, PASSAGE_CHARS),
      paragraphs(after.text),
      after.isCut ? contextLine(say('context.later')) : undefined,
    ]),
  };
}

function passageMenu(
  passages: readonly QuotedPassage[],
  shown: number,
  wording: Wording,
): types.ActionsBlock {
  const options = passages.map(({ article }, n) => {
    const source = sourceText(article, wording);
    return {
      text: plainText(wording.say('context.passage', { number: n + 1, source }), LIMITS.optionText),
      value: String(n),
    };
  });
  return {
    type: 'actions',
    block_id: 'context-passage',
    elements: [
      {
        type: 'static_select',
        action_id: CONTEXT_PASSAGE_ACTION,
        placeholder: plainText(wording.say('context.choose'), LIMITS.placeholder),
        options,
        initial_option: options[shown]!,
      },
    ],
  };
}

/** Article text as it is: rich text takes no sign in it for formatting. */
function paragraphs(text: string): types.RichTextBlock | undefined {
  if (text === '') return undefined;
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  };
}

/** Words as they are, one empty line between paragraphs. */
function tidy(text: string): string {
  return text.trim().replace(/\n\s*\n/g, '\n\n');
}

/** The title, or opening words that are marked as such. */
function headlineOf({ headline: { text, kind } }: Article, { say }: Wording): string {
  return kind === 'title' ? text : say('source.openingWords', { words: text });
}

type Neighbours = { text: string; isCut: boolean };

/** The paragraphs at the end of a text that fit, at least the last words of the last one. */
function lastParagraphs(text: string, maxChars: number): Neighbours {
  const whole = tidy(text);
  if (whole.length <= maxChars) return { text: whole, isCut: false };
  const tail = whole.slice(-maxChars);
  const start = tail.search(/\n\s*\n/);
  if (start >= 0) return { text: tail.slice(start).trim(), isCut: true };
  // No paragraph ends within: begin with a whole word.
  const space = Math.max(0, tail.search(/\s/));
  return { text: `…${tail.slice(space).trim()}`, isCut: true };
}

/** The paragraphs at the beginning of a text that fit, at least the first words of the first one. */
function firstParagraphs(text: string, maxChars: number): Neighbours {
  const whole = tidy(text);
  if (whole.length <= maxChars) return { text: whole, isCut: false };
  const head = whole.slice(0, maxChars);
  const end = head.search(/\n\s*\n(?![\s\S]*\n\s*\n)/);
  if (end > 0) return { text: head.slice(0, end).trim(), isCut: true };
  return { text: clipText(whole, maxChars), isCut: true };
}
