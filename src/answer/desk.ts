import type { Article, Corpus } from '../corpus/article.ts';
import { chooseSentence } from '../search/answering-sentence.ts';
import { isKnown } from '../search/concepts.ts';
import type { Query } from '../search/query.ts';
import { type AliasGroups, createAliasFinder } from '../text/aliases.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Answer, QuotedPassage, Turn } from './answer.ts';
import { CLIPPED_NOTE, clipQuestion } from './clip-question.ts';
import { estimateConfidence, measureEvidence, THRESHOLDS } from './confidence.ts';
import { describeSearch } from './describe-search.ts';
import { correctQuestion } from './expand-spellings.ts';
import { type Candidate, createCandidateFinder, SHOWN_PASSAGES } from './find-candidates.ts';
import { findDateWords } from './find-date-words.ts';
import { groupDuplicates } from './group-duplicates.ts';
import { createPassageFinder, type UnderstoodQuestion } from './passage-finder.ts';
import type { Restriction } from './read-restrictions.ts';
import { createSpanFinder } from './span/find-answer-span.ts';
import { checkSuggestions, NO_SUGGESTIONS } from './suggestions.ts';

/** What ranked a passage: shown by the playground and read by the evaluation. */
export type RankedPassage = {
  passageId: string;
  score: number;
  /** The rerank's features by name, before weighting. */
  features: Readonly<Record<string, number>>;
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
  /** Milliseconds by stage, in the order they ran. */
  stages: Readonly<Record<string, number>>;
};

/** The one door to answers: everything that talks to people goes through it. */
export type Desk = {
  articles: readonly Article[];
  passageCount: number;
  /** Questions that this corpus answers, best first. */
  exampleQuestions: readonly string[];
  answer(question: string, history?: readonly Turn[]): Promise<Answer>;
  explain(question: string, history?: readonly Turn[]): Promise<Explanation>;
};

export type DeskOptions = {
  /** Names that mean the same: each group's first is the canonical one. */
  aliases?: AliasGroups;
};

/** The highest confidence where no passage holds a quoted phrase: what comes close is no answer. */
const MOST_WITHOUT_PHRASE = (THRESHOLDS.found + THRESHOLDS.unsure) / 2;

/** Indexes a corpus and returns the desk that answers from it. */
export async function createDesk(
  corpus: Corpus,
  { aliases = [] }: DeskOptions = {},
): Promise<Desk> {
  const finder = createPassageFinder(corpus, aliases);
  const { analyzed, understand, measureSentences } = finder;
  const findCandidates = createCandidateFinder(corpus, finder);
  let suggestions = NO_SUGGESTIONS;
  const findSpan = createSpanFinder(
    (surface) => analyzed.names.has(surface),
    createAliasFinder(aliases),
  );

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
    const { query, restriction, carried, holding, listed, topic } = found.question;
    watch.lap('find');
    // How sure the bot is comes from what fits best, whatever is shown first.
    const estimated = estimateConfidence(analyzed, query, measureEvidence(ranked));
    const isListed = listed !== undefined && candidates.length > 0;
    const confidence = isListed ? 1 : judgePhrase(estimated, holding);
    watch.lap('decide');
    const asksNothing = isListed && topic === undefined;
    const quoted = asksNothing ? quoteEach(candidates) : quoteBest(query, candidates);
    const shown = quoted.map((passage) => addDateWords(passage, query));
    watch.lap('quote');

    const marked = confidence < THRESHOLDS.found ? shown : markFirst(shown, question, query);
    watch.lap('mark');
    const stages = watch.stages();
    const ms = Object.values(stages).reduce((total, lap) => total + lap, 0);
    const answer = decideOutcome(found.question, marked, {
      question: typed,
      resolved: carried.length === 0 ? question : `${question} [${carried.join(' ')}]`,
      confidence,
      notes: [
        ...(question === typed ? [] : [CLIPPED_NOTE]),
        ...describeSearch(found.question, passedOver),
      ],
      suggestions: suggestions.next(question, shown),
      ms,
    });
    const ranking = [...candidates, ...others].map(({ ordinal, score, features }) => ({
      passageId: corpus.passages[ordinal]!.id,
      score,
      features,
    }));
    return { answer, query, restriction, ranking, stages };
  };
  const answer: Desk['answer'] = async (question, history) =>
    (await explain(question, history)).answer;

  suggestions = await checkSuggestions(corpus, answer);
  return {
    articles: corpus.articles,
    passageCount: corpus.passages.length,
    exampleQuestions: suggestions.all,
    explain,
    answer,
  };

  function quoteBest(query: Query, ranked: readonly Candidate[]): QuotedPassage[] {
    const candidateByOrdinal = new Map(ranked.map((candidate) => [candidate.ordinal, candidate]));
    const groups = groupDuplicates(
      analyzed,
      ranked.map(({ ordinal }) => ordinal),
      SHOWN_PASSAGES,
    );
    const readSentences = measureSentences(query);
    return groups.map(({ ordinal, duplicates }) =>
      quote(candidateByOrdinal.get(ordinal)!, chooseSentence(readSentences(ordinal)), duplicates),
    );
  }

  /** Nothing in them was asked for: what stands out is how they begin. */
  function quoteEach(candidates: readonly Candidate[]): QuotedPassage[] {
    return candidates.slice(0, SHOWN_PASSAGES).map((candidate) => quote(candidate, 0, []));
  }

  function quote(
    { ordinal, score }: Candidate,
    sentence: number,
    duplicates: readonly number[],
  ): QuotedPassage {
    const passage = corpus.passages[ordinal]!;
    return {
      passage,
      article: articleOf(ordinal),
      highlight: splitSentences(passage.text)[sentence]!,
      score,
      alsoReportedBy: [...new Set(duplicates.map(articleOf))],
    };
  }

  /** Where the first passage says what is asked for, if it is clear. Of others it seldom is. */
  function markFirst(
    [best, ...others]: readonly QuotedPassage[],
    question: string,
    query: Query,
  ): readonly QuotedPassage[] {
    if (best === undefined) return others;
    const span = findSpan(best.passage.text, best.highlight, question, query);
    return [span === undefined ? best : { ...best, span }, ...others];
  }

  function articleOf(ordinal: number): Article {
    return corpus.articles[analyzed.articleOrdinals[ordinal]!]!;
  }

  function decideOutcome(
    { query, wishes, corrections }: UnderstoodQuestion,
    shown: readonly QuotedPassage[],
    base: Omit<
      Answer & { outcome: 'not-found' },
      'outcome' | 'missing' | 'didYouMean' | 'isExhausted'
    >,
  ): Answer {
    if (base.confidence >= THRESHOLDS.found) return { ...base, outcome: 'found', passages: shown };
    const missing = query.concepts
      .filter((concept) => !isKnown(analyzed, concept))
      .map(({ label }) => label);
    if (base.confidence >= THRESHOLDS.unsure) {
      return { ...base, outcome: 'unsure', closest: shown, missing };
    }
    if (wishes.length > 0) return { ...base, outcome: 'not-found', missing, isExhausted: true };
    const didYouMean = correctQuestion(base.question, corrections);
    return { ...base, outcome: 'not-found', missing, ...(didYouMean && { didYouMean }) };
  }
}

/** Passages that hold a quoted phrase are at least close; without any, what comes close is no answer. */
function judgePhrase(confidence: number, holding: ReadonlySet<number> | undefined): number {
  if (holding === undefined || confidence === 0) return confidence;
  return holding.size === 0
    ? Math.min(confidence, MOST_WITHOUT_PHRASE)
    : Math.max(confidence, THRESHOLDS.unsure);
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
