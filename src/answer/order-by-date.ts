import type { Article, Corpus } from '../corpus/article.ts';
import type { AnalyzedCorpus } from '../search/analyze-corpus.ts';
import type { RankedHit } from '../search/rank-passages.ts';

/** Passages this close to the best one answer about as well: among them the newest comes first. */
const CLOSE_TO_BEST = 0.8;

/** For "the latest on …": the best passages by their article's date, the others behind as they were. */
export function orderByDate<Hit extends RankedHit>(
  corpus: Corpus,
  { articleOrdinals }: AnalyzedCorpus,
  ranked: readonly Hit[],
): Hit[] {
  const articleOf = ({ ordinal }: RankedHit) => corpus.articles[articleOrdinals[ordinal]!]!;
  const isClose = ({ score }: RankedHit) => score >= CLOSE_TO_BEST * (ranked[0]?.score ?? 0);
  return [
    ...ranked.filter(isClose).sort((a, b) => compareByDate(articleOf(a), articleOf(b))),
    ...ranked.filter((hit) => !isClose(hit)),
  ];
}

/** Newest first; what has no date stands behind what has one. */
export function compareByDate(a: Article, b: Article): number {
  return (b.date?.iso ?? '').localeCompare(a.date?.iso ?? '');
}
