import { describe, expect, test } from 'vitest';
import type { EvalQuestion } from '../../../src/eval/eval-question.ts';
import { collectExamples } from '../../../src/eval/training/collect-examples.ts';
import { weighQuestion } from '../../../src/search/passage-features.ts';
import { makeCorpus } from '../../search/make-corpus.ts';
import { makeQuestion } from '../eval-fixture.ts';

const CORPUS = makeCorpus([
  { headline: 'Davos', paragraphs: ['Salih spoke in Davos.', 'Pompeo praised troops.'] },
  { headline: 'Weather', paragraphs: ['It rained in Kirkuk.', 'Troops came to Kirkuk.'] },
]);
const KIRKUK = 'article-1#1';

async function collect(...questions: Partial<EvalQuestion>[]) {
  const set = await collectExamples({
    name: 'news',
    corpus: CORPUS,
    questions: questions.map((fields) => ({ ...makeQuestion(), ...fields })),
    notes: [],
  });
  return set;
}

describe('collectExamples', () => {
  test('keeps what the search found for each question, and which of it is right', async () => {
    const { name, analyzed, examples } = await collect({
      question: 'Which troops came to Kirkuk?',
      judgements: new Map([
        [KIRKUK, 1],
        ['article-1#0', 0],
      ]),
    });
    expect(name).toBe('news');
    expect(examples).toHaveLength(1);
    const [{ query, questionWeight, hits, isRight, answerable }] = examples as [
      (typeof examples)[number],
    ];
    expect(answerable).toBe(true);
    expect(query.concepts.map(({ label }) => label)).toContain('Kirkuk');
    expect(questionWeight).toBe(weighQuestion(analyzed, query));
    expect(isRight).toHaveLength(hits.length);
    const right = hits.filter((_, i) => isRight[i]).map(({ ordinal }) => ordinal);
    expect(right.map((ordinal) => CORPUS.passages[ordinal]!.id)).toEqual([KIRKUK]);
  });

  test('keeps a question that has no answer, with nothing right', async () => {
    const { examples } = await collect({
      question: 'Who rained on Kirkuk?',
      answerable: false,
      judgements: new Map(),
    });
    expect(examples).toHaveLength(1);
    expect(examples[0]!.answerable).toBe(false);
    expect(examples[0]!.hits.length).toBeGreaterThan(0);
    expect(examples[0]!.isRight).not.toContain(true);
  });

  test.each([
    ['nobody knows whether it has an answer', { question: 'Kirkuk', answerable: null }],
    ['nothing is found', { question: 'zebra?', answerable: false, judgements: new Map() }],
    ['the right passage is not found', { question: 'Kirkuk', judgements: new Map([['lost', 1]]) }],
  ])('leaves a question out when %s', async (_, fields) => {
    expect((await collect(fields)).examples).toEqual([]);
  });

  test('asks a question as it stands, without its history', async () => {
    const judgements = new Map([[KIRKUK, 1]]);
    const [alone, after] = (
      await collect(
        { question: 'Which troops came to Kirkuk?', judgements },
        {
          question: 'Which troops came to Kirkuk?',
          judgements,
          history: [{ role: 'user', text: 'Who is Salih?' }],
        },
      )
    ).examples;
    expect(after).toEqual(alone);
  });
});
