import { findLineEnds, isHardWrapped } from '../text/line-ends.ts';
import { splitSentences, type TextRange } from '../text/sentences.ts';
import type { Article, Passage } from './article.ts';

/** A shorter paragraph says too little on its own: it joins its neighbour. */
const MIN_CHARS = 40;
/** A longer paragraph is divided at sentence ends: it would not fit a reader's glance or a Slack block. */
const MAX_CHARS = 1500;
/** A longer line without a full stop is a paragraph that lost it, not a heading. */
const MAX_HEADING_CHARS = 80;
/** Joining ends here: a page of short lines is more than one passage. */
const MAX_JOINED_CHARS = MAX_CHARS + 2 * MAX_HEADING_CHARS;
/** List items longer than this stand alone, as paragraphs do. */
const MAX_ITEM_CHARS = 200;

/** The passages of an article, in text order. They don't overlap, and hold every word of it. */
export function splitPassages(article: Pick<Article, 'id' | 'text'>): Passage[] {
  const { id, text } = article;
  const paragraphs = findParagraphs(text).flatMap((range) => divideLong(text, range));
  return joinShort(text, paragraphs).map(({ start, end }, n) => ({
    id: `${id}#${n}`,
    articleId: id,
    n,
    text: text.slice(start, end),
    start,
    end,
  }));
}

/** Paragraphs, headings and list items, without the space around them; rules (`* * *`) left out. */
function findParagraphs(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  let from = 0;
  for (const to of [...findLineEnds(text, isHardWrapped(text)), text.length]) {
    const raw = text.slice(from, to);
    const start = from + raw.length - raw.trimStart().length;
    const end = start + raw.trim().length;
    if (/[\p{L}\p{N}]/u.test(raw)) ranges.push({ start, end });
    from = to;
  }
  return ranges;
}

/** Pieces of about equal length that end where sentences end. A sentence is never cut. */
function divideLong(text: string, range: TextRange): TextRange[] {
  const length = range.end - range.start;
  if (length <= MAX_CHARS) return [range];
  const target = length / Math.ceil(length / MAX_CHARS);
  const pieces: TextRange[] = [];
  for (const sentence of splitSentences(text.slice(range.start, range.end))) {
    const start = range.start + sentence.start;
    const end = range.start + sentence.end;
    const last = pieces.at(-1);
    // The middle of the sentence decides on which side of the target it falls.
    const reach = last ? (start + end) / 2 - last.start : Number.POSITIVE_INFINITY;
    if (last && (reach <= target || end - last.start <= MIN_CHARS)) last.end = end;
    else pieces.push({ start, end });
  }
  return pieces;
}

function joinShort(text: string, paragraphs: readonly TextRange[]): TextRange[] {
  const texts = paragraphs.map(({ start, end }) => text.slice(start, end));
  const joined: TextRange[] = [];
  let pending: number | undefined;
  paragraphs.forEach((range, i) => {
    const start = pending ?? range.start;
    pending = undefined;
    const isShort = range.end - start < MIN_CHARS;
    const next = paragraphs[i + 1];
    const leads = leadsIn(texts, i) || (isShort && joined.length === 0);
    if (next && leads && next.end - start <= MAX_JOINED_CHARS) {
      pending = start;
      return;
    }
    const last = joined.at(-1);
    if (last && isShort && range.end - last.start <= MAX_JOINED_CHARS) last.end = range.end;
    else joined.push({ start, end: range.end });
  });
  return joined;
}

/** Whether a paragraph belongs with the one that follows: a heading, a list's item, a quote's announcement. */
function leadsIn(paragraphs: readonly string[], i: number): boolean {
  const own = paragraphs[i]!;
  const next = paragraphs[i + 1];
  if (next === undefined) return false;
  if (isItem(own) && isItem(next))
    return own.length <= MAX_ITEM_CHARS && next.length <= MAX_ITEM_CHARS;
  // The last item of a list; alone, what looks like an item is a heading ("- US, Iran tension").
  if (isItem(own) && i > 0 && isItem(paragraphs[i - 1]!)) return false;
  if (own.length <= MAX_HEADING_CHARS && !/[.!?…؟۔]["'”’»)\]]*$/.test(own)) return true;
  if (!opensQuote(next)) return /:$/.test(own) && isItem(next);
  // "Pompeo tweeted after the call." says whose words follow: without it they are nobody's.
  return /:$/.test(own) || (own.length <= MAX_HEADING_CHARS && !opensQuote(own));
}

function opensQuote(paragraph: string): boolean {
  return /^["'“‘«„]/.test(paragraph);
}

/** A list's item or a table's row. */
function isItem(paragraph: string): boolean {
  return /^(?:[-–—*•‣·▪■►>]|\(?\d{1,3}[.)])\s/.test(paragraph) || /\S \| \S/.test(paragraph);
}
