import {
  estimateReadingConfidence,
  findReadingEvidence,
  type ReadingConfidenceModel,
  type ReadingEvidence,
} from '../../src/answer/confidence/reading-confidence.ts';
import {
  READING_FEATURES,
  type ReadHit,
  type ReadingFeature,
  type ReadingWeights,
  readFeatures,
  scoreReading,
} from '../../src/reading/read-passages.ts';
import type { ReadExample, ReadSet } from './collect-readings.ts';
import { fitSoftmax, type List } from './fit-softmax.ts';
import { minimize } from './minimize.ts';

/** The features that are there before a passage is read. */
const COMPARED: readonly ReadingFeature[] = ['words', 'match'];
/** Brings the features to about one size, or the fit would take long. */
const SCALES: ReadingWeights = { words: 10, match: 0.1, relevance: 4 };

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
export type JudgedReading = {
  evidence: ReadingEvidence;
  isRight: boolean;
  answerable: boolean;
  /** Whether its answer is spread over several passages. */
  isSpread: boolean;
};

export type JudgedReadings = { name: string; asked: JudgedReading[]; bereft: JudgedReading[] };

/** Judges every question as it is, and with the articles of its right passages taken away. */
export function judgeReadings({ name, examples }: ReadSet, model: ReadingModel): JudgedReadings {
  const asked: JudgedReading[] = [];
  const bereft: JudgedReading[] = [];
  for (const example of examples) {
    const { hits, isRightArticle, answerable } = example;
    const ordered = orderReading(example, model);
    const evidence = findEvidence(ordered, model);
    if (evidence === undefined) continue;
    const isSpread = example.isRight.filter(Boolean).length > 1;
    const isRight = answerable && isRightHit(example, ordered[0]!);
    asked.push({ evidence, isRight, answerable, isSpread });
    if (!answerable) continue;
    const rest = ordered.filter((hit) => !isRightArticle[hits.indexOf(hit)]);
    const other = findEvidence(rest, model);
    if (other !== undefined) {
      bereft.push({ evidence: other, isRight: false, answerable: false, isSpread });
    }
  }
  return { name, asked, bereft };
}

/** Questions about something else are easy to refuse: they count little, or they would hide the hard. */
const BEREFT_WEIGHT = 0.2;

/** Learned from questions that one passage answers, or none: of several, the first says only a part. */
export function fitReadingConfidence(sets: readonly JudgedReadings[]): ReadingConfidenceModel {
  const rows = sets.flatMap(({ asked, bereft }) => {
    const toRow = (weight: number) => (judged: JudgedReading) => ({
      evidence: judged.evidence,
      target: judged.isRight ? 1 : 0,
      weight,
    });
    const isWhole = ({ isSpread }: JudgedReading) => !isSpread;
    return [
      ...asked.filter(isWhole).map(toRow(1)),
      ...bereft.filter(isWhole).map(toRow(BEREFT_WEIGHT)),
    ];
  });
  const total = rows.reduce((sum, { weight }) => sum + weight, 0);
  const [intercept, slope] = minimize(
    (at, gradient) => {
      const model = { intercept: at[0]!, slope: at[1]! };
      let loss = 0;
      for (const { evidence, target, weight } of rows) {
        const chance = estimateReadingConfidence(evidence, model);
        loss -= (weight / total) * Math.log((target === 1 ? chance : 1 - chance) + 1e-12);
        const isThere = estimateReadingConfidence({ ...evidence, lead: Infinity }, model);
        const pull = ((weight / total) * (chance - target) * (1 - isThere)) / (1 - chance + 1e-12);
        gradient[0]! += pull;
        gradient[1]! += pull * evidence.there;
      }
      return loss;
    },
    new Float64Array(2),
    [{}, { min: 0 }],
  );
  return { intercept: round(intercept!), slope: round(slope!) };
}

/** What speaks for the first passage; undefined where that was not read. */
function findEvidence(
  ordered: readonly ReadHit[],
  { read }: ReadingModel,
): ReadingEvidence | undefined {
  const [best, rival] = ordered.slice(0, 2).map((hit): ReadHit => {
    const score = scoreReading(readFeatures(hit), read);
    return { ...hit, understanding: { ...hit.understanding, score } };
  });
  return findReadingEvidence(best, rival);
}

function isRead({ understanding }: ReadHit): boolean {
  return understanding.reading !== undefined;
}

function isRightHit({ isRight, hits }: ReadExample, hit: ReadHit): boolean {
  return isRight[hits.indexOf(hit)]!;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
