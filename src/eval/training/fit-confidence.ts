import {
  type ConfidenceModel,
  EVIDENCE,
  type Evidence,
  measureEvidence,
} from '../../answer/confidence.ts';
import { type RankedHit, type RankWeights, scorePassage } from '../../search/rank-passages.ts';
import type { Example, ExampleSet } from './collect-examples.ts';
import { minimize } from './minimize.ts';

/** A question's evidence and whether its first passage answers it. */
export type JudgedEvidence = { evidence: Evidence; isRight: boolean; answerable: boolean };

const RIDGE = 1e-4;
/** Adversarial questions are rarer in life than in a set that was written to fool. */
const ADVERSARIAL_WEIGHT = 0.3;
const isAdversarial = (name: string) => name.startsWith('squad');

/**
 * Judges every question twice: as it is, and with the articles of its right passages taken away,
 * when nothing is right any more.
 */
export function judgeEvidence(set: ExampleSet, weights: RankWeights) {
  const asked: JudgedEvidence[] = [];
  const bereft: JudgedEvidence[] = [];
  for (const example of set.examples) {
    const ranked = rerank(example, weights);
    const evidence = measureEvidence(ranked);
    if (evidence === undefined) continue;
    const { answerable } = example;
    asked.push({ evidence, isRight: answerable && isRightHit(example, ranked[0]!), answerable });
    if (!answerable) continue;
    const rest = withoutRightArticles(set, example, ranked);
    const other = measureEvidence(rest);
    if (other) bereft.push({ evidence: other, isRight: false, answerable: false });
  }
  return { name: set.name, asked, bereft };
}

export type JudgedSet = ReturnType<typeof judgeEvidence>;

/**
 * Fits a logistic model whose slopes are shared and whose intercept is each set's own: sets differ
 * in how many of their questions can be answered, and that must not colour the evidence. The
 * shipped intercept is the mean.
 */
export function fitConfidence(sets: readonly JudgedSet[]): ConfidenceModel {
  const rows = sets.flatMap(({ name, asked, bereft }, set) => {
    const count = asked.length + bereft.length;
    return [...asked, ...bereft].map((judged) => {
      const isTrap = isAdversarial(name) && asked.includes(judged) && !judged.answerable;
      return {
        set,
        inputs: EVIDENCE.map((key) => judged.evidence[key]),
        target: judged.isRight ? 1 : 0,
        weight: (isTrap ? ADVERSARIAL_WEIGHT : 1) / (count * sets.length),
      };
    });
  });
  const point = minimize(
    (at, gradient) => {
      let loss = 0;
      for (const { set, inputs, target, weight } of rows) {
        let logit = at[set]!;
        inputs.forEach((value, i) => {
          logit += at[sets.length + i]! * value;
        });
        const chance = 1 / (1 + Math.exp(-logit));
        loss -= weight * Math.log((target === 1 ? chance : 1 - chance) + 1e-12);
        const pull = weight * (chance - target);
        gradient[set]! += pull;
        inputs.forEach((value, i) => {
          gradient[sets.length + i]! += pull * value;
        });
      }
      for (let i = sets.length; i < at.length; i += 1) {
        loss += RIDGE * at[i]! ** 2;
        gradient[i]! += 2 * RIDGE * at[i]!;
      }
      return loss;
    },
    new Float64Array(sets.length + EVIDENCE.length),
    [...sets.map(() => ({})), ...EVIDENCE.map(() => ({ min: 0 }))],
  );
  const round = (value: number) => Math.round(value * 1000) / 1000;
  const intercepts = point.subarray(0, sets.length);
  return {
    intercept: round(intercepts.reduce((total, value) => total + value, 0) / sets.length),
    weights: Object.fromEntries(
      EVIDENCE.map((key, i) => [key, round(point[sets.length + i]!)]),
    ) as ConfidenceModel['weights'],
  };
}

export function rerank({ hits, queryWeight }: Example, weights: RankWeights): RankedHit[] {
  return hits
    .map((hit) => ({ ...hit, score: scorePassage(hit.features, queryWeight, weights) }))
    .sort((a, b) => b.score - a.score);
}

export function isRightHit({ hits, isRight }: Example, hit: RankedHit): boolean {
  return isRight[hits.findIndex(({ ordinal }) => ordinal === hit.ordinal)]!;
}

function withoutRightArticles(
  { analyzed: { articleOrdinals } }: ExampleSet,
  { hits, isRight }: Example,
  ranked: readonly RankedHit[],
): RankedHit[] {
  const right = new Set(
    hits.filter((_, i) => isRight[i]).map(({ ordinal }) => articleOrdinals[ordinal]),
  );
  return ranked.filter(({ ordinal }) => !right.has(articleOrdinals[ordinal]));
}
