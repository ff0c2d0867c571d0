import type { Answer, QuotedPassage } from '../../src/answer/answer.ts';
import type { Explanation } from '../../src/answer/answer-question.ts';
import type { EvalQuestion, Judgements } from './eval-question.ts';
import { canJudgeHighlight, judgeHighlight, judgeSpan } from './judge-highlight.ts';
import { RANKING_METRICS, scoreRanking } from './metrics.ts';
import type { QuestionResult } from './question-result.ts';

/** How much of a ranking a result keeps. */
const KEPT_PASSAGES = 10;

/** What can be measured on one question. Each is from 0 to 1, and more is better. */
export const QUESTION_METRICS = [
  ...RANKING_METRICS,
  'highlight',
  'highlight@3',
  'span',
  'answered',
  'refused',
] as const;

export type QuestionMetric = (typeof QUESTION_METRICS)[number];

/**
 * Sets what the desk said of one question against what is known about it.
 *
 * The highlight is judged on the passages that the reader is shown, quoted as the answer or as the
 * closest ones; who is shown none sees no right sentence.
 * @param ms how long the desk took.
 * @param textOf the text of a passage, by id.
 */
export function judgeQuestion(
  question: EvalQuestion & { answerable: boolean },
  { answer, ranking }: Pick<Explanation, 'answer' | 'ranking'>,
  ms: number,
  textOf: (passageId: string) => string | undefined,
): QuestionResult {
  const ranked = ranking.map(({ passageId }) => passageId);
  const shown = listShown(answer);
  const { judgements } = question;
  const isRight = (id: string) => (judgements.get(id) ?? 0) > 0;
  const rightTexts = [...judgements.keys()].filter(isRight).map((id) => textOf(id) ?? '');
  const firstRight = ranked.findIndex(isRight);
  return {
    id: question.id,
    question: question.question,
    kind: question.kind ?? null,
    answerable: question.answerable,
    outcome: answer.outcome,
    confidence: answer.confidence,
    ms,
    top: ranked.slice(0, KEPT_PASSAGES),
    firstRight: firstRight < 0 ? null : firstRight + 1,
    ranking: scoreRanking(ranked, judgements) ?? null,
    highlight:
      question.answerable && canJudgeHighlight(rightTexts, question)
        ? judgeHighlights(shown, question)
        : null,
    span:
      question.answerable && shown[0] && isRight(shown[0].passage.id)
        ? judgeShownSpan(shown[0], question, rightTexts)
        : null,
    found: answer.outcome === 'found' ? judgeFound(shown, question, rightTexts.length) : null,
  };
}

/** The metrics that a result has a say in. */
export function readMetrics(result: QuestionResult): Partial<Record<QuestionMetric, number>> {
  const isFound = result.outcome === 'found' ? 1 : 0;
  return {
    ...result.ranking,
    ...(result.highlight && {
      highlight: result.highlight.first ? 1 : 0,
      'highlight@3': result.highlight.any ? 1 : 0,
    }),
    ...(result.span !== null && { span: result.span ? 1 : 0 }),
    ...(result.answerable ? { answered: isFound } : { refused: 1 - isFound }),
  };
}

function listShown(answer: Answer): readonly QuotedPassage[] {
  switch (answer.outcome) {
    case 'found':
      return answer.passages;
    case 'unsure':
      return answer.closest;
    case 'not-found':
      return [];
  }
}

function judgeHighlights(shown: readonly QuotedPassage[], question: EvalQuestion) {
  const right = shown.map(({ passage, highlight }) =>
    judgeHighlight({ text: passage.text, highlight }, question),
  );
  return { first: right[0] ?? false, any: right.includes(true) };
}

function judgeShownSpan(
  best: QuotedPassage | undefined,
  { answers }: EvalQuestion,
  rightTexts: readonly string[],
): boolean | null {
  if (best?.span === undefined) return null;
  if (!canJudgeHighlight(rightTexts, { evidence: [], answers })) return null;
  return judgeSpan(best.passage.text.slice(best.span.start, best.span.end), answers);
}

/** Undefined right passages make no answer wrong: an answerable question without any is not judged. */
function judgeFound(
  shown: readonly QuotedPassage[],
  { answerable, judgements }: { answerable: boolean | null; judgements: Judgements },
  rightCount: number,
) {
  if (answerable && rightCount === 0) return null;
  const right = shown.map(({ passage }) => (judgements.get(passage.id) ?? 0) > 0);
  return { first: right[0] ?? false, any: right.includes(true) };
}
