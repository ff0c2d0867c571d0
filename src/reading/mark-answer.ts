import type { PassageReading } from '../networks/networks.ts';
import { overlap, type TextRange } from '../text/sentences.ts';

/** What of a passage is shown as the answer. */
export type Mark = {
  /** The sentence that answers. */
  highlight: TextRange;
  /** What is asked for, within the highlight. */
  span: TextRange;
  /** The clause that says it. */
  emphasis: TextRange;
};

/** Where a clause ends, with the space behind it. */
const CLAUSE_BORDER = /[,;:](?=\s)|\s[–—-](?=\s)|[—()“”"]/g;
/** Bold that is nearly all of a passage tells nothing. */
const MOST_EMPHASIS = 0.7;

/** Marks the likeliest answer of a passage, given with its sentences, by what the reader saw in it. */
export function markAnswer(
  text: string,
  sentences: readonly TextRange[],
  { spans }: PassageReading,
): Mark | undefined {
  const [best] = spans;
  if (best === undefined) return undefined;
  const shared = ({ start, end }: TextRange) =>
    Math.min(end, best.end) - Math.max(start, best.start);
  const [highlight] = sentences
    .filter((sentence) => overlap(sentence, best))
    .sort((a, b) => shared(b) - shared(a));
  if (highlight === undefined) return undefined;
  const span = {
    start: Math.max(best.start, highlight.start),
    end: Math.min(best.end, highlight.end),
  };
  const clause = widenToClause(text, highlight, span);
  const isTelling = clause.end - clause.start <= MOST_EMPHASIS * text.trim().length;
  return { highlight, span, emphasis: isTelling ? clause : span };
}

function widenToClause(text: string, sentence: TextRange, span: TextRange): TextRange {
  const before = [...text.slice(sentence.start, span.start).matchAll(CLAUSE_BORDER)].at(-1);
  const after = text.slice(span.end, sentence.end).search(CLAUSE_BORDER);
  const from = before ? sentence.start + before.index + before[0].length : sentence.start;
  const to = after < 0 ? sentence.end : span.end + after;
  return { start: from + (text.slice(from).match(/^\s*/)?.[0].length ?? 0), end: to };
}
