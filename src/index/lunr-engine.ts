import type { PassageOrdinal } from '../corpus/ordinals.ts';
import type { AnalyzedCorpus } from './analyze-corpus.ts';
import { buildPostings } from './build-postings.ts';
import type { Bm25 } from './lunr-index.ts';
import { addScores, type Postings } from './postings.ts';
import type { Hit, SearchEngine } from './search-engine.ts';

// Paragraphs are alike in length and repeat little; whole articles want the textbook's values
// (-5 points of MRR@10 otherwise). Both were chosen on the public sets.
const PASSAGE_BM25: Bm25 = { k1: 0.9, b: 0.4 };
const WHOLE_ARTICLE_BM25: Bm25 = { k1: 1.2, b: 0.75 };
// What a passage earns of its headline's score and of its article's, beside all of its own. Set by
// hand on the public sets and test/fixtures/questions.yaml; no measurement of other weights is kept.
const HEADLINE_WEIGHT = 0.6;
const ARTICLE_WEIGHT = 0.3;

/**
 * Searches paragraphs, headlines and whole articles, each in a Lunr index of its own: a passage's
 * score is its own, plus the weighted scores of its headline and its article. So a passage may be
 * found that holds no word of the query itself.
 *
 * Terms are looked up as they stand: they must come from `analyze` and `findAliases`, for Lunr's
 * query parser is never asked. A passage scores the same whatever scope is searched. Hits have
 * positive scores; equal ones stand in corpus order.
 */
export function createLunrEngine({
  passageOrdinals,
  articleOrdinals,
  articleOrdinalOf,
  indexedTerms,
  headlineOf,
}: AnalyzedCorpus): SearchEngine {
  const passageTerms = passageOrdinals.map(indexedTerms);
  const wholeArticles: string[][] = articleOrdinals.map(() => []);
  // A loop: what a callback named here would stay in memory as long as `search` does.
  for (const passage of passageOrdinals) {
    wholeArticles[articleOrdinalOf(passage)]!.push(...passageTerms[passage]!);
  }
  const headlines = articleOrdinals.map((article) => headlineOf(article).terms);

  const passageIndex = buildPostings(passageTerms, PASSAGE_BM25);
  const headlineIndex = buildPostings(headlines, PASSAGE_BM25);
  const articleIndex = buildPostings(wholeArticles, WHOLE_ARTICLE_BM25);
  const passageCount = passageOrdinals.length;
  const articleCount = articleOrdinals.length;

  return {
    async search(query, limit, { articles, passages } = {}) {
      const scoresOf = (index: Postings, count: number): Float32Array => {
        const scores = new Float32Array(count);
        addScores(index, query, scores);
        return scores;
      };
      const passageScores = scoresOf(passageIndex, passageCount);
      const headlineScores = scoresOf(headlineIndex, articleCount);
      const articleScores = scoresOf(articleIndex, articleCount);

      const score = (ordinal: PassageOrdinal): number => {
        const article = articleOrdinalOf(ordinal);
        if (articles?.has(article) === false || passages?.has(ordinal) === false) return 0;
        return (
          passageScores[ordinal]! +
          HEADLINE_WEIGHT * headlineScores[article]! +
          ARTICLE_WEIGHT * articleScores[article]!
        );
      };
      return selectBest(passageOrdinals, score, limit).map((ordinal): Hit => {
        const article = articleOrdinalOf(ordinal);
        return {
          ordinal,
          score: score(ordinal),
          passageScore: passageScores[ordinal]!,
          headlineScore: headlineScores[article]!,
          articleScore: articleScores[article]!,
        };
      });
    },
  };
}

/** The ordinals with the highest positive scores, best first, ties in order. */
function selectBest(
  ordinals: readonly PassageOrdinal[],
  score: (ordinal: PassageOrdinal) => number,
  limit: number,
): PassageOrdinal[] {
  // A sorted list of `limit` entries: for limits of a hundred, insertion is cheaper than a heap
  // because all but the first few thousand candidates fail the comparison with the last entry.
  const best: PassageOrdinal[] = [];
  const bestScores: number[] = [];
  for (const ordinal of ordinals) {
    const candidate = score(ordinal);
    if (candidate <= 0) continue;
    if (best.length === limit && candidate <= bestScores[limit - 1]!) continue;
    let low = 0;
    let high = best.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (bestScores[middle]! >= candidate) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, ordinal);
    bestScores.splice(low, 0, candidate);
    if (best.length > limit) {
      best.pop();
      bestScores.pop();
    }
  }
  return best;
}
