import { describe, expect, test } from 'vitest';
import type { EvalQuestion } from '../../../src/eval/eval-question.ts';
import { collectExamples } from '../../../src/eval/training/collect-examples.ts';
import { SENTENCE_FEATURES } from '../../../src/search/answering-sentence.ts';
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
    const { name, examples } = await collect({
      question: 'Which troops came to Kirkuk?',
      judgements: new Map([
        [KIRKUK, 1],
        ['article-1#0', 0],
      ]),
    });
    expect(name).toBe('news');
    expect(examples).toHaveLength(1);
    const { hits, isRight, answerable } = examples[0]!;
    expect(answerable).toBe(true);
    expect(isRight).toHaveLength(hits.length);
    const right = hits.filter((_, i) => isRight[i]).map(({ ordinal }) => ordinal);
    expect(right.map((ordinal) => CORPUS.passages[ordinal]!.id)).toEqual([KIRKUK]);
  });

  test('keeps how much the words of a question can tell', async () => {
    const judgements = new Map([[KIRKUK, 1]]);
    const { examples } = await collect(
      { question: 'Kirkuk?', judgements },
      { question: 'Which troops came to Kirkuk?', judgements },
    );
    const [little, much] = examples.map(({ queryWeight }) => queryWeight);
    expect(little).toBeGreaterThan(0);
    expect(much).toBeGreaterThan(little!);
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

describe('the passages by their sentences', () => {
  const REPORT = makeCorpus([
    {
      headline: 'Kirkuk',
      paragraphs: [
        'It rained in Kirkuk. Troops came to Kirkuk on Monday. They left.',
        'Kirkuk was calm. Nobody knew why.',
        'Troops came to Kirkuk.',
      ],
    },
  ]);
  const collectPassages = async (fields: Partial<EvalQuestion>) => {
    const asked = { ...makeQuestion(), question: 'When did troops come to Kirkuk?', ...fields };
    const { examples } = await collectExamples({
      name: 'news',
      corpus: REPORT,
      questions: [asked],
      notes: [],
    });
    expect(examples).toHaveLength(1);
    return examples[0]!.passages;
  };
  const judgements = new Map([['article-0#0', 1]]);

  test('are kept with which of them answers', async () => {
    const [passage, ...others] = await collectPassages({ judgements, answers: ['Monday'] });
    expect(others).toEqual([]);
    expect(passage!.answers).toEqual([false, true, false]);
    expect(passage!.sentences).toHaveLength(3);
    for (const features of passage!.sentences) {
      expect(Object.keys(features).toSorted()).toEqual([...SENTENCE_FEATURES].toSorted());
    }
    expect(passage!.sentences.map(({ evidence }) => evidence)).toEqual([0, 1, 0]);
  });

  test.each([
    ['every sentence answers', { answers: ['Kirkuk'], judgements: new Map([['article-0#2', 1]]) }],
    ['no sentence answers', { answers: ['Tuesday'], judgements }],
    ['nobody knows the answer', { judgements }],
    ['the passage is not right', { answers: ['calm'], judgements }],
    ['there is no answer', { answerable: false, answers: ['Monday'], judgements: new Map() }],
  ])('are left out when %s', async (_, fields) => {
    expect(await collectPassages(fields)).toEqual([]);
  });
});
