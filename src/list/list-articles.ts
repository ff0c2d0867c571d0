import { compareByDate } from '../corpus/newest-first.ts';
import type { ArticleOrdinal, PassageOrdinal } from '../corpus/ordinals.ts';
import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';

/**
 * The opening passages of articles, the newest article's first.
 *
 * @param within all of them if left out
 */
export function listArticles(
  { passageOrdinals, passageAt, articleOf, articleOrdinalOf }: AnalyzedCorpus,
  within?: ReadonlySet<ArticleOrdinal>,
): PassageOrdinal[] {
  return passageOrdinals
    .filter((passage) => passageAt(passage).n === 0)
    .filter((passage) => within?.has(articleOrdinalOf(passage)) !== false)
    .sort((a, b) => compareByDate(articleOf(a), articleOf(b)));
}
