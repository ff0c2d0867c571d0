import type { Answer, QuotedPassage } from '../../../src/answer/answer.ts';
import type { Explanation } from '../../../src/answer/answer-question.ts';
import { makeArticle } from '../../../test/answer/article-fixture.ts';
import { makeAnswer } from '../../../test/answer/make-answer.ts';
import type { EvalQuestion } from '../../eval/eval-question.ts';
import type { QuestionResult } from '../../eval/question-result.ts';

export function makeQuestion(
  fields: Partial<EvalQuestion & { answerable: boolean }> = {},
): EvalQuestion & { answerable: boolean } {
  return {
    id: 'q1',
    question: 'What?',
    history: [],
    answerable: true,
    judgements: new Map([['right', 1]]),
    evidence: [],
    answers: [],
    ...fields,
  };
}

/** A passage quoted with its whole text highlighted. */
export function makeQuoted(id: string, text: string): QuotedPassage {
  return {
    passage: { id, articleId: 'article', n: 0, text, start: 0, end: text.length },
    article: makeArticle({ text }),
    highlight: { start: 0, end: text.length },
    score: 1,
    alsoReportedBy: [],
  };
}

export function makeExplanation(
  outcome: Answer['outcome'],
  shown: readonly QuotedPassage[],
  rankedIds: readonly string[],
): Pick<Explanation, 'answer' | 'ranking'> {
  const answer = makeAnswer('What?', outcome, shown);
  const ranking = rankedIds.map((passageId) => ({ passageId, score: 1, features: {} }));
  return { answer, ranking };
}

/** An answerable question that was answered with a right first passage. */
export function makeResult(fields: Partial<QuestionResult> = {}): QuestionResult {
  return {
    id: 'q1',
    question: 'What?',
    kind: null,
    answerable: true,
    outcome: 'found',
    confidence: 0.9,
    ms: 2,
    top: ['right'],
    firstRight: 1,
    ranking: { 'hit@1': 1, 'hit@3': 1, 'mrr@10': 1, 'ndcg@10': 1, 'recall@10': 1 },
    highlight: { first: true, any: true },
    span: null,
    found: { first: true, any: true },
    ...fields,
  };
}

/** An unanswerable question that was refused. */
export function makeRefusal(fields: Partial<QuestionResult> = {}): QuestionResult {
  return makeResult({
    answerable: false,
    outcome: 'not-found',
    confidence: 0.1,
    firstRight: null,
    ranking: null,
    highlight: null,
    found: null,
    ...fields,
  });
}
