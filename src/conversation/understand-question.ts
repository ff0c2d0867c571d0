import type { ArticleOrdinal, PassageOrdinal } from '../corpus/ordinals.ts';
import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import { isName } from '../index/concepts.ts';
import { createJoinedNames } from '../index/joined-names.ts';
import { createPhraseFinder } from '../index/phrase-finder.ts';
import type { Concept, Query } from '../index/query.ts';
import { listArticles } from '../list/list-articles.ts';
import { createReportLister, readTopic, type Topic } from '../list/list-reports.ts';
import { createDateExpander } from '../question/expand-dates.ts';
import {
  asTyped,
  type Correction,
  correctQuestion,
  expandSpellings,
} from '../question/expand-spellings.ts';
import type { ReadDate } from '../question/tidy-question.ts';
import type { CorpusQuestion } from '../sources/find-corpus-question.ts';
import type { PublisherFinder } from '../sources/find-publishers.ts';
import { isWithin, type Restriction } from '../sources/read-restrictions.ts';
import type { AliasFinder } from '../text/aliases.ts';
import { createSpellingIndex } from '../text/names.ts';
import { createQuestionReader, type QuestionReading } from './read-question.ts';
import { readWish, type Wish } from './read-wish.ts';
import {
  type EarlierQuestion,
  REMEMBERED_QUESTIONS,
  resolveFollowUp,
} from './resolve-follow-up.ts';
import type { Turn } from './turn.ts';

/** What a question asks for. Passages stand in the order in which they are shown; never none. */
export type Asked =
  /** Passages that answer it. */
  | { kind: 'search' }
  /** Articles, and nothing in them ("What did Rudaw report?"): their openings. */
  | { kind: 'articles'; openings: readonly PassageOrdinal[]; about?: CorpusQuestion['about'] }
  /** The latest on one topic: a passage of each article about it, newest first. */
  | { kind: 'reports'; passages: readonly PassageOrdinal[]; topic: Topic };

/** A question as it is searched. */
export type UnderstoodQuestion = {
  /** The question as it is read: behind the questions that it leans on, if it leans on any. */
  text: string;
  asked: Asked;
  query: Query;
  /** What the query took over from the conversation, as words. */
  carried: readonly string[];
  /** Words of the conversation that a correction left out. */
  replaced: readonly string[];
  /** What is wanted of the same question behind the answers before, in the order it was said. */
  wishes: readonly Wish[];
  /** Set where there is no question that "more" could go on from. */
  goesOnFromNothing?: true;
  corrections: readonly Correction[];
  restriction: Restriction;
  /** What the restriction leaves; undefined when there is none. */
  within?: ReadonlySet<ArticleOrdinal>;
  /** Quoted phrases. */
  phrases: readonly string[];
  /**
   * The passages that hold every phrase; none, where the phrases can't be kept to. Undefined when
   * there is no phrase.
   */
  holding?: ReadonlySet<PassageOrdinal>;
  /** Modifiers that say nothing usable, as typed. */
  unread: readonly string[];
  /** Dates whose day and month could be told either way. */
  readDates: readonly ReadDate[];
  newestFirst: boolean;
};

export type QuestionUnderstander = {
  understand(question: string, history: readonly Turn[]): UnderstoodQuestion;
  /** The question with another restriction. */
  keepTo(question: UnderstoodQuestion, restriction: Restriction): UnderstoodQuestion;
};

/** What is wanted, before it is known which passages there are. */
type Wanted =
  | { kind: 'search' }
  | { kind: 'articles'; about?: CorpusQuestion['about'] }
  | { kind: 'reports'; topic: Topic };

/** Between the turns of a conversation that are read together, as the networks learned it. */
const TURN_BORDER = ' | ';

/** @param getVocabulary words that are spelt right, once they are known */
export function createQuestionUnderstander(
  analyzed: AnalyzedCorpus,
  publishers: PublisherFinder,
  findAliases: AliasFinder,
  getVocabulary: () => ReadonlySet<string> | undefined,
): QuestionUnderstander {
  const readQuestion = createQuestionReader(publishers, findAliases, createDateExpander(analyzed));
  const spellings = createSpellingIndex(analyzed.words, analyzed.names);
  const joinedNames = createJoinedNames(analyzed);
  const findPhrase = createPhraseFinder(analyzed);
  const listReports = createReportLister(analyzed);

  return {
    understand(question, history) {
      const said = history.filter(({ role }) => role === 'user').map(({ text }) => text);
      const isQuestion = (text: string) => readWish(text) === undefined;
      const all = [...said, question];
      const at = all.findLastIndex(isQuestion);
      const earlier = all
        .slice(0, Math.max(at, 0))
        .filter(isQuestion)
        .slice(-REMEMBERED_QUESTIONS)
        .map(readQuestion);
      const understood = understandAfter(readQuestion(all[at] ?? ''), earlier);
      if (at === all.length - 1) return understood;
      if (at === -1) return { ...understood, goesOnFromNothing: true };
      // The question is asked again, all of it.
      const carried = understood.query.concepts.map(({ label }) => label);
      return { ...understood, carried, wishes: all.slice(at + 1).map((text) => readWish(text)!) };
    },

    keepTo({ within: _, holding: __, ...question }, restriction) {
      return { ...question, restriction, ...locate(question.asked, question.phrases, restriction) };
    },
  };

  function understandAfter(
    reading: QuestionReading,
    earlier: readonly QuestionReading[],
  ): UnderstoodQuestion {
    const { isList, ...resolved } = resolveFollowUp(reading, earlier, isNameHere);
    const { query, corrections } = expandSpellings(resolved.query, {
      analyzed,
      spellings,
      joinedNames,
      vocabulary: getVocabulary(),
    });
    const { phrases, newestFirst, carried, replaced, leansOn, restriction } = resolved;
    // Asked for itself, or again in full: "and by Rudaw?".
    const isWhole = carried.length === 0 || carried.length === query.concepts.length;
    const isPlain = phrases.length === 0 && corrections.length === 0;
    const wantsReports = newestFirst && isWhole && isPlain && !reading.form.asks;
    const topic = wantsReports ? readTopic(query, isNameHere) : undefined;
    const { unread, readDates, aboutCorpus } = reading;
    const wanted: Wanted = isList
      ? { kind: 'articles', ...(aboutCorpus && { about: aboutCorpus }) }
      : topic
        ? { kind: 'reports', topic }
        : { kind: 'search' };
    return {
      text: toReadText([...leansOn, { text: reading.text, leftOut: [] }], corrections),
      query,
      carried,
      replaced,
      wishes: [],
      corrections: corrections.map((correction) => asTyped(reading.text, correction)),
      restriction,
      phrases,
      newestFirst,
      unread,
      readDates,
      ...locate(wanted, phrases, restriction),
    };
  }

  function isNameHere(concept: Concept): boolean {
    return isName(analyzed, concept);
  }

  /** The articles that a restriction leaves, what in them holds the phrases, and what is listed. */
  function locate(
    wanted: Wanted,
    phrases: readonly string[],
    restriction: Restriction,
  ): Pick<UnderstoodQuestion, 'asked' | 'within' | 'holding'> {
    const within = findArticlesWithin(restriction);
    const holding = findHolding(phrases, within);
    return {
      asked: listWanted(wanted, within),
      ...(within && { within }),
      ...(holding && { holding }),
    };
  }

  /** What there is of what is wanted; where it is nothing, it is searched for. */
  function listWanted(wanted: Wanted, within: ReadonlySet<ArticleOrdinal> | undefined): Asked {
    if (wanted.kind === 'articles') {
      const newestFirst = listArticles(analyzed, within);
      const openings = wanted.about === 'oldest' ? newestFirst.toReversed() : newestFirst;
      if (openings.length > 0) return { ...wanted, openings };
    }
    if (wanted.kind === 'reports') {
      const passages = listReports(wanted.topic, within);
      if (passages.length > 0) return { ...wanted, passages };
    }
    return { kind: 'search' };
  }

  function findHolding(
    phrases: readonly string[],
    within: ReadonlySet<ArticleOrdinal> | undefined,
  ): ReadonlySet<PassageOrdinal> | undefined {
    if (phrases.length === 0) return undefined;
    const [first, ...others] = phrases.map(findPhrase);
    const isHolding = (passage: PassageOrdinal) =>
      others.every((holding) => holding.has(passage)) &&
      within?.has(analyzed.articleOrdinalOf(passage)) !== false;
    return new Set([...first!].filter(isHolding));
  }

  function findArticlesWithin(restriction: Restriction): ReadonlySet<ArticleOrdinal> | undefined {
    if (Object.keys(restriction).length === 0) return undefined;
    const { articleOrdinals, articleAt } = analyzed;
    return new Set(articleOrdinals.filter((article) => isWithin(articleAt(article), restriction)));
  }
}

/**
 * A question behind the one that it goes back to and the one before it, as it is read: without what
 * a correction took out, and with the words that were searched in place of others.
 */
function toReadText(turns: readonly EarlierQuestion[], corrections: readonly Correction[]): string {
  const said = turns.length > 3 ? [turns[0]!, ...turns.slice(-2)] : turns;
  const text = said.map(leaveOut).join(TURN_BORDER);
  return correctQuestion(text, corrections) ?? text;
}

function leaveOut({ text, leftOut }: EarlierQuestion): string {
  return leftOut.reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
}
