import { describe, expect, test } from 'vitest';
import { computeLogit, EVIDENCE, type Evidence } from '../../../src/answer/confidence.ts';
import {
  fitConfidence,
  isRightHit,
  type JudgedSet,
  judgeEvidence,
  rerank,
} from '../../../src/eval/training/fit-confidence.ts';
import { makeExample, makeSet } from './example-fixture.ts';

const WEIGHTS = { words: { coverage: 2 }, likeness: { likePassage: 1 } };

describe('rerank', () => {
  test('orders hits by the given weights, best first, and keeps the order of equals', () => {
    const example = makeExample(
      [{ coverage: 0.1 }, { likePassage: 0.9 }, { coverage: 0.1 }, { coverage: 1 }],
      [3],
    );
    const ranked = rerank(example, WEIGHTS);
    expect(ranked.map(({ ordinal }) => ordinal)).toEqual([3, 1, 0, 2]);
    expect(ranked[0]!.score).toBe(2);
    expect(example.hits.map(({ ordinal }) => ordinal)).toEqual([0, 1, 2, 3]);
  });

  test('counts words by what the question can tell', () => {
    const example = makeExample([{ coverage: 1 }, { likePassage: 0.9 }], [0]);
    const mute = { ...example, queryWeight: 0.1 };
    expect(rerank(example, WEIGHTS)[0]!.ordinal).toBe(0);
    expect(rerank(mute, WEIGHTS)[0]!.ordinal).toBe(1);
  });
});

describe('isRightHit', () => {
  test('knows the right passage wherever it ranks', () => {
    const example = makeExample([{ coverage: 0.1 }, { coverage: 1 }], [0]);
    const [first, second] = rerank(example, WEIGHTS);
    expect(isRightHit(example, first!)).toBe(false);
    expect(isRightHit(example, second!)).toBe(true);
  });
});

describe('judgeEvidence', () => {
  test('judges each question as asked, and once more without the right articles', () => {
    const right = makeExample(
      [{ coverage: 1, likePassage: 0.7 }, { coverage: 0.5, likePassage: 0.3 }, { coverage: 0.25 }],
      [0, 2],
    );
    const { name, asked, bereft } = judgeEvidence(makeSet('news', [right]), WEIGHTS);
    expect(name).toBe('news');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({ isRight: true, answerable: true });
    expect(asked[0]!.evidence).toMatchObject({ score: 2.7, lead: 2.7, likePassage: 0.7 });
    expect(bereft).toHaveLength(1);
    expect(bereft[0]).toMatchObject({ isRight: false, answerable: false });
    expect(bereft[0]!.evidence).toMatchObject({ score: 1.3, lead: 1.3, likePassage: 0.3 });
  });

  test('calls an answer wrong that ranks behind another', () => {
    const wrong = makeExample([{ coverage: 1 }, { coverage: 0.5 }], [1]);
    const { asked } = judgeEvidence(makeSet('news', [wrong]), WEIGHTS);
    expect(asked[0]).toMatchObject({ isRight: false, answerable: true });
  });

  test('asks an unanswerable question once', () => {
    const trap = makeExample([{ coverage: 1 }], []);
    const { asked, bereft } = judgeEvidence(makeSet('news', [trap]), WEIGHTS);
    expect(asked).toEqual([expect.objectContaining({ isRight: false, answerable: false })]);
    expect(bereft).toEqual([]);
  });

  test('drops what leaves nothing to judge', () => {
    const alone = makeExample([{ coverage: 1 }], [0]);
    expect(judgeEvidence(makeSet('news', [alone]), WEIGHTS).bereft).toEqual([]);
    const silent = makeExample([], []);
    expect(judgeEvidence(makeSet('news', [silent]), WEIGHTS).asked).toEqual([]);
  });
});

function makeEvidence(fields: Partial<Evidence>): Evidence {
  return { score: 0, lead: 0, likePassage: 0, typedSentence: 0, ...fields };
}

/** Questions that are right where `lead` is high, and whose `likePassage` misleads. */
function makeJudged(name: string, counts: { right: number; wrong: number }): JudgedSet {
  const judge = (isRight: boolean, i: number) => ({
    evidence: makeEvidence({
      lead: (isRight ? 0.6 : 0.2) + 0.1 * (i % 3),
      likePassage: (isRight ? 0.2 : 0.6) + 0.1 * (i % 3),
    }),
    isRight,
    answerable: isRight,
  });
  return {
    name,
    asked: Array.from({ length: counts.right }, (_, i) => judge(true, i)),
    bereft: Array.from({ length: counts.wrong }, (_, i) => judge(false, i)),
  };
}

const chanceBy = (model: ReturnType<typeof fitConfidence>, evidence: Evidence) =>
  1 / (1 + Math.exp(-computeLogit(evidence, model)));

describe('fitConfidence', () => {
  const even = fitConfidence([makeJudged('news', { right: 9, wrong: 9 })]);

  test('gives the telling evidence the weight, and none that speaks against', () => {
    expect(even.weights.lead).toBeGreaterThan(1);
    expect(even.weights.likePassage).toBe(0);
  });

  test('weighs all the evidence there is, and none below 0', () => {
    expect(Object.keys(even.weights).toSorted()).toEqual([...EVIDENCE].toSorted());
    for (const name of EVIDENCE) expect(even.weights[name], name).toBeGreaterThanOrEqual(0);
  });

  test('puts even odds between what was right and what was wrong', () => {
    expect(chanceBy(even, makeEvidence({ lead: 0.8 }))).toBeGreaterThan(0.6);
    expect(chanceBy(even, makeEvidence({ lead: 0.5 }))).toBeCloseTo(0.5, 1);
    expect(chanceBy(even, makeEvidence({ lead: 0.2 }))).toBeLessThan(0.4);
  });

  test('says how often questions of the kind are right', () => {
    // Nothing tells here: what is left is the share of right ones.
    const blind = (isRight: boolean) => ({
      evidence: makeEvidence({}),
      isRight,
      answerable: isRight,
    });
    const asked = [true, true, true, false].map(blind);
    const model = fitConfidence([{ name: 'news', asked, bereft: [] }]);
    expect(chanceBy(model, makeEvidence({}))).toBeCloseTo(0.75, 2);
    expect(Object.values(model.weights)).toEqual(EVIDENCE.map(() => 0));
  });

  test('lets no set’s odds colour the evidence', () => {
    const rich = makeJudged('rich', { right: 27, wrong: 3 });
    const poor = makeJudged('poor', { right: 3, wrong: 27 });
    const both = fitConfidence([rich, poor]);
    expect(both.weights.lead).toBeGreaterThan(1);
    expect(chanceBy(both, makeEvidence({ lead: 0.5 }))).toBeCloseTo(0.5, 1);
  });

  test('minds adversarial questions less', () => {
    const trap = {
      evidence: makeEvidence({ lead: 0.7 }),
      isRight: false,
      answerable: false,
    };
    const withTraps = (name: string): JudgedSet => {
      const set = makeJudged(name, { right: 9, wrong: 9 });
      return { ...set, asked: [...set.asked, trap, trap, trap] };
    };
    const chanceOf = (name: string) =>
      chanceBy(fitConfidence([withTraps(name)]), makeEvidence({ lead: 0.7 }));
    expect(chanceOf('squad2-open')).toBeGreaterThan(chanceOf('news'));
  });
});
