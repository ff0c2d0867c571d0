import { describe, expect, it } from 'vitest';
import { buildBeirCorpus } from '../../eval/build-beir-corpus.ts';
import type { EvalSet } from '../../eval/eval-question.ts';
import { runEval } from '../../eval/run-eval.ts';
import { makeQuestion } from './eval-fixture.ts';

const CORPUS = buildBeirCorpus(
  [
    { id: 'p1', title: 'Floods', text: 'Heavy rain flooded the city of Mosul. Nobody was hurt.' },
    { id: 'p2', title: 'Football', text: 'The Basra team won the football cup in Amman.' },
    { id: 'p3', title: 'Power', text: 'A new power station opened near Kirkuk in March.' },
  ],
  'corpus.jsonl',
);

const SET: EvalSet = {
  name: 'tiny',
  corpus: CORPUS,
  questions: [
    makeQuestion({
      id: 'q1',
      question: 'Which city did heavy rain flood?',
      judgements: new Map([['p1', 1]]),
      evidence: ['flooded the city of Mosul'],
      kind: 'floods',
    }),
    makeQuestion({
      id: 'q2',
      question: 'Who won the football cup in Amman?',
      judgements: new Map([['p2', 1]]),
      answers: ['The Basra team'],
      kind: 'sport',
    }),
    makeQuestion({
      id: 'q3',
      question: 'zebra kangaroo xylophone',
      answerable: false,
      judgements: new Map(),
      kind: 'sport',
    }),
    { ...makeQuestion({ id: 'q4', question: 'Nobody knows?' }), answerable: null },
  ],
  notes: ['a note of the set'],
};

function run(set = SET, onProgress?: (done: number, total: number) => void) {
  let timeMs = 0;
  return runEval(set, {
    engine: 'lunr',
    loadMs: 12.345,
    now: () => (timeMs += 5),
    readRssBytes: () => 123_400_000,
    ...(onProgress && { onProgress }),
  });
}

describe('runEval', () => {
  it('asks the desk and reports every key that scripts rely on', async () => {
    const { summary } = await run();
    expect(Object.keys(summary)).toEqual(
      expect.arrayContaining(
        'set engine passages questions hit@1 hit@3 mrr@10 ndcg@10 recall@10 highlight abstention ms rssMb'.split(
          ' ',
        ),
      ),
    );
    expect(summary).toMatchObject({
      set: 'tiny',
      engine: 'lunr',
      passages: 3,
      questions: 3,
      'hit@1': 1,
      'mrr@10': 1,
      highlight: 1,
      abstention: { auroc: 1, refused: 1 },
      ms: { index: 5, load: 12.35, p50: 5, p99: 5 },
      rssMb: 123,
    });
    expect(Object.keys(summary.byKind)).toEqual(['floods', 'sport']);
  });

  it('does not ask what nobody can judge, and says so', async () => {
    const { notes, questions } = await run();
    expect(questions.map(({ id }) => id)).toEqual(['q1', 'q2', 'q3']);
    expect(notes).toEqual([
      'a note of the set',
      '1 questions were not asked: nobody says whether they are answerable.',
    ]);
  });

  it('asks a follow-up with its history', async () => {
    const followUp = makeQuestion({
      question: 'and why that?',
      history: [{ role: 'user', text: 'Tell me about the new power station' }],
      judgements: new Map([['p3', 1]]),
    });
    const { questions } = await run({ ...SET, questions: [followUp] });
    expect(questions[0]!.firstRight).toBe(1);
    const alone = await run({ ...SET, questions: [{ ...followUp, history: [] }] });
    expect(alone.questions[0]!.outcome).toBe('not-found');
    expect(questions[0]!.outcome).not.toBe('not-found');
  });

  it('asks conversations without their earlier turns, too', async () => {
    const history = [{ role: 'user', text: 'Tell me about the new power station' }] as const;
    const power = new Map([['p3', 1]]);
    const questions = [
      makeQuestion({ id: '1', question: 'power station', judgements: power, kind: 'first' }),
      makeQuestion({
        id: '2',
        question: 'and why that?',
        history,
        judgements: power,
        kind: 'same',
      }),
      {
        ...makeQuestion({ id: '3', question: 'Who won the football cup in Amman?', kind: 'new' }),
        history,
        judgements: new Map([['p2', 1]]),
      },
    ];
    const progress: number[] = [];
    const { summary } = await run({ ...SET, questions }, (done) => progress.push(done));
    const { without, firstAsAlone } = summary.followUps!;
    expect(summary['mrr@10']).toBe(1);
    expect(without['last turn alone']['mrr@10']).toBeCloseTo(2 / 3, 5);
    expect(without['always concatenate'].questions).toBe(3);
    expect(firstAsAlone).toEqual({
      same: { questions: 1, share: 0 },
      new: { questions: 1, share: 1 },
    });
    expect(progress).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('measures no follow-ups where there are none', async () => {
    expect((await run()).summary.followUps).toBeNull();
  });

  it('tells how far it is after each question', async () => {
    const progress: string[] = [];
    await run(SET, (done, total) => progress.push(`${done}/${total}`));
    expect(progress).toEqual(['1/3', '2/3', '3/3']);
  });

  it('stands a set without questions', async () => {
    const { summary } = await run({ ...SET, questions: [] });
    expect(summary).toMatchObject({ questions: 0, 'hit@1': null, ms: { p50: null } });
  });
});
