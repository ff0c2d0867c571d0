import type { AnalyzedCorpus } from '../../index/analyze-corpus.ts';
import type { QuotedPassage } from '../answer.ts';
import type { Explanation } from '../answer-question.ts';
import type { ProposedQuestion } from '../propose/propose-questions.ts';

/** A question that was asked: what answers it, or nothing where it must not be offered. */
export type CheckedQuestion = { answeredBy: QuotedPassage | undefined };

/** Asks questions before anybody is offered them, and keeps what came out. */
export type QuestionChecker = {
  /** What came out the last time it was asked the way that questions are answered now. */
  recall(question: ProposedQuestion): CheckedQuestion | undefined;
  check(question: ProposedQuestion): Promise<CheckedQuestion>;
  /** What was found so far; what was checked by words counts until it is read. */
  listGood(): readonly ProposedQuestion[];
  /** How long a check takes, in milliseconds, as far as is known. */
  readonly usualMs: number;
};

/**
 * @param explain must not offer questions itself
 * @param isReading whether articles can be read; what was checked by words is checked again then
 */
export function createQuestionChecker(
  analyzed: AnalyzedCorpus,
  explain: (question: string) => Promise<Explanation>,
  isReading: () => boolean,
): QuestionChecker {
  const byWords = new Map<string, Kept>();
  const byReading = new Map<string, Kept>();
  const mapNow = () => (isReading() ? byReading : byWords);
  let usualMs = 0;

  return {
    recall: (question) => mapNow().get(toKey(analyzed, question)),
    async check(question) {
      const kept = mapNow();
      const start = performance.now();
      const { answer, goesByWords } = await explain(question.text);
      const ms = performance.now() - start;
      usualMs = usualMs === 0 ? ms : 0.8 * usualMs + 0.2 * ms;
      const [first] = answer.outcome === 'found' ? answer.passages : [];
      const isItsArticle = first?.article === analyzed.articleOf(question.ordinal);
      const checked = { answeredBy: isItsArticle ? first : undefined };
      // Reading that came too late says nothing of what it will find.
      const isLate = kept === byReading && goesByWords !== undefined;
      if (!isLate) kept.set(toKey(analyzed, question), { question, ...checked });
      return isLate ? { answeredBy: undefined } : checked;
    },
    listGood() {
      const kept = isReading() ? new Map([...byWords, ...byReading]) : byWords;
      return [...kept.values()].flatMap(({ question, answeredBy }) =>
        answeredBy === undefined ? [] : [question],
      );
    },
    get usualMs() {
      return usualMs;
    },
  };
}

type Kept = CheckedQuestion & { question: ProposedQuestion };

/** Two articles may ask the same, and only one of them answers it. */
function toKey({ articleOrdinalOf }: AnalyzedCorpus, { text, ordinal }: ProposedQuestion): string {
  return `${articleOrdinalOf(ordinal)} ${text}`;
}
