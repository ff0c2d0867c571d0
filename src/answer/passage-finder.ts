import { readCorrection } from '../conversation/read-correction.ts';
import { readWish, type Wish } from '../conversation/read-wish.ts';
import {
  REMEMBERED_QUESTIONS,
  type ReadQuestion,
  resolveFollowUp,
} from '../conversation/resolve-follow-up.ts';
import type { Article, Corpus } from '../corpus/article.ts';
import { type AnalyzedCorpus, analyzeCorpus } from '../index/analyze-corpus.ts';
import { isName } from '../index/concepts.ts';
import { createJoinedNames } from '../index/joined-names.ts';
import { createLunrEngine } from '../index/lunr-engine.ts';
import { createPhraseFinder } from '../index/phrase-finder.ts';
import { type Concept, type Query, weightTerms } from '../index/query.ts';
import type { Hit, Scope } from '../index/search-engine.ts';
import { listArticles } from '../list/list-articles.ts';
import { createReportLister, readTopic, type Topic } from '../list/list-reports.ts';
import { createDateExpander } from '../question/expand-dates.ts';
import { type Correction, correctQuestion, expandSpellings } from '../question/expand-spellings.ts';
import { asksSomething } from '../question/find-answer-type.ts';
import { parseQuestion } from '../question/parse-question.ts';
import { type ReadDate, tidyQuestion } from '../question/tidy-question.ts';
import { type FoundHit, type ReadingSource, readPassages } from '../reading/read-passages.ts';
import { type CorpusQuestion, findCorpusQuestion } from '../sources/find-corpus-question.ts';
import { createPublisherFinder } from '../sources/find-publishers.ts';
import {
  createRestrictionReader,
  isWithin,
  type RestrictedQuestion,
  type Restriction,
} from '../sources/read-restrictions.ts';
import { type AliasGroups, createAliasFinder } from '../text/aliases.ts';
import { createSpellingIndex } from '../text/names.ts';
import type { Turn } from './answer.ts';

/** A question as it is searched. */
export type UnderstoodQuestion = {
  /** The question as it is read: behind the questions that it leans on, if it leans on any. */
  text: string;
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
  /** Dates whose day and month could be told either way. */
  readDates: readonly ReadDate[];
  newestFirst: boolean;
  /** What it asks of the corpus itself: then its articles are listed. */
  aboutCorpus?: CorpusQuestion['about'];
  /** For "the latest on …" one thing: what it is. */
  topic?: Topic;
  /**
   * For a question that asks for articles and for nothing in them ("What did Rudaw report?"): their
   * opening passages. For the latest on a topic: a passage of each article about it. By place in
   * `corpus.passages`, newest first. Never empty.
   */
  listed?: readonly number[];
};

/** A question by itself. */
type QuestionInParts = ReadQuestion &
  RestrictedQuestion & { readDates: readonly ReadDate[]; aboutCorpus?: CorpusQuestion['about'] };

type Wanted = {
  phrases: readonly string[];
  /** Articles are wanted, and nothing in them. */
  isList: boolean;
  topic: Topic | undefined;
};

/** Reads questions and ranks the passages of one corpus. */
export type PassageFinder = {
  analyzed: AnalyzedCorpus;
  understand(question: string, history: readonly Turn[]): UnderstoodQuestion;
  /**
   * Best first, at most 50. Behind those that hold a quoted phrase stand as many that would fit
   * without it.
   *
   * @param passed places of passages that are wanted no more
   */
  find(question: UnderstoodQuestion, passed?: ReadonlySet<number>): Promise<FoundHit[]>;
  /** The question with another restriction. */
  keepTo(question: UnderstoodQuestion, restriction: Restriction): UnderstoodQuestion;
  /** All the names under which articles print the sources of one. */
  namesOfSource(article: Article): readonly string[];
};

const CANDIDATES = 50;
/** Between the turns of a conversation that are read together, as the networks learned it. */
const TURN_BORDER = ' | ';

/**
 * Indexes a corpus, which takes time in proportion to it, and holds the index in memory.
 * Passages and articles are numbered by their place in `corpus`, which must not change afterwards.
 *
 * `understand` never throws and searches nothing but the corpus' lists of words, names and articles.
 * `find` takes what it returned, or what `keepTo` made of that.
 *
 * @param getReading asked anew for each question: what reading takes, once it is there; until then,
 *   and where reading takes longer than its patience, passages are ranked by words
 */
export function createPassageFinder(
  corpus: Corpus,
  aliases: AliasGroups,
  getReading: () => ReadingSource | undefined = () => undefined,
): PassageFinder {
  const findAliases = createAliasFinder(aliases);
  const analyzed = analyzeCorpus(corpus, findAliases);
  const engine = createLunrEngine(corpus, analyzed, findAliases);
  const spellings = createSpellingIndex(analyzed.words, analyzed.names);
  const joinedNames = createJoinedNames(analyzed);
  const publishers = createPublisherFinder(corpus.articles);
  const readRestrictions = createRestrictionReader(publishers);
  const findPhrase = createPhraseFinder(corpus, analyzed);
  const listReports = createReportLister(corpus, analyzed, findAliases);
  const expandDates = createDateExpander(analyzed);

  return {
    analyzed,

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

    async find(question, passed) {
      const { query, within, holding } = question;
      const terms = weightTerms(query);
      const search = (scope: Scope) =>
        engine.search(terms, CANDIDATES, { articles: within, ...scope });
      const searchAndRead = async (scope: Scope): Promise<FoundHit[]> => {
        const byWords = (await search(scope)).filter(({ ordinal }) => !passed?.has(ordinal));
        const reading = getReading();
        // A question that names nothing is like everything.
        if (reading === undefined || query.concepts.length === 0) return byWords;
        const read = readPassages(reading, {
          question: question.text,
          byWords,
          scoreByWords,
          isWithin: (passage) =>
            !passed?.has(passage) &&
            within?.has(analyzed.articleOrdinals[passage]!) !== false &&
            scope.passages?.has(passage) !== false,
          limit: CANDIDATES,
        });
        return reading.patienceMs === undefined
          ? read
          : waitFor(read, reading.patienceMs).catch(() => byWords);
      };
      const scoreByWords = async (passages: readonly number[]) => {
        const hits = await engine.search(terms, passages.length, { passages: new Set(passages) });
        const found = new Set(hits.map(({ ordinal }) => ordinal));
        const others = passages.filter((ordinal) => !found.has(ordinal));
        return [...hits, ...others.map(toHitWithoutWords)];
      };
      if (holding === undefined || holding.size === 0) return searchAndRead({});
      const all = await search({});
      return [
        ...(await searchAndRead({ passages: holding })),
        ...all.filter(({ ordinal }) => !holding.has(ordinal)),
      ];
    },

    keepTo({ within: _, holding: __, listed, ...question }, restriction) {
      const { phrases, topic } = question;
      const isList = listed !== undefined && topic === undefined;
      return { ...question, restriction, ...locate({ phrases, isList, topic }, restriction) };
    },

    namesOfSource: publishers.namesOfSource,
  };

  /** A question by itself: what it corrects, what it restricts itself to, what it names. */
  function readQuestion(question: string): QuestionInParts {
    const { text: tidied, readDates } = tidyQuestion(question);
    const ofCorpus = findCorpusQuestion(tidied, publishers);
    if (ofCorpus !== undefined) return { ...asListOf(ofCorpus), text: tidied, readDates };
    const corrected = readCorrection(tidied);
    const restricted = readRestrictions(corrected?.text ?? tidied);
    const rejected = corrected && parseQuestion(corrected.rejected, findAliases).concepts;
    const { text } = restricted;
    const query = expandDates(parseQuestion(text, findAliases), text);
    return { ...restricted, readDates, query, ...(rejected && { rejected }) };
  }

  function understandAfter(
    asked: QuestionInParts,
    earlier: readonly QuestionInParts[],
  ): UnderstoodQuestion {
    const { isList, ...resolved } = resolveFollowUp(asked, earlier, isNameHere);
    const { query, corrections } = expandSpellings(resolved.query, {
      analyzed,
      spellings,
      joinedNames,
      vocabulary: getReading()?.vocabulary,
    });
    const { phrases, newestFirst, carried } = resolved;
    // Asked for itself, or again in full: "and by Rudaw?".
    const isWhole = carried.length === 0 || carried.length === query.concepts.length;
    const isPlain = phrases.length === 0 && corrections.length === 0;
    const wantsReports = newestFirst && isWhole && isPlain && !asksSomething(asked.text);
    const topic = wantsReports ? readTopic(query, isNameHere) : undefined;
    return {
      ...resolved,
      text: toReadText([...resolved.leansOn, asked.text], resolved.replaced, corrections),
      query,
      wishes: [],
      corrections,
      unread: asked.unread,
      readDates: asked.readDates,
      ...(asked.aboutCorpus && { aboutCorpus: asked.aboutCorpus }),
      ...(topic && { topic }),
      ...locate({ phrases, isList, topic }, resolved.restriction, asked.aboutCorpus === 'oldest'),
    };
  }

  function isNameHere(concept: Concept): boolean {
    return isName(analyzed, concept);
  }

  /** The articles that a restriction leaves, what in them holds the phrases, and how they begin. */
  function locate(
    { phrases, isList, topic }: Wanted,
    restriction: Restriction,
    oldestFirst = false,
  ): Pick<UnderstoodQuestion, 'within' | 'holding' | 'listed'> {
    const within = findArticlesWithin(restriction);
    const holding = findHolding(phrases, within);
    const listed = isList
      ? listArticles(corpus, analyzed, within)
      : topic
        ? listReports(topic, within)
        : [];
    return {
      ...(within && { within }),
      ...(holding && { holding }),
      ...(listed.length > 0 && { listed: oldestFirst ? listed.toReversed() : listed }),
    };
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

  function findArticlesWithin(restriction: Restriction): ReadonlySet<number> | undefined {
    if (Object.keys(restriction).length === 0) return undefined;
    return new Set(
      corpus.articles.flatMap((article, ordinal) =>
        isWithin(article, restriction) ? [ordinal] : [],
      ),
    );
  }
}

/** A question about the corpus, as one that wants articles and nothing in them. */
function asListOf({ about, publishers }: CorpusQuestion) {
  return {
    aboutCorpus: about,
    query: { concepts: [], answerType: 'other' as const },
    restriction: publishers.length > 0 ? { publishers } : {},
    phrases: [],
    unread: [],
    newestFirst: true,
  };
}

/** A passage that shares no word with the question. */
function toHitWithoutWords(ordinal: number): Hit {
  return { ordinal, score: 0, passageScore: 0, headlineScore: 0, articleScore: 0 };
}

/**
 * A question behind the one that it goes back to and the one before it, as it is read: without what
 * a correction took out, and with the words that were searched in place of others.
 */
function toReadText(
  turns: readonly string[],
  replaced: readonly string[],
  corrections: readonly Correction[],
): string {
  const said = turns.length > 3 ? [turns[0]!, ...turns.slice(-2)] : turns;
  const text = said
    .map((turn, at) => (at < said.length - 1 ? leaveOut(turn, replaced) : turn))
    .join(TURN_BORDER);
  return correctQuestion(text, corrections) ?? text;
}

function leaveOut(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), text);
}

/** @throws when it takes longer */
async function waitFor<Result>(result: Promise<Result>, ms: number): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('too late')), ms);
  });
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
