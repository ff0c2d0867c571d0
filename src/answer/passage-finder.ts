import type { Corpus } from '../corpus/article.ts';
import { type AnalyzedCorpus, analyzeCorpus } from '../search/analyze-corpus.ts';
import { createSentenceMeasurer, type SentenceMeasurer } from '../search/answering-sentence.ts';
import { isName } from '../search/concepts.ts';
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
import { groupDuplicates } from './group-duplicates.ts';
import { pointsBack } from './leans-on-conversation.ts';
import { listArticles } from './list-articles.ts';
import { parseQuestion } from './parse-question.ts';
import { readCorrection, wantsAnother } from './read-correction.ts';
import {
  createRestrictionReader,
  isWithin,
  type RestrictedQuestion,
  type Restriction,
} from './read-restrictions.ts';
import { REMEMBERED_QUESTIONS, type ReadQuestion, resolveFollowUp } from './resolve-follow-up.ts';

/** A question as it is searched. */
export type UnderstoodQuestion = {
  query: Query;
  /** What the query took over from the conversation, as words. */
  carried: readonly string[];
  /** Words of the conversation that a correction left out. */
  replaced: readonly string[];
  /** How many of the best answers it doesn't want again, near-duplicates counted once. */
  passedOver: number;
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
  /** Reads passages, by their place, sentence by sentence. */
  measureSentences(query: Query): SentenceMeasurer;
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

  return {
    analyzed,

    understand(question, history) {
      const asked = readQuestion(question);
      const before = history.filter(({ role }) => role === 'user').map(({ text }) => text);
      const passedOver = countLast([...before, question], wantsAnother);
      const earlier = before
        .filter((text) => !wantsAnother(text))
        .slice(-REMEMBERED_QUESTIONS)
        .map(readQuestion);
      // "No, according to Anadolu" asks the question before of another source.
      const isCorrection = asked.rejected !== undefined && earlier.length > 0;
      const asksForArticles =
        asked.query.concepts.length === 0 &&
        asked.phrases.length === 0 &&
        !isCorrection &&
        (asked.newestFirst || Object.keys(asked.restriction).length > 0) &&
        !pointsBack(asked.text);
      const resolved = resolveFollowUp(asked, asksForArticles ? [] : earlier, (concept) =>
        isName(analyzed, concept),
      );
      const { query, corrections } = expandSpellings(resolved.query, analyzed, spellings);
      const within = findArticlesWithin(resolved.restriction);
      // Another answer is wanted to the same question.
      const { phrases, newestFirst } = (wantsAnother(question) && earlier.at(-1)) || asked;
      const holding = findHolding(phrases, within);
      const listed = asksForArticles ? listArticles(corpus, analyzed, within) : [];
      return {
        ...resolved,
        query,
        passedOver,
        corrections,
        ...(within && { within }),
        phrases,
        ...(holding && { holding }),
        unread: asked.unread,
        newestFirst,
        ...(listed.length > 0 && { listed }),
      };
    },

    async find({ query, within, holding, passedOver }) {
      const search = async (scope: Scope) =>
        rankPassages(
          source,
          query,
          await engine.search(weightTerms(query), CANDIDATES, { articles: within, ...scope }),
        );
      const all = await search({});
      const ranked =
        holding === undefined || holding.size === 0
          ? all
          : [
              ...(await search({ passages: holding })),
              ...all.filter(({ ordinal }) => !holding.has(ordinal)),
            ];
      return passedOver === 0 ? ranked : passOver(ranked, passedOver);
    },

    measureSentences: (query) => createSentenceMeasurer(source, query),
  };

  /** A question by itself: what it corrects, what it restricts itself to, what it names. */
  function readQuestion(question: string): ReadQuestion & RestrictedQuestion {
    const corrected = readCorrection(question);
    const restricted = readRestrictions(corrected?.text ?? question);
    const rejected = corrected && parseQuestion(corrected.rejected, findAliases).concepts;
    const { text } = restricted;
    const query = expandDates(parseQuestion(text, findAliases), text);
    return { ...restricted, query, ...(rejected && { rejected }) };
  }

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

  function passOver(ranked: readonly RankedHit[], count: number): RankedHit[] {
    const ordinals = ranked.map(({ ordinal }) => ordinal);
    const passed = new Set(
      groupDuplicates(analyzed, ordinals, count).flatMap(({ ordinal, duplicates }) => [
        ordinal,
        ...duplicates,
      ]),
    );
    return ranked.filter(({ ordinal }) => !passed.has(ordinal));
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

/** How many items at the end of a list satisfy a condition without a gap. */
function countLast<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.length - 1 - items.findLastIndex((item) => !holds(item));
}
