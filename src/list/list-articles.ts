import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import { compareByDate } from './order-by-date.ts';

/**
 * The opening passages of articles, by place in `corpus.passages`, of the newest article first.
 *
 * @param within places in `corpus.articles`; all of them if left out
 */
export function listArticles(
  { articleOrdinals, articleOf }: AnalyzedCorpus,
  within?: ReadonlySet<number>,
): number[] {
  const openings: number[] = [];
  articleOrdinals.forEach((article, passage) => {
    const isOpening = article !== articleOrdinals[passage - 1];
    if (isOpening && (within === undefined || within.has(article))) openings.push(passage);
  });
  return openings.sort((a, b) => compareByDate(articleOf(a), articleOf(b)));
}
