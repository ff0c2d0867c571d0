import { createSearchableCorpus } from '../../src/answer/search-corpus.ts';
import type { ReadHit, ReadingSource } from '../../src/reading/read-passages.ts';
import type { EvalSet } from '../eval/eval-question.ts';

/** A question with the passages that reading put in order. */
export type ReadExample = {
  hits: readonly ReadHit[];
  /** By hit: whether its passage is right. */
  isRight: readonly boolean[];
  /** By hit: whether it stands in an article that holds a right passage. */
  isRightArticle: readonly boolean[];
  answerable: boolean;
};

export type ReadSet = { name: string; examples: ReadExample[] };

/** Asks the questions that are there to decide by. */
export async function collectReadings(
  { name, corpus, questions }: EvalSet,
  reading: ReadingSource,
  most: number,
  onProgress: (done: number, total: number) => void,
): Promise<ReadSet> {
  const searchable = createSearchableCorpus(corpus, [], () => reading);
  const usable = questions.filter(
    ({ part, answerable }) => part === 'decide' && answerable !== null,
  );
  const step = Math.max(1, usable.length / most);
  const chosen = usable.filter((_, n) => Math.floor(n / step) !== Math.floor((n - 1) / step));
  const examples: ReadExample[] = [];
  for (const [at, { question, history, answerable, judgements }] of chosen.entries()) {
    const understood = searchable.understand(question, history);
    const { hits: found } = await searchable.find(understood);
    const hits = found.filter((hit): hit is ReadHit => hit.understanding !== undefined);
    if (found.length > 0 && hits.length === 0 && understood.query.concepts.length > 0) {
      throw new Error(`“${question}” was not read`);
    }
    onProgress(at + 1, chosen.length);
    const passages = hits.map(({ ordinal }) => corpus.passages[ordinal]!);
    const isRight = passages.map(({ id }) => (judgements.get(id) ?? 0) > 0);
    const rightArticles = new Set(
      passages.filter((_, n) => isRight[n]).map(({ articleId }) => articleId),
    );
    const isRightArticle = passages.map(({ articleId }) => rightArticles.has(articleId));
    if (hits.length > 0) {
      examples.push({
        hits: hits.map(strip),
        isRight,
        isRightArticle,
        answerable: answerable!,
      });
    }
  }
  return { name, examples };
}

/** Only what is learned from: all of it would fill the memory. */
function strip({ understanding, ...hit }: ReadHit): ReadHit {
  const { pieces: _, ...rest } = understanding;
  return { ...hit, understanding: rest };
}
