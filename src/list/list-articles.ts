import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import { compareByDate } from './order-by-date.ts';

/**
 * The opening passages of articles, by place in `corpus.passages`, of the newest article first.
 *
 * @param within places in `corpus.articles`; all of them if left out
 */
export function listArticles(
  { passageOrdinals, passageAt, articleOf, articleOrdinalOf }: AnalyzedCorpus,
  within?: ReadonlySet<number>,
): number[] {
  return passageOrdinals
    .filter((passage) => passageAt(passage).n === 0)
    .filter((passage) => within?.has(articleOrdinalOf(passage)) !== false)
    .sort((a, b) => compareByDate(articleOf(a), articleOf(b)));
}
