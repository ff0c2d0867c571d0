import type { Corpus } from '../corpus/article.ts';
import { type AnalyzedCorpus, analyzeCorpus } from '../search/analyze-corpus.ts';
import { createFeatureSource } from '../search/feature-source.ts';
import { createLunrEngine } from '../search/lunr-engine.ts';
import { createPhraseFinder } from '../search/phrase-finder.ts';
import { type Query, weightTerms } from '../search/query.ts';
import { type RankedHit, rankPassages } from '../search/rank-passages.ts';
import type { Scope } from '../search/search-engine.ts';
import { type AliasGroups, createAliasFinder } from '../text/aliases.ts';
import { createSpellingIndex } from '../text/names.ts';
import { loadWordVectors } from '../text/word-vectors.ts';
import type { Turn } from './answer.ts';
import { createDateExpander } from './expand-dates.ts';
import { type Correction, expandSpellings } from './expand-spellings.ts';
import { listArticles } from './list-articles.ts';
import { parseQuestion } from './parse-question.ts';
import { createRestrictionReader, isWithin, type Restriction } from './read-restrictions.ts';
import { pointsBack, resolveFollowUp } from './resolve-follow-up.ts';

/** A question as it is searched. */
export type UnderstoodQuestion = {
  query: Query;
  /** What the query took over from the conversation, as words. */
  carried: readonly string[];
  corrections: readonly Correction[];
  restriction: Restriction;
  /** Places in `corpus.articles` that the restriction leaves; undefined when there is none. */
  within?: ReadonlySet<number>;
  /** Quoted phrases. */
  phrases: readonly string[];
  /**
   * Places in `corpus.passages` of those that hold every phrase; none, where the phrases can't be
   * kept to. Undefined when there is no phrase.
   */
  holding?: ReadonlySet<number>;
  /** Modifiers that say nothing usable, as typed. */
  unread: readonly string[];
  newestFirst: boolean;
  /**
   * For a question that asks for articles and for nothing in them ("What did Rudaw report?"): their
   * opening passages, by place in `corpus.passages`, newest first. Never empty.
   */
  listed?: readonly number[];
};

/** Reads questions and ranks the passages of one corpus. */
export type PassageFinder = {
  analyzed: AnalyzedCorpus;
  understand(question: string, history: readonly Turn[]): UnderstoodQuestion;
  /**
   * Best first, at most 50. Behind those that hold a quoted phrase stand as many that would fit
   * without it.
   */
  find(question: UnderstoodQuestion): Promise<RankedHit[]>;
};

const CANDIDATES = 50;

export function createPassageFinder(corpus: Corpus, aliases: AliasGroups): PassageFinder {
  const findAliases = createAliasFinder(aliases);
  const analyzed = analyzeCorpus(corpus, findAliases);
  const engine = createLunrEngine(corpus, analyzed, findAliases);
  const source = createFeatureSource(corpus, analyzed, loadWordVectors());
  const spellings = createSpellingIndex(analyzed.words, analyzed.names);
  const readRestrictions = createRestrictionReader(corpus.articles);
  const findPhrase = createPhraseFinder(corpus, analyzed);
  const expandDates = createDateExpander(analyzed);
  const readQuestion = (text: string) => expandDates(parseQuestion(text, findAliases), text);

  return {
    analyzed,

    understand(question, history) {
      const { text, restriction, phrases, unread, newestFirst } = readRestrictions(question);
      const earlier = history
        .filter(({ role }) => role === 'user')
        .map((turn) => readQuestion(readRestrictions(turn.text).text));
      const asked = readQuestion(text);
      const within = findArticlesWithin(restriction);
      const asksForArticles =
        asked.concepts.length === 0 && (within !== undefined || newestFirst) && !pointsBack(text);
      const completed = asksForArticles ? asked : resolveFollowUp(text, asked, earlier);
      const { query, corrections } = expandSpellings(completed, analyzed, spellings);
      const holding = findHolding(phrases, within);
      const listed = asksForArticles ? listArticles(corpus, analyzed, within) : [];
      return {
        query,
        carried: completed.concepts.slice(asked.concepts.length).map(({ label }) => label),
        corrections,
        restriction,
        ...(within && { within }),
        phrases,
        ...(holding && { holding }),
        unread,
        newestFirst,
        ...(listed.length > 0 && { listed }),
      };
    },

    async find({ query, within, holding }) {
      const search = async (scope: Scope) =>
        rankPassages(
          source,
          query,
          await engine.search(weightTerms(query), CANDIDATES, { articles: within, ...scope }),
        );
      const all = await search({});
      if (holding === undefined || holding.size === 0) return all;
      const kept = await search({ passages: holding });
      return [...kept, ...all.filter(({ ordinal }) => !holding.has(ordinal))];
    },
  };

  function findHolding(
    phrases: readonly string[],
    within: ReadonlySet<number> | undefined,
  ): ReadonlySet<number> | undefined {
    if (phrases.length === 0) return undefined;
    const [first, ...others] = phrases.map(findPhrase);
    const isHolding = (passage: number) =>
      others.every((holding) => holding.has(passage)) &&
      within?.has(analyzed.articleOrdinals[passage]!) !== false;
    return new Set([...first!].filter(isHolding));
  }

  function findArticlesWithin(restriction: Restriction): ReadonlySet<number> | undefined {
    if (Object.keys(restriction).length === 0) return undefined;
    return new Set(
      corpus.articles.flatMap((article, ordinal) =>
        isWithin(article, restriction) ? [ordinal] : [],
      ),
    );
  }
}
