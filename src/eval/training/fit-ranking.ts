import { type Feature, LIKENESS_FEATURES, WORD_FEATURES } from '../../search/passage-features.ts';
import type { RankWeights } from '../../search/rank-passages.ts';
import type { ExampleSet } from './collect-examples.ts';
import { fitSoftmax } from './fit-softmax.ts';
import type { Bounds } from './minimize.ts';

const FEATURES: readonly Feature[] = [...WORD_FEATURES, ...LIKENESS_FEATURES];
/**
 * The word vectors were made from these sets' own passages, so here they look better than on a
 * corpus that they have not seen: what reads them may count no more than this.
 */
const MOST_LIKENESS = 1.5;
const MOST_NEARNESS = 2;
/**
 * The least that a feature counts where these sets can't teach it. An answer of the wanted type is
 * worth three points of MRR@10 on newswire, but an encyclopaedia's long sentences nearly all hold
 * some date and number. And most of these passages stand alone, while in an article the paragraph
 * before says who "he" is.
 */
const BOUNDS: Partial<Record<Feature, Bounds>> = {
  typedSentence: { min: 1 },
  before: { min: 2 },
  nearSentence: { min: 0, max: MOST_NEARNESS },
};

/**
 * Learns how much each feature counts. Each set counts as much as another, however many questions
 * it has.
 */
export function fitRanking(sets: readonly ExampleSet[]): RankWeights {
  const lists = sets.flatMap(({ examples }) => {
    const answerable = examples.filter((example) => example.answerable);
    return answerable.map(({ hits, isRight, queryWeight }) => ({
      rows: hits.map(({ features }) =>
        FEATURES.map((feature) => features[feature] * (isLikeness(feature) ? 1 : queryWeight)),
      ),
      isRight,
      weight: 1 / (answerable.length * sets.length),
    }));
  });
  const fitted = fitSoftmax(lists, FEATURES.map(boundsOf));
  const pick = (kept: (feature: Feature) => boolean) =>
    Object.fromEntries(
      FEATURES.flatMap((feature, i) =>
        kept(feature) && fitted[i]! > 0 ? [[feature, fitted[i]!]] : [],
      ),
    );
  return { words: pick((feature) => !isLikeness(feature)), likeness: pick(isLikeness) };
}

function boundsOf(feature: Feature): Bounds {
  return isLikeness(feature) ? { min: 0, max: MOST_LIKENESS } : (BOUNDS[feature] ?? { min: 0 });
}

function isLikeness(feature: Feature): boolean {
  return (LIKENESS_FEATURES as readonly Feature[]).includes(feature);
}
