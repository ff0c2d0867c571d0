import { compareByDate } from '../corpus/newest-first.ts';
import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import type { FoundHit } from '../reading/read-passages.ts';

// Both were set by hand, on test/fixtures/questions.yaml and the public sets; no measurement of other
// values is kept.
/** Passages with this share of the best one's score answer about as well: of them the newest is first. */
const CLOSE_TO_BEST = 0.8;
/** The same of the score of passages that were read: its odds are a seventh of the best one's. */
const CLOSE_IN_READING = 2;

/** For "the latest on …": the best passages by their article's date, the others behind as they were. */
export function orderByDate<Hit extends FoundHit>(
  { articleOf }: Pick<AnalyzedCorpus, 'articleOf'>,
  ranked: readonly Hit[],
): Hit[] {
  const best = ranked[0];
  const isClose = ({ score, understanding }: Hit) =>
    understanding === undefined
      ? score >= CLOSE_TO_BEST * (best?.score ?? 0)
      : understanding.reading !== undefined &&
        best!.understanding!.score - understanding.score <= CLOSE_IN_READING;
  return [
    ...ranked
      .filter(isClose)
      .sort((a, b) => compareByDate(articleOf(a.ordinal), articleOf(b.ordinal))),
    ...ranked.filter((hit) => !isClose(hit)),
  ];
}
