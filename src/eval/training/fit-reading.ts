import {
  computeReadingLogit,
  measureReadingEvidence,
  READING_EVIDENCE,
  type ReadingConfidenceModel,
  type ReadingEvidence,
} from '../../answer/reading-confidence.ts';
import {
  READING_FEATURES,
  type ReadHit,
  type ReadingFeature,
  type ReadingWeights,
  readFeatures,
  scoreReading,
} from '../../search/read-passages.ts';
import type { ReadExample, ReadSet } from './collect-readings.ts';
import { fitSoftmax, type List } from './fit-softmax.ts';
import { minimize } from './minimize.ts';

/** The features that are there before a passage is read. */
const COMPARED: readonly ReadingFeature[] = ['words', 'match'];
/** Brings the features to about one size, or the fit would take long. */
const SCALES: ReadingWeights = { words: 4, match: 0.1, relevance: 4, there: 4, span: 4 };

export type ReadingModel = {
  compare: Partial<ReadingWeights>;
  read: ReadingWeights;
};

export function fitReadingOrder(sets: readonly ReadSet[]): ReadingModel {
  return {
    compare: fitOrder(sets, COMPARED, ({ hits }) => hits),
    read: fitOrder(sets, READING_FEATURES, ({ hits }) => hits.filter(isRead)) as ReadingWeights,
  };
}

/** Every set counts the same, whatever its size. */
function fitOrder(
  sets: readonly ReadSet[],
  names: readonly ReadingFeature[],
  choose: (example: ReadExample) => readonly ReadHit[],
): Partial<ReadingWeights> {
  const lists = sets.flatMap(({ examples }) => {
    const usable = examples.flatMap((example): Omit<List, 'weight'>[] => {
      const hits = choose(example);
      const isRight = hits.map((hit) => isRightHit(example, hit));
      if (!isRight.includes(true) || !isRight.includes(false)) return [];
      const rows = hits.map((hit) => {
        const features = readFeatures(hit);
        return names.map((name) => features[name] / SCALES[name]);
      });
      return [{ rows, isRight }];
    });
    return usable.map((list) => ({ ...list, weight: 1 / (usable.length * sets.length) }));
  });
  const fitted = fitSoftmax(
    lists,
    names.map(() => ({ min: 0 })),
  );
  return Object.fromEntries(names.map((name, n) => [name, round(fitted[n]! / SCALES[name])]));
}

/** The hits as the model orders them: those that were read, then the others. */
export function orderReading({ hits }: ReadExample, { read }: ReadingModel): ReadHit[] {
  const scoreOf = new Map(hits.map((hit) => [hit, scoreReading(readFeatures(hit), read)]));
  const chosen = hits.filter(isRead).sort((a, b) => scoreOf.get(b)! - scoreOf.get(a)!);
  return [...chosen, ...hits.filter((hit) => !isRead(hit))];
}

/** A question's evidence and whether its first passage answers it. */
export type JudgedReading = { evidence: ReadingEvidence; isRight: boolean; answerable: boolean };

export type JudgedReadings = { name: string; asked: JudgedReading[]; bereft: JudgedReading[] };

/** Judges every question as it is, and with the articles of its right passages taken away. */
export function judgeReadings({ name, examples }: ReadSet, model: ReadingModel): JudgedReadings {
  const asked: JudgedReading[] = [];
  const bereft: JudgedReading[] = [];
  for (const example of examples) {
    const { hits, isRightArticle, answerable } = example;
    const ordered = orderReading(example, model);
    const evidence = measureReadingEvidence(ordered);
    if (evidence === undefined) continue;
    asked.push({ evidence, isRight: answerable && isRightHit(example, ordered[0]!), answerable });
    if (!answerable) continue;
    const rest = ordered.filter((hit) => !isRightArticle[hits.indexOf(hit)]);
    const other = measureReadingEvidence(rest);
    if (other) bereft.push({ evidence: other, isRight: false, answerable: false });
  }
  return { name, asked, bereft };
}

/** Questions about something else are easy to refuse: they count little, or they would hide the hard. */
const BEREFT_WEIGHT = 0.2;
const RIDGE = 1e-4;

/** A logistic model without negative weights; every set counts the same. */
export function fitReadingConfidence(sets: readonly JudgedReadings[]): ReadingConfidenceModel {
  const rows = sets.flatMap(({ asked, bereft }) => {
    const total = asked.length + BEREFT_WEIGHT * bereft.length;
    const toRow = (weight: number) => (judged: JudgedReading) => ({
      inputs: READING_EVIDENCE.map((key) => judged.evidence[key]),
      target: judged.isRight ? 1 : 0,
      weight: weight / (total * sets.length),
    });
    return [...asked.map(toRow(1)), ...bereft.map(toRow(BEREFT_WEIGHT))];
  });
  const point = minimize(
    (at, gradient) => {
      let loss = 0;
      for (const { inputs, target, weight } of rows) {
        const logit = inputs.reduce((sum, value, i) => sum + at[i + 1]! * value, at[0]!);
        const chance = 1 / (1 + Math.exp(-logit));
        loss -= weight * Math.log((target === 1 ? chance : 1 - chance) + 1e-12);
        const pull = weight * (chance - target);
        gradient[0]! += pull;
        inputs.forEach((value, i) => {
          gradient[i + 1]! += pull * value;
        });
      }
      for (let i = 1; i < at.length; i += 1) {
        loss += RIDGE * at[i]! ** 2;
        gradient[i]! += 2 * RIDGE * at[i]!;
      }
      return loss;
    },
    new Float64Array(1 + READING_EVIDENCE.length),
    [{}, ...READING_EVIDENCE.map(() => ({ min: 0 }))],
  );
  return {
    intercept: round(point[0]!),
    weights: Object.fromEntries(
      READING_EVIDENCE.map((key, i) => [key, round(point[i + 1]!)]),
    ) as ReadingEvidence,
  };
}

/** The chance that the first passage of a question is right, by a model. */
export function estimateChance({ evidence }: JudgedReading, model: ReadingConfidenceModel): number {
  return 1 / (1 + Math.exp(-computeReadingLogit(evidence, model)));
}

function isRead({ understanding }: ReadHit): boolean {
  return understanding.reading !== undefined;
}

function isRightHit({ hits, isRight }: ReadExample, hit: ReadHit): boolean {
  return isRight[hits.indexOf(hit)]!;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
