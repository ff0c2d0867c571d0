import type { TextRange } from '../../text/sentences.ts';
import { type AskedSentence, findTokens, isAllAsked } from './asked-sentence.ts';

/** A part of a sentence that may be what is asked for. `weight` multiplies its nearness. */
export type SpanCandidate = TextRange & { weight: number };

/** How far the best candidate must lead the second, as a share of its own score. */
const LEAD = 0.2;
/** Words away at which what the question names counts half. */
const HALF_AT_TOKENS = 4;
/** What lies behind a comma or a conjunction belongs to another clause: it is so many words further. */
const BORDER_TOKENS = 6;
const BORDER = /[,;:–—()"“”]|\b(?:and|but|while|which|who|where|although|because)\b/g;

/**
 * The candidate that stands nearest to what the question names, if it leads the others clearly.
 * What the question names itself is never taken.
 */
export function chooseSpan(
  sentence: AskedSentence,
  candidates: readonly SpanCandidate[],
): TextRange | undefined {
  const [best, second] = candidates
    .filter((candidate) => !isAllAsked(sentence, findTokens(sentence, candidate)))
    .map(({ start, end, weight }) => {
      const range = { start, end };
      return { range, score: weight * measureNearness(sentence, range) };
    })
    .sort((a, b) => b.score - a.score);
  if (best === undefined || best.score === 0) return undefined;
  return second !== undefined && second.score > (1 - LEAD) * best.score ? undefined : best.range;
}

/** How near a part stands to what the question names: more is nearer, 0 is no word of it. */
function measureNearness(sentence: AskedSentence, range: TextRange): number {
  const { text, tokens, covers, concepts } = sentence;
  const { from, to } = findTokens(sentence, range);
  const shortest = new Map<number, number>();
  covers.forEach((covered, at) => {
    if (covered.length === 0) return;
    const { start, end } = tokens[at]!;
    const between = at < from ? text.slice(end, range.start) : text.slice(range.end, start);
    const steps = at < from ? from - at : Math.max(0, at - to + 1);
    const distance = steps + BORDER_TOKENS * (between.match(BORDER)?.length ?? 0);
    for (const c of covered) {
      shortest.set(c, Math.min(distance, shortest.get(c) ?? Number.POSITIVE_INFINITY));
    }
  });
  let nearness = 0;
  for (const [c, distance] of shortest) {
    nearness += concepts[c]!.weight / (1 + distance / HALF_AT_TOKENS);
  }
  return nearness;
}
