import type { Turn } from '../../conversation/turn.ts';
import type { PassageOrdinal } from '../../corpus/ordinals.ts';
import type { AnalyzedCorpus } from '../../index/analyze-corpus.ts';
import type { Answer, QuotedPassage } from '../answer.ts';
import type { Explanation } from '../answer-question.ts';
import type { ProposedQuestion } from '../propose/propose-questions.ts';
import { shownPassages } from '../shown-passages.ts';
import { createAskedBefore } from './asked-before.ts';
import { createQuestionChecker } from './check-question.ts';
import { createIdleQueue } from './idle-queue.ts';
import { orderByWorth } from './order-by-worth.ts';
import { keepNamed, orderByFit, orderRelated } from './order-questions.ts';
import { pickQuestions, quoteTheSame } from './pick-questions.ts';
import { createQuestionStock } from './question-stock.ts';

/** Questions to offer, each seen to be answered as found from the article it was made of. */
export type Suggestions = {
  /** Of all articles, as different as they come; some are there from the start. */
  readonly examples: readonly string[];
  /** What to ask behind an answer: of a found one about its articles and whom they name, or nothing. At most 3. */
  next(answer: Answer, history: readonly Turn[]): Promise<string[]>;
  /** Checks questions of all articles while nobody asks; resolves when that is done. */
  checkAhead(signal?: AbortSignal): Promise<void>;
};

export type SuggestionOptions = {
  explain: (question: string) => Promise<Explanation>;
  /** Whether articles can be read now. */
  isReading: () => boolean;
  /** Whether somebody is being answered, or has just been. */
  isBusy: () => boolean;
  /** How long an answer may take in all where questions are checked for it, in milliseconds; 0: none are. */
  mostMs: number;
};

const NEXT = 3;
/** Enough to start with: sixty took 170 ms more, most of it for making questions of more sentences. */
const MOST_AT_START = 12;
const MOST_EXAMPLES = 30;
/** Ordering takes time with their number squared: this many, a millisecond or two. */
const MOST_WEIGHED = 150;
/** At 30 to 100 ms each, with as long a pause, a minute or three. */
const MOST_AHEAD = 1_000;
/** Behind an answer, its articles' next questions are checked before those of others. */
const HURRIED = 8;

/** Makes questions of a corpus and asks some of them at once, so that there are examples. */
export async function createSuggestions(
  analyzed: AnalyzedCorpus,
  { explain, isReading, isBusy, mostMs }: SuggestionOptions,
): Promise<Suggestions> {
  const stock = createQuestionStock(analyzed);
  const checker = createQuestionChecker(analyzed, explain, isReading);
  const ordinalOf = new Map<string, PassageOrdinal>(
    analyzed.passageOrdinals.map((ordinal) => [analyzed.passageAt(ordinal).id, ordinal]),
  );
  const queue = createIdleQueue<ProposedQuestion>(async (question) => {
    if (checker.recall(question) === undefined) await checker.check(question);
  }, isBusy);
  for (const question of stock.takeInTurns(MOST_AT_START)) await checker.check(question);

  return {
    get examples() {
      const good = checker.listGood().slice(0, MOST_WEIGHED);
      const ordered = orderByWorth(good, ({ ordinal }) => analyzed.articleOf(ordinal).id);
      return [...new Set(ordered.map(({ text }) => text))].slice(0, MOST_EXAMPLES);
    },
    async next(answer, history) {
      const shown = shownPassages(answer);
      const ordinals = shown.flatMap(({ passage }) => ordinalOf.get(passage.id) ?? []);
      const wasAsked = createAskedBefore([answer.question, answer.resolved], history);
      const isNew = ({ text }: ProposedQuestion) => !wasAsked(text);
      const related = orderRelated(shown, ordinals, stock, analyzed).filter(isNew);
      const end = performance.now() - answer.ms + mostMs;
      const options = {
        most: NEXT,
        checker,
        isWelcome: (answeredBy: QuotedPassage) =>
          !listAnswers(answer).some((quoted) => quoteTheSame(quoted, answeredBy)),
        mayCheck: () => mostMs > 0 && performance.now() + checker.usualMs < end,
      };
      let picks = await pickQuestions(related, options);
      if (picks.length < NEXT) {
        const good = checker.listGood().filter(isNew);
        const others = answer.outcome === 'found' ? keepNamed(shown, good) : good;
        const fitting = orderByFit(answer, others, analyzed);
        picks = await pickQuestions(fitting, { ...options, picked: picks });
      }
      const unchecked = related.filter((question) => checker.recall(question) === undefined);
      if (mostMs > 0) queue.hurry(unchecked.slice(0, HURRIED));
      return picks.map(({ question }) => question.text);
    },
    async checkAhead(signal) {
      if (signal?.aborted) return;
      signal?.addEventListener('abort', () => queue.clear(), { once: true });
      await queue.add(stock.takeInTurns(MOST_AHEAD));
    },
  };
}

/** The quotations that give what was asked for: the first, and others that are marked as answers. */
function listAnswers(answer: Answer): readonly QuotedPassage[] {
  if (answer.outcome !== 'found') return [];
  return answer.passages.filter(({ span }, place) => place === 0 || span !== undefined);
}
