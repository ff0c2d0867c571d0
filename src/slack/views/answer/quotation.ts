import type { types } from '@slack/bolt';
import type { QuotedPassage } from '../../../answer/answer.ts';
import type { TextRange } from '../../../text/sentences.ts';
import { divideHighlight } from '../../../wording/divide-highlight.ts';
import { excerptAround } from './excerpt.ts';

/** Stands where words of the passage were left out. */
const CUT = '[…]';

/**
 * A passage as a quotation, its answering sentence in bold and within it the answer underlined:
 * bold sets the sentence apart from its neighbours, so the answer needs a sign of its own.
 * Rich text and not mrkdwn: its text is literal (nothing to escape, no `*` or `:name:` that turns into
 * something else), so the quotation stays word for word.
 * @see https://docs.slack.dev/reference/block-kit/block-elements/rich-text-quote-element
 */
export function quotation(quoted: QuotedPassage, maxChars: number): types.RichTextBlock {
  const { text } = quoted.passage;
  const { highlight, emphasis = highlight } = quoted;
  const around = emphasis === 'none' ? highlight : emphasis;
  const { slice, bold } = excerptAround(text, around, maxChars - 2 * (CUT.length + 1), quoted.span);
  const elements = [
    plain(text.slice(0, slice.start).trim() === '' ? '' : `${CUT} `),
    ...(emphasis === 'none'
      ? [plain(text.slice(slice.start, slice.end))]
      : [
          plain(text.slice(slice.start, bold.start)),
          ...emphasised(text, bold, quoted.span),
          plain(text.slice(bold.end, slice.end)),
        ]),
    plain(text.slice(slice.end).trim() === '' ? '' : ` ${CUT}`),
  ];
  return {
    type: 'rich_text',
    elements: [
      // Slack refuses empty text elements.
      { type: 'rich_text_quote', elements: elements.filter((element) => element.text !== '') },
    ],
  };
}

/** The same words for where there is no formatting, in quotation marks unless they bring their own. */
export function quotationText(quoted: QuotedPassage, maxChars: number): string {
  const { text } = quoted.passage;
  const { slice } = excerptAround(
    text,
    quoted.highlight,
    maxChars - 2 * (CUT.length + 2),
    quoted.span,
  );
  const before = text.slice(0, slice.start).trim() === '' ? '' : `${CUT} `;
  const after = text.slice(slice.end).trim() === '' ? '' : ` ${CUT}`;
  const words = `${before}${text.slice(slice.start, slice.end)}${after}`;
  return /^["“]|["”]$/.test(words) ? words : `“${words}”`;
}

/** The bold part, with the span underlined if all of it is there. */
function emphasised(text: string, bold: TextRange, span?: TextRange): types.RichTextText[] {
  const [opening, answer, closing] = divideHighlight(text, bold, span);
  return [
    { ...plain(opening), style: { bold: true } },
    { ...plain(answer), style: { bold: true, underline: true } },
    { ...plain(closing), style: { bold: true } },
  ];
}

function plain(text: string): types.RichTextText {
  return { type: 'text', text };
}
