import type { types } from '@slack/bolt';
import type { QuotedPassage } from '../../answer/answer.ts';
import { excerptAround } from './excerpt.ts';

/** Stands where words of the passage were left out. */
const CUT = '[…]';

/**
 * A passage as a quotation, its answering sentence in bold.
 * Rich text and not mrkdwn: its text is literal (nothing to escape, no `*` or `:name:` that turns into
 * something else), so the quotation stays word for word.
 * @see https://docs.slack.dev/reference/block-kit/block-elements/rich-text-quote-element
 */
export function quotation(quoted: QuotedPassage, maxChars: number): types.RichTextBlock {
  const { text } = quoted.passage;
  const { slice, bold } = excerptAround(text, quoted.highlight, maxChars - 2 * (CUT.length + 1));
  const elements = [
    plain(text.slice(0, slice.start).trim() === '' ? '' : `${CUT} `),
    plain(text.slice(slice.start, bold.start)),
    { ...plain(text.slice(bold.start, bold.end)), style: { bold: true } },
    plain(text.slice(bold.end, slice.end)),
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
  const { slice } = excerptAround(text, quoted.highlight, maxChars - 2 * (CUT.length + 2));
  const before = text.slice(0, slice.start).trim() === '' ? '' : `${CUT} `;
  const after = text.slice(slice.end).trim() === '' ? '' : ` ${CUT}`;
  const words = `${before}${text.slice(slice.start, slice.end)}${after}`;
  return /^["“]|["”]$/.test(words) ? words : `“${words}”`;
}

function plain(text: string): types.RichTextText {
  return { type: 'text', text };
}
