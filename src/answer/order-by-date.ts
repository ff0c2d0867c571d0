import type { Corpus } from '../corpus/article.ts';
import type { AnalyzedCorpus } from '../search/analyze-corpus.ts';
import type { RankedHit } from '../search/rank-passages.ts';

/** Passages this close to the best one answer about as well: among them the newest comes first. */
const CLOSE_TO_BEST = 0.8;

/** For "the latest on …": the best passages by their article's date, the others behind as they were. */
export function orderByDate(
  corpus: Corpus,
  { articleOrdinals }: AnalyzedCorpus,
  ranked: readonly RankedHit[],
): RankedHit[] {
  const dateOf = ({ ordinal }: RankedHit) =>
    corpus.articles[articleOrdinals[ordinal]!]!.date?.iso ?? '';
  const isClose = ({ score }: RankedHit) => score >= CLOSE_TO_BEST * (ranked[0]?.score ?? 0);
  return [
    ...ranked.filter(isClose).sort((a, b) => dateOf(b).localeCompare(dateOf(a))),
    ...ranked.filter((hit) => !isClose(hit)),
  ];
}
