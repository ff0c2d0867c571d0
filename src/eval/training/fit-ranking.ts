import { type Feature, LIKENESS_FEATURES, WORD_FEATURES } from '../../search/passage-features.ts';
import type { RankWeights } from '../../search/rank-passages.ts';
import type { Example, ExampleSet } from './collect-examples.ts';
import { minimize } from './minimize.ts';

const FEATURES: readonly Feature[] = [...WORD_FEATURES, ...LIKENESS_FEATURES];
const RIDGE = 1e-6;
/**
 * The most that a likeness may count. The word vectors were made from these sets' own passages, so
 * here they look better than on a corpus that they have not seen.
 */
const MOST_LIKENESS = 1.5;
/**
 * The least that a feature counts where these sets can't teach it. An answer of the wanted type is
 * worth three points of MRR@10 on newswire, but an encyclopaedia's long sentences nearly all hold
 * some date and number. And most of these passages stand alone, while in an article the paragraph
 * before says who "he" is.
 */
const LEAST: Partial<Record<Feature, number>> = { typedSentence: 1, before: 2 };
const START = 0.3;

/** Questions as rows of numbers: `rows[i]` holds one hit's features after the other. */
type Lists = { rows: Float64Array; targets: Float64Array; weight: number }[];

/**
 * Learns how much each feature counts, so that the right passages get the likelihood of a softmax
 * over a question's hits. Each set counts as much as another, however many questions it has.
 */
export function fitRanking(sets: readonly ExampleSet[]): RankWeights {
  const lists = sets.flatMap(({ examples }) => {
    const answerable = examples.filter((example) => example.answerable);
    return answerable.map((example) => toList(example, 1 / (answerable.length * sets.length)));
  });
  const bounds = FEATURES.map((feature) =>
    isLikeness(feature) ? { min: 0, max: MOST_LIKENESS } : { min: LEAST[feature] ?? 0 },
  );
  const start = new Float64Array(FEATURES.length).fill(START);
  const fitted = minimize((point, gradient) => listLoss(lists, point, gradient), start, bounds);
  const pick = (kept: (feature: Feature) => boolean) =>
    Object.fromEntries(
      FEATURES.flatMap((feature, i) => {
        const value = Math.round(fitted[i]! * 1000) / 1000;
        return kept(feature) && value > 0 ? [[feature, value]] : [];
      }),
    );
  return { words: pick((feature) => !isLikeness(feature)), likeness: pick(isLikeness) };
}

function isLikeness(feature: Feature): boolean {
  return (LIKENESS_FEATURES as readonly Feature[]).includes(feature);
}

function toList({ hits, isRight, questionWeight }: Example, weight: number): Lists[number] {
  const rows = new Float64Array(hits.length * FEATURES.length);
  hits.forEach(({ features }, row) => {
    FEATURES.forEach((feature, column) => {
      const scale = isLikeness(feature) ? 1 : questionWeight;
      rows[row * FEATURES.length + column] = scale * features[feature];
    });
  });
  const right = isRight.filter(Boolean).length;
  return { rows, targets: Float64Array.from(isRight, (is) => (is ? 1 / right : 0)), weight };
}

/** Cross entropy of the softmax, with its gradient. */
function listLoss(lists: Lists, point: Float64Array, gradient: Float64Array): number {
  const width = point.length;
  let loss = 0;
  for (const { rows, targets, weight } of lists) {
    const scores = new Float64Array(targets.length);
    let highest = -Infinity;
    for (let row = 0; row < targets.length; row += 1) {
      let score = 0;
      for (let i = 0; i < width; i += 1) score += point[i]! * rows[row * width + i]!;
      scores[row] = score;
      highest = Math.max(highest, score);
    }
    let total = 0;
    for (let row = 0; row < scores.length; row += 1) {
      scores[row] = Math.exp(scores[row]! - highest);
      total += scores[row]!;
    }
    for (let row = 0; row < scores.length; row += 1) {
      const share = scores[row]! / total;
      if (targets[row]! > 0) loss -= weight * targets[row]! * Math.log(share + 1e-12);
      const pull = weight * (share - targets[row]!);
      for (let i = 0; i < width; i += 1) gradient[i]! += pull * rows[row * width + i]!;
    }
  }
  for (let i = 0; i < width; i += 1) {
    loss += RIDGE * point[i]! ** 2;
    gradient[i]! += 2 * RIDGE * point[i]!;
  }
  return loss;
}
