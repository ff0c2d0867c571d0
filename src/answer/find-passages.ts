import type { UnderstoodQuestion } from '../conversation/understand-question.ts';
import type { PassageOrdinal } from '../corpus/ordinals.ts';
import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import { weightTerms } from '../index/query.ts';
import type { Hit, Scope, SearchEngine } from '../index/search-engine.ts';
import { type FoundHit, type ReadingSource, readPassages } from '../reading/read-passages.ts';

export type FoundPassages = {
  /**
   * Best first, at most 50. Behind those that hold a quoted phrase stand as many that would fit
   * without it.
   */
  hits: readonly FoundHit[];
  /** Why they could not be read, half a sentence: they stand in the order of the words. */
  unread?: string;
};

/**
 * Finds passages for a question.
 *
 * @param passed those that are wanted no more
 */
export type PassageFinder = (
  question: UnderstoodQuestion,
  passed?: ReadonlySet<PassageOrdinal>,
) => Promise<FoundPassages>;

const CANDIDATES = 50;

/** @param getReading what reading takes, once it is there; until then passages are ranked by words. */
export function createPassageFinder(
  engine: SearchEngine,
  { articleOrdinalOf }: Pick<AnalyzedCorpus, 'articleOrdinalOf'>,
  getReading: () => ReadingSource | undefined,
): PassageFinder {
  return async (question, passed) => {
    const { query, within, holding } = question;
    const terms = weightTerms(query);
    const search = (scope: Scope) =>
      engine.search(terms, CANDIDATES, { articles: within, ...scope });
    const scoreByWords = async (passages: readonly PassageOrdinal[]) => {
      const hits = await engine.search(terms, passages.length, { passages: new Set(passages) });
      const found = new Set(hits.map(({ ordinal }) => ordinal));
      const others = passages.filter((ordinal) => !found.has(ordinal));
      return [...hits, ...others.map(toHitWithoutWords)];
    };
    const searchAndRead = async (scope: Scope): Promise<FoundPassages> => {
      const byWords = (await search(scope)).filter(({ ordinal }) => !passed?.has(ordinal));
      const reading = getReading();
      // A question that names nothing is like everything.
      if (reading === undefined || query.concepts.length === 0) return { hits: byWords };
      const read = readPassages(reading, {
        question: question.text,
        byWords,
        scoreByWords,
        isWithin: (passage) =>
          !passed?.has(passage) &&
          within?.has(articleOrdinalOf(passage)) !== false &&
          scope.passages?.has(passage) !== false,
        limit: CANDIDATES,
      });
      if (reading.patienceMs === undefined) return { hits: await read };
      try {
        return { hits: await waitFor(read, reading.patienceMs) };
      } catch (error) {
        return { hits: byWords, unread: (error as Error).message };
      }
    };
    if (holding === undefined || holding.size === 0) return searchAndRead({});
    const all = await search({});
    const { hits, ...rest } = await searchAndRead({ passages: holding });
    return { hits: [...hits, ...all.filter(({ ordinal }) => !holding.has(ordinal))], ...rest };
  };
}

/** A passage that shares no word with the question. */
function toHitWithoutWords(ordinal: PassageOrdinal): Hit {
  return { ordinal, score: 0, passageScore: 0, headlineScore: 0, articleScore: 0 };
}

/** @throws when it takes longer */
async function waitFor<Result>(result: Promise<Result>, ms: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the networks gave no answer in time')), ms);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
