import type { Turn } from '../conversation/turn.ts';
import type { UnderstoodQuestion } from '../conversation/understand-question.ts';
import type { PassageOrdinal } from '../corpus/ordinals.ts';
import { isKnown } from '../index/concepts.ts';
import { type Coverage, measureCoverage } from '../index/coverage.ts';
import type { Query } from '../index/query.ts';
import { clipQuestion } from '../question/clip-question.ts';
import { correctQuestion } from '../question/expand-spellings.ts';
import type { FoundHit, Understanding } from '../reading/read-passages.ts';
import type { Restriction } from '../sources/read-restrictions.ts';
import type { Answer, QuotedPassage, Sureness } from './answer.ts';
import { judgeReading } from './confidence/reading-confidence.ts';
import { judgeWords } from './confidence/word-confidence.ts';
import { createCandidateFinder } from './find-candidates.ts';
import { groupDuplicates } from './group-duplicates.ts';
import { listNotes } from './list-notes.ts';
import { createQuoter } from './quote-passages.ts';
import type { SearchableCorpus } from './search-corpus.ts';

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

/** Answers one question; what to ask next is left open. */
export type Answerer = (question: string, history: readonly Turn[]) => Promise<Explanation>;

/** Articles that are just listed are what was asked for. */
const LISTED: Sureness = { confidence: 1, outcome: 'found' };
/** Below this the bot says that no passage gives what is asked; above it, only that it is not sure. */
const LACKING = 0.25;
/** At most so sure of what lacks the phrase, the name or the number that was asked for. */
const WITHOUT_WHAT_IS_ASKED = 0.25;

/**
 * Returns the walk of a question: it is understood, passages are found, judged, quoted and marked.
 *
 * @param whyUnread why nothing can be read, half a sentence; undefined where it can
 */
export function createAnswerer(
  searchable: SearchableCorpus,
  whyUnread: () => string | undefined,
): Answerer {
  const { analyzed, understand } = searchable;
  const findCandidates = createCandidateFinder(searchable);
  const quoter = createQuoter(analyzed);

  return async (typed, history) => {
    const watch = startStopwatch();
    const whyNot = whyUnread();
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
    const byReading = judgeReading(ranked[0], findRival(ranked));
    const isListed = asked.kind !== 'search' && candidates.length > 0;
    const { confidence, outcome } = isListed
      ? LISTED
      : judgeIdentity(
          judgeNumbers(judgePhrase(byReading ?? judgeWords(coverage, ranked), holding), coverage),
          query,
          ranked[0]?.ordinal,
        );
    watch.lap('decide');
    const asksNothing = isListed && asked.kind === 'articles';
    const shown = asksNothing
      ? quoter.quoteEach(candidates, query)
      : quoter.quoteBest(candidates, query, coverage);
    watch.lap('quote');
    const marked = byReading ? quoter.mark(shown, candidates, outcome === 'found') : shown;
    watch.lap('mark');
    const stages = watch.stages();
    const answer = shapeAnswer(outcome, found.question, marked, {
      question: typed,
      resolved: carried.length === 0 ? question : `${question} [${carried.join(' ')}]`,
      confidence,
      lacksAnswer: byReading !== undefined && confidence < LACKING,
      notes: [
        ...(question === typed ? [] : [{ kind: 'clipped' } as const]),
        ...listNotes(
          found.question,
          passedOver,
          candidates.map(({ ordinal }) => analyzed.articleOf(ordinal)),
        ),
      ],
      suggestions: [],
      ms: Object.values(stages).reduce((total, lap) => total + lap, 0),
    });
    const ranking = [...candidates, ...others].map(
      ({ ordinal, score, understanding }): RankedPassage => ({
        passageId: analyzed.passageAt(ordinal).id,
        score,
        ...(understanding && { understanding }),
      }),
    );
    const goesByWords = byReading === undefined ? (found.unread ?? whyNot) : undefined;
    return {
      answer,
      query,
      restriction,
      ranking,
      stages,
      ...(goesByWords !== undefined && { goesByWords }),
    };
  };

  /** The best passage that doesn't say nearly the same as the first. */
  function findRival(ranked: readonly FoundHit[]): FoundHit | undefined {
    const read = ranked.filter(({ understanding }) => understanding?.reading !== undefined);
    const ordinals = read.map(({ ordinal }) => ordinal);
    const [, second] = groupDuplicates(analyzed, ordinals, 2);
    return read.find(({ ordinal }) => ordinal === second?.ordinal);
  }

  /**
   * What holds no word of a name tells nothing of who bears it: "Who is Salih?" is not answered by what
   * the reader takes for an answer to "Who is it?". The headline may say the name in its place.
   */
  function judgeIdentity(
    sureness: Sureness,
    { answerType, concepts }: Query,
    best: PassageOrdinal | undefined,
  ): Sureness {
    const names = concepts.filter(({ kind }) => kind === 'name');
    if (answerType !== 'identity' || names.length === 0 || best === undefined) return sureness;
    const headline = analyzed.headlineOf(analyzed.articleOrdinalOf(best));
    const held = new Set([...analyzed.indexedTerms(best), ...headline.terms]);
    const isNamed = names.some(({ terms }) => terms.some(({ term }) => held.has(term)));
    return isNamed ? sureness : keepFromFound(sureness);
  }

  function shapeAnswer(
    outcome: Answer['outcome'],
    { query, wishes, corrections }: UnderstoodQuestion,
    shown: readonly QuotedPassage[],
    {
      lacksAnswer,
      ...base
    }: Omit<
      Answer & { outcome: 'not-found' },
      'outcome' | 'missing' | 'didYouMean' | 'isExhausted'
    > & { lacksAnswer: boolean },
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

/** Passages that hold a quoted phrase are at least close; without any, what comes close is no answer. */
function judgePhrase(sureness: Sureness, holding: ReadonlySet<number> | undefined): Sureness {
  const { confidence, outcome } = sureness;
  if (holding === undefined || confidence === 0) return sureness;
  if (holding.size > 0) {
    return outcome === 'not-found' ? { confidence, outcome: 'unsure' } : sureness;
  }
  return keepFromFound(sureness);
}

/** "Were 40 people saved?" is close to what tells of four, and to the reader all but the same. */
function judgeNumbers(sureness: Sureness, { lacksNumber }: Coverage): Sureness {
  return lacksNumber ? keepFromFound(sureness) : sureness;
}

function keepFromFound({ confidence, outcome }: Sureness): Sureness {
  return outcome === 'found'
    ? { confidence: Math.min(confidence, WITHOUT_WHAT_IS_ASKED), outcome: 'unsure' }
    : { confidence, outcome };
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
