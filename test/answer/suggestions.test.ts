import { describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { proposeQuestions } from '../../src/answer/propose-questions.ts';
import { checkSuggestions, NO_SUGGESTIONS } from '../../src/answer/suggestions.ts';
import type { Corpus } from '../../src/corpus/article.ts';
import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import { makeCorpus } from '../index/make-corpus.ts';
import { makeAnswer } from './make-answer.ts';

const CORPUS = makeCorpus([
  { headline: 'A', paragraphs: ['Barham Salih said so.', 'Masoud Barzani said so.'] },
  { headline: 'B', paragraphs: ['Ali Sistani said so.', 'It rained.'] },
  { headline: 'C', paragraphs: ['Mike Pompeo said so.', 'Hadi Ameri said so.'] },
]);
const ANALYZED = analyzeCorpus(CORPUS, () => []);
const [SALIH, BARZANI, SISTANI, POMPEO, AMERI] = ['Barham Salih', 'Masoud Barzani', 'Ali Sistani']
  .concat('Mike Pompeo', 'Hadi Ameri')
  .map((name) => `What did ${name} say?`) as [string, string, string, string, string];

function quote(corpus: Corpus, ordinals: readonly number[]) {
  return ordinals.map((ordinal) => {
    const passage = corpus.passages[ordinal]!;
    return {
      passage,
      article: corpus.articles.find(({ id }) => id === passage.articleId)!,
      highlight: { start: 0, end: passage.text.length },
      score: 1,
      alsoReportedBy: [],
    };
  });
}

const answerFrom = (question: string, outcome: Answer['outcome'], ordinals: readonly number[]) =>
  makeAnswer(question, outcome, quote(CORPUS, ordinals));

const ordinalOf = (question: string) =>
  proposeQuestions(ANALYZED, 60).find(({ text }) => text === question)!.ordinal;
/** Answers every question from the passage it was made of. */
const answerWell = async (question: string) =>
  answerFrom(question, 'found', [3, ordinalOf(question)]);

describe('checkSuggestions', () => {
  test('keeps what is found in the passage it was made of', async () => {
    const { all } = await checkSuggestions(ANALYZED, answerWell);
    expect(all).toEqual([SALIH, BARZANI, SISTANI, POMPEO, AMERI]);
  });

  test('drops what is not found, is only close, or is found elsewhere', async () => {
    const { all } = await checkSuggestions(ANALYZED, async (question) => {
      if (question === SALIH) return answerFrom(question, 'not-found', []);
      if (question === BARZANI) return answerFrom(question, 'unsure', [ordinalOf(question)]);
      if (question === SISTANI) return answerFrom(question, 'found', [3]);
      return answerWell(question);
    });
    expect(all).toEqual([POMPEO, AMERI]);
  });

  test('asks each question once', async () => {
    const answer = vi.fn(answerWell);
    await checkSuggestions(ANALYZED, answer);
    expect(answer.mock.calls.map(([question]) => question)).toEqual([
      SALIH,
      BARZANI,
      SISTANI,
      POMPEO,
      AMERI,
    ]);
  });

  test('offers first what the shown articles answer, three at most', async () => {
    const { next } = await checkSuggestions(ANALYZED, answerWell);
    expect(next('Anything?', quote(CORPUS, [5]))).toEqual([POMPEO, AMERI, SALIH]);
    expect(next('Anything?', quote(CORPUS, [3, 4]))).toEqual([SISTANI, POMPEO, AMERI]);
    expect(next('Anything?', [])).toEqual([SALIH, BARZANI, SISTANI]);
  });

  test('doesn’t offer what was just asked', async () => {
    const { next } = await checkSuggestions(ANALYZED, answerWell);
    expect(next(`  ${POMPEO.toUpperCase()} `, quote(CORPUS, [5]))).toEqual([AMERI, SALIH, BARZANI]);
    expect(next(`Hi, ${POMPEO} Thanks!`, quote(CORPUS, [5]))).toEqual([AMERI, SALIH, BARZANI]);
    expect(next(`${POMPEO} ${AMERI}`, quote(CORPUS, [5]))).toEqual([SALIH, BARZANI, SISTANI]);
  });

  test('has nothing to offer of a corpus that says nothing of anyone', async () => {
    const silent = makeCorpus([{ headline: '', paragraphs: ['It rained.'] }]);
    const { all, next } = await checkSuggestions(
      analyzeCorpus(silent, () => []),
      answerWell,
    );
    expect(all).toEqual([]);
    expect(next('Anything?', [])).toEqual([]);
    expect(NO_SUGGESTIONS.next('Anything?', quote(CORPUS, [0]))).toEqual([]);
  });
});
