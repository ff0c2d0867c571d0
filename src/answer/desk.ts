import type { Turn } from '../conversation/turn.ts';
import type { UnderstoodQuestion } from '../conversation/understand-question.ts';
import type { Article, Corpus } from '../corpus/article.ts';
import { isKnown } from '../index/concepts.ts';
import { type Coverage, measureCoverage } from '../index/coverage.ts';
import type { Query } from '../index/query.ts';
import { CLIPPED_NOTE, clipQuestion } from '../question/clip-question.ts';
import { correctQuestion } from '../question/expand-spellings.ts';
import { markAnswer } from '../reading/mark-answer.ts';
import type { OpenedReading, Understanding } from '../reading/read-passages.ts';
import type { Restriction } from '../sources/read-restrictions.ts';
import type { AliasGroups } from '../text/aliases.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Answer, QuotedPassage, Sureness } from './answer.ts';
import { ANSWERS_TOO, type Candidate, chooseShown, SHOWN_PASSAGES } from './choose-shown.ts';
import { describeSearch } from './describe-search.ts';
import { createCandidateFinder } from './find-candidates.ts';
import { findDateWords } from './find-date-words.ts';
import { judgeReading } from './reading-confidence.ts';
import { createSearchableCorpus } from './search-corpus.ts';
import { checkSuggestions, NO_SUGGESTIONS } from './suggestions.ts';
import { judgeWords } from './word-confidence.ts';

/** What ranked a passage: shown by the playground and read by the evaluation. */
export type RankedPassage = {
  passageId: string;
  /** Of the word search. */
  score: number;
  /** What reading saw of it; nothing where the bot goes by words. */
  understanding?: Understanding;
};

/** How an answer came about. */
export type Explanation = {
  answer: Answer;
  /** What was searched: the things named, with all the terms that stand for each. */
  query: Query;
  /** Which articles the question kept to. */
  restriction: Restriction;
  /**
   * Passages best first, near-duplicates still apart; at most 50, and behind them as many that a
   * phrase in the question keeps from being quoted.
   */
  ranking: readonly RankedPassage[];
  /** Why nothing was read and the answer goes by words alone. */
  goesByWords?: string;
  /** Milliseconds by stage, in the order they ran. */
  stages: Readonly<Record<string, number>>;
};

/** The one door to answers: everything that talks to people goes through it. */
export type Desk = {
  articles: readonly Article[];
  passageCount: number;
  /** Questions that this corpus answers, best first. */
  readonly exampleQuestions: readonly string[];
  /**
   * Asks the questions that are offered once more, now that the articles can be read: at the start
   * they are checked by words, because reading sixty would take seconds.
   */
  recheckSuggestions(): Promise<void>;
  answer(question: string, history?: readonly Turn[]): Promise<Answer>;
  explain(question: string, history?: readonly Turn[]): Promise<Explanation>;
};

export type DeskOptions = {
  /** Names that mean the same: each group's first is the canonical one. */
  aliases?: AliasGroups;
  /** What reading takes, once it is there; until then, and without it, the desk goes by words. */
  reading?: () => OpenedReading;
};

/** Indexes a corpus and returns the desk that answers from it. */
export async function createDesk(
  corpus: Corpus,
  { aliases = [], reading }: DeskOptions = {},
): Promise<Desk> {
  const openReading = reading ?? (() => ({ unavailable: 'nothing was opened to read with' }));
  let isOpen = false;
  const searchable = createSearchableCorpus(corpus, aliases, () => {
    const opened = openReading();
    return isOpen && !('unavailable' in opened) ? opened : undefined;
  });
  const { analyzed, understand } = searchable;
  const findCandidates = createCandidateFinder(corpus, searchable);
  let suggestions = NO_SUGGESTIONS;
  const explain: Desk['explain'] = async (typed, history = []) => {
    const watch = startStopwatch();
    const question = clipQuestion(typed);
    const understood = understand(
      question,
      history.map(({ role, text }) => ({ role, text: clipQuestion(text) })),
    );
    watch.lap('understand');
    const found = await findCandidates(understood);
    const { candidates, ranked, others, passedOver } = found;
    const { query, restriction, carried, holding, asked } = found.question;
    watch.lap('find');
    const coverage = measureCoverage(analyzed, query);
    // How sure the bot is comes from what fits best, whatever is shown first.
    const byReading = judgeReading(ranked);
    const isListed = asked.kind !== 'search' && candidates.length > 0;
    const { confidence, outcome } = isListed
      ? LISTED
      : judgePhrase(byReading ?? judgeWords(coverage, ranked), holding);
    watch.lap('decide');
    const asksNothing = isListed && asked.kind === 'articles';
    const quoted = asksNothing ? quoteEach(candidates) : quoteBest(coverage, candidates);
    const shown = quoted.map((passage) => addDateWords(passage, query));
    watch.lap('quote');

    const marked = byReading ? markRead(shown, candidates, outcome === 'found') : shown;
    watch.lap('mark');
    const stages = watch.stages();
    const ms = Object.values(stages).reduce((total, lap) => total + lap, 0);
    const lacksAnswer = byReading !== undefined && confidence < LACKING;
    const answer = shapeAnswer(outcome, found.question, marked, lacksAnswer, {
      question: typed,
      resolved: carried.length === 0 ? question : `${question} [${carried.join(' ')}]`,
      confidence,
      notes: [
        ...(question === typed ? [] : [CLIPPED_NOTE]),
        ...describeSearch(
          found.question,
          passedOver,
          candidates.map(({ ordinal }) => articleOf(ordinal)),
        ),
      ],
      suggestions: suggestions.next(question, shown),
      ms,
    });
    const ranking = [...candidates, ...others].map(
      ({ ordinal, score, understanding }): RankedPassage => ({
        passageId: corpus.passages[ordinal]!.id,
        score,
        ...(understanding && { understanding }),
      }),
    );
    const opened = openReading();
    const isByWords = ranked.length > 0 && byReading === undefined;
    const goesByWords =
      'unavailable' in opened
        ? { goesByWords: opened.unavailable }
        : isByWords
          ? { goesByWords: 'the networks gave no answer in time' }
          : {};
    return { answer, query, restriction, ranking, stages, ...goesByWords };
  };
  const answer: Desk['answer'] = async (question, history) =>
    (await explain(question, history)).answer;

  suggestions = await checkSuggestions(corpus, answer);
  isOpen = true;
  return {
    articles: corpus.articles,
    passageCount: corpus.passages.length,
    get exampleQuestions() {
      return suggestions.all;
    },
    async recheckSuggestions() {
      if (!('unavailable' in openReading())) suggestions = await checkSuggestions(corpus, answer);
    },
    explain,
    answer,
  };

  function quoteBest(coverage: Coverage, candidates: readonly Candidate[]): QuotedPassage[] {
    return chooseShown(analyzed, candidates).map(({ candidate, duplicates }) =>
      quote(candidate, coverage.findBestSentence(candidate.ordinal), duplicates),
    );
  }

  /** Nothing in them was asked for: what stands out is how they begin. */
  function quoteEach(candidates: readonly Candidate[]): QuotedPassage[] {
    return candidates.slice(0, SHOWN_PASSAGES).map((candidate) => quote(candidate, 0, []));
  }

  function quote(
    { ordinal, score, understanding }: Candidate,
    sentence: number,
    duplicates: readonly number[],
  ): QuotedPassage {
    const passage = corpus.passages[ordinal]!;
    return {
      passage,
      article: articleOf(ordinal),
      highlight: splitSentences(passage.text)[sentence]!,
      score: understanding?.score ?? score,
      alsoReportedBy: [...new Set(duplicates.map(articleOf))],
    };
  }

  function articleOf(ordinal: number): Article {
    return corpus.articles[analyzed.articleOrdinals[ordinal]!]!;
  }

  /** Marks what reading saw: in the first passage, and in others if they answer, too. */
  function markRead(
    shown: readonly QuotedPassage[],
    candidates: readonly Candidate[],
    isFound: boolean,
  ): readonly QuotedPassage[] {
    const readings = new Map(
      candidates.map(({ ordinal, understanding }) => [
        corpus.passages[ordinal]!,
        understanding?.reading,
      ]),
    );
    return shown.map((quoted, place) => {
      const reading = readings.get(quoted.passage);
      const mark = reading && markAnswer(quoted.passage.text, reading);
      if (mark === undefined) return { ...quoted, emphasis: 'none' };
      const { highlight, span, emphasis } = mark;
      const answers = isFound && (place === 0 || reading!.there >= ANSWERS_TOO);
      return answers
        ? { ...quoted, highlight, span, emphasis }
        : { ...quoted, highlight, emphasis: 'none' };
    });
  }

  function shapeAnswer(
    outcome: Answer['outcome'],
    { query, wishes, corrections }: UnderstoodQuestion,
    shown: readonly QuotedPassage[],
    lacksAnswer: boolean,
    base: Omit<
      Answer & { outcome: 'not-found' },
      'outcome' | 'missing' | 'didYouMean' | 'isExhausted'
    >,
  ): Answer {
    if (outcome === 'found') return { ...base, outcome, passages: shown };
    const missing = query.concepts
      .filter((concept) => !isKnown(analyzed, concept))
      .map(({ label }) => label);
    if (outcome === 'unsure') {
      const unanswered = lacksAnswer ? { unanswered: query.answerType } : {};
      return { ...base, outcome, closest: shown, missing, ...unanswered };
    }
    if (wishes.length > 0) return { ...base, outcome, missing, isExhausted: true };
    const didYouMean = correctQuestion(base.question, corrections);
    return { ...base, outcome, missing, ...(didYouMean && { didYouMean }) };
  }
}

/** Articles that are just listed are what was asked for. */
const LISTED: Sureness = { confidence: 1, outcome: 'found' };
/** Below this the bot says that no passage gives what is asked; above it, only that it is not sure. */
const LACKING = 0.25;
/** At most so sure of what lacks the phrase that was asked for. */
const WITHOUT_PHRASE = 0.25;

/** Passages that hold a quoted phrase are at least close; without any, what comes close is no answer. */
function judgePhrase(sureness: Sureness, holding: ReadonlySet<number> | undefined): Sureness {
  const { confidence, outcome } = sureness;
  if (holding === undefined || confidence === 0) return sureness;
  if (holding.size > 0) {
    return outcome === 'not-found' ? { confidence, outcome: 'unsure' } : sureness;
  }
  return outcome === 'found'
    ? { confidence: Math.min(confidence, WITHOUT_PHRASE), outcome: 'unsure' }
    : sureness;
}

function addDateWords(quoted: QuotedPassage, query: Query): QuotedPassage {
  const dateWords = findDateWords(quoted.passage, quoted.article, query);
  return dateWords.length === 0 ? quoted : { ...quoted, dateWords };
}

function startStopwatch() {
  const laps: Record<string, number> = {};
  let last = performance.now();
  return {
    lap(stage: string): void {
      const now = performance.now();
      laps[stage] = now - last;
      last = now;
    },
    stages: (): Readonly<Record<string, number>> => laps,
  };
}
