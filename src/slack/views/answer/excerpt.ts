import { overlap, splitSentences, type TextRange } from '../../../text/sentences.ts';

/** A slice of a text, and what of it is emphasised: `slice` and `bold` are ranges of the whole text. */
export type Excerpt = { slice: TextRange; bold: TextRange };

/**
 * How far into a cut the answer ends, where it would lie behind it: what follows tells more of it. Set
 * by hand.
 */
const ANSWER_ENDS_BY = 0.75;

/**
 * The part of a text around its highlight that takes at most `maxChars`: the whole text if it fits,
 * else whole sentences around the highlight, else the highlight's first words, or those around the
 * answer in it where that stands further back. `bold` lies within `slice`.
 */
export function excerptAround(
  text: string,
  highlight: TextRange,
  maxChars: number,
  answer?: TextRange,
): Excerpt {
  const bold = clampRange(highlight, text.length);
  const whole = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  if (whole.end - whole.start <= maxChars) return { slice: whole, bold: intersect(bold, whole) };

  const sentences = splitSentences(text);
  const touching = (sentence: TextRange) => overlap(sentence, bold);
  let first = Math.max(0, sentences.findIndex(touching));
  let last = Math.max(first, sentences.findLastIndex(touching));
  const chars = (from: number, to: number) => sentences[to]!.end - sentences[from]!.start;

  if (chars(first, last) > maxChars) {
    const start = startBefore(text, sentences[first]!.start, answer, maxChars);
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

/** Where a cut begins: at `first`, or so far behind it that the answer fits, with words before it. */
function startBefore(
  text: string,
  first: number,
  answer: TextRange | undefined,
  maxChars: number,
): number {
  if (answer === undefined || answer.end === answer.start) return first;
  // A cut ends between words, so the whole word that the answer ends in must fit.
  const end = answer.end + text.slice(answer.end).search(/\s|$/);
  if (answer.start <= first || end <= first + maxChars) return first;
  const earliest = Math.max(first, end - Math.floor(maxChars * ANSWER_ENDS_BY));
  if (earliest >= answer.start) return answer.start;
  const word = text.slice(earliest, answer.start).search(/(?<=\s)\S/);
  return word < 0 ? answer.start : earliest + word;
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
