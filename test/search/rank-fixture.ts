import fc from 'fast-check';
import { parseQuestion } from '../../src/answer/parse-question.ts';
import type { Corpus } from '../../src/corpus/article.ts';
import { analyzeCorpus } from '../../src/search/analyze-corpus.ts';
import { createFeatureSource, type FeatureSource } from '../../src/search/feature-source.ts';
import { createLunrEngine } from '../../src/search/lunr-engine.ts';
import { createFeatureReader } from '../../src/search/passage-features.ts';
import { type Query, weightTerms } from '../../src/search/query.ts';
import type { Hit } from '../../src/search/search-engine.ts';
import { type WeighedQuery, weighQuery } from '../../src/search/weigh-query.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';
import { loadWordVectors } from '../../src/text/word-vectors.ts';
import { makeCorpus } from './make-corpus.ts';

const findAliases = createAliasFinder([['ISIS', 'Daesh', 'Islamic State']]);
const vectors = loadWordVectors();

/** What a question's rerank reads, and how each passage is read for it. */
export function openCorpus(corpus: Corpus) {
  const analyzed = analyzeCorpus(corpus, findAliases);
  const source: FeatureSource = createFeatureSource(corpus, analyzed, vectors);
  const engine = createLunrEngine(corpus, analyzed, findAliases);
  const read = (question: string): Query => parseQuestion(question, findAliases);
  return {
    source,
    read,
    weigh: (question: string): WeighedQuery => weighQuery(analyzed, read(question)),
    search: (query: Query): Promise<Hit[]> => engine.search(weightTerms(query), 50),
    /** Every passage's features, in corpus order, whether or not a search finds it. */
    async readAll(question: string) {
      const query = read(question);
      const hits = await engine.search(weightTerms(query), corpus.passages.length);
      const hitByOrdinal = new Map(hits.map((hit) => [hit.ordinal, hit]));
      const readPassage = createFeatureReader(source, weighQuery(analyzed, query));
      return corpus.passages.map((_, ordinal) =>
        readPassage(hitByOrdinal.get(ordinal) ?? emptyHit(ordinal)),
      );
    },
  };
}

/** The query as it becomes when each of its words is searched by another spelling, too. */
export function addSpelling(query: Query, term: string): Query {
  const concepts = query.concepts.map((one) => ({
    ...one,
    terms: [...one.terms, { term, weight: 0.8 }],
  }));
  return { ...query, concepts };
}

function emptyHit(ordinal: number): Hit {
  return { ordinal, score: 0, passageScore: 0, headlineScore: 0, articleScore: 0 };
}

/** A passage that answers nothing: for corpora where words need to be rare. */
export const FILLER = ['Rain fell.', 'Snow fell.', 'Prices rose.', 'Nobody came.'];

/** One article of the given paragraphs, with others around it that make its words rare. */
export function openArticle(paragraphs: readonly string[], headline = 'Headline') {
  return openCorpus(
    makeCorpus([
      { headline, paragraphs },
      { headline: '', paragraphs: FILLER },
    ]),
  );
}

const WORDS = [
  ...['Salih', 'Pompeo', 'ISIS', 'Daesh', 'Islamic State', 'Suleimani', 'Soleimani', 'Baghdad'],
  ...['attack', 'attacks', 'coalition', 'president', 'killed', 'troops', '2020', '17,000'],
  ...['January', 'the', 'in', 'and', 'of', 'he', '.', '. The', '?', '“', 'العراق', '…', '\n'],
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 })
  .map((words) => words.join(' '));

export const arbitraryCorpus = fc
  .array(
    fc.record({ headline: text, paragraphs: fc.array(text, { minLength: 1, maxLength: 4 }) }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map(makeCorpus);

export const arbitraryQuestion = fc
  .tuple(
    fc.constantFrom('', 'Who is', 'When did', 'How many', 'Where', 'Why', 'What does', 'What did'),
    fc.array(fc.constantFrom(...WORDS, 'Peru', 'Soleymani', 'stand for'), { maxLength: 6 }),
  )
  .map(([asking, words]) => `${asking} ${words.join(' ')}?`);
