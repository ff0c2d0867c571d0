import { overlap, splitSentences, type TextRange } from '../../../text/sentences.ts';

/** A slice of a text, and what of it is emphasised: `slice` and `bold` are ranges of the whole text. */
export type Excerpt = { slice: TextRange; bold: TextRange };

/**
 * The part of a text around its highlight that takes at most `maxChars`: the whole text if it fits,
 * else whole sentences around the highlight, else the highlight's first words.
 * `bold` lies within `slice`.
 */
export function excerptAround(text: string, highlight: TextRange, maxChars: number): Excerpt {
  const bold = clampRange(highlight, text.length);
  const whole = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  if (whole.end - whole.start <= maxChars) return { slice: whole, bold: intersect(bold, whole) };

  const sentences = splitSentences(text);
  const touching = (sentence: TextRange) => overlap(sentence, bold);
  let first = Math.max(0, sentences.findIndex(touching));
  let last = Math.max(first, sentences.findLastIndex(touching));
  const chars = (from: number, to: number) => sentences[to]!.end - sentences[from]!.start;

  if (chars(first, last) > maxChars) {
    const start = sentences[first]!.start;
    const slice = { start, end: start + wordEndBefore(text.slice(start), maxChars) };
    return { slice, bold: intersect(bold, slice) };
  }
  // What follows explains an answer more often than what comes before, so it goes first.
  for (;;) {
    if (last + 1 < sentences.length && chars(first, last + 1) <= maxChars) last++;
    else if (first > 0 && chars(first - 1, last) <= maxChars) first--;
    else break;
  }
  const slice = { start: sentences[first]!.start, end: sentences[last]!.end };
  return { slice, bold: intersect(bold, slice) };
}

function clampRange({ start, end }: TextRange, length: number): TextRange {
  const from = Math.min(Math.max(0, start), length);
  return { start: from, end: Math.min(Math.max(from, end), length) };
}

function intersect(a: TextRange, b: TextRange): TextRange {
  const start = Math.min(Math.max(a.start, b.start), b.end);
  return { start, end: Math.max(start, Math.min(a.end, b.end)) };
}

/** The end of the last word that fits in `maxChars`; inside a word only if it alone is too long. */
function wordEndBefore(text: string, maxChars: number): number {
  if (/\s/.test(text[maxChars] ?? ' ')) return text.slice(0, maxChars).trimEnd().length;
  const head = text.slice(0, maxChars);
  const space = head.search(/\s\S*$/);
  if (space > 0) return head.slice(0, space).trimEnd().length;
  return head.length - (/[\uD800-\uDBFF]$/.test(head) ? 1 : 0);
}
