import { writeFile } from 'node:fs/promises';
import { THRESHOLDS } from '../answer/confidence.ts';
import { computeAuroc, computeMean } from '../eval/metrics.ts';
import { readBeir } from '../eval/read-beir.ts';
import { collectExamples, type ExampleSet } from '../eval/training/collect-examples.ts';
import {
  type ConfidenceModel,
  fitConfidence,
  isRightHit,
  type JudgedEvidence,
  judgeEvidence,
  rerank,
} from '../eval/training/fit-confidence.ts';
import { fitRanking } from '../eval/training/fit-ranking.ts';
import type { RankWeights } from '../search/rank-passages.ts';
import type { Terminal } from './terminal.ts';

/** Where the bot reads what was learned. */
const SHIPPED_FILES = {
  ranking: new URL('../search/weights.json', import.meta.url),
  confidence: new URL('../answer/confidence.json', import.meta.url),
};

/**
 * Learns the rerank's weights and the confidence from sets in BEIR form, and writes them to files.
 * Prints what each set scores with weights learned from the others alone.
 */
export async function train(
  folders: readonly string[],
  { stdout }: Pick<Terminal, 'stdout'>,
  files: { ranking: URL; confidence: URL } = SHIPPED_FILES,
): Promise<void> {
  const sets: ExampleSet[] = [];
  for (const folder of folders) {
    stdout.write(`Asking the questions of ${folder}\n`);
    sets.push(await collectExamples(await readBeir(folder)));
  }

  const ranking = fitRanking(sets);
  const leftOut = sets.map((set) => {
    const others = sets.filter((other) => other !== set);
    return [set.name, scoreRanking(set, fitRanking(others))] as const;
  });
  await writeJson(files.ranking, {
    learned: describeTraining(sets, 'MRR@10', leftOut),
    ...ranking,
  });

  const judged = sets.map((set) => judgeEvidence(set, ranking));
  const confidence = fitConfidence(judged);
  const aurocs = judged.map((set) => {
    const model = fitConfidence(judged.filter((other) => other !== set));
    return [set.name, scoreConfidence([...set.asked, ...set.bereft], model)] as const;
  });
  await writeJson(files.confidence, {
    learned: describeTraining(sets, 'AUROC', aurocs),
    ...confidence,
    thresholds: THRESHOLDS,
  });

  for (const [i, { name, examples }] of sets.entries()) {
    const all = scoreRanking(sets[i]!, ranking);
    stdout.write(
      `${name}: ${examples.length} questions, MRR@10 ${all} (left out ${leftOut[i]![1]}), AUROC left out ${aurocs[i]![1]}\n`,
    );
  }
}

function describeTraining(
  sets: readonly ExampleSet[],
  measure: string,
  leftOut: readonly (readonly [string, number])[],
) {
  return {
    by: 'npm run train',
    from: Object.fromEntries(sets.map(({ name, examples }) => [name, examples.length])),
    licences: 'CC BY-SA 4.0 and 3.0, Apache-2.0, ODC-BY 1.0',
    [`${measure} of each set, learned from the others`]: Object.fromEntries(leftOut),
  };
}

function scoreRanking({ examples }: ExampleSet, weights: RankWeights): number {
  const ranks = examples
    .filter(({ answerable }) => answerable)
    .map((example) => rerank(example, weights).findIndex((hit) => isRightHit(example, hit)));
  return round(computeMean(ranks.map((rank) => (rank < 10 ? 1 / (rank + 1) : 0)))!);
}

function scoreConfidence(judged: readonly JudgedEvidence[], { weights }: ConfidenceModel): number {
  const logit = ({ evidence }: JudgedEvidence) =>
    Object.entries(weights).reduce((sum, [name, weight]) => sum + weight * evidence[name]!, 0);
  const of = (answerable: boolean) =>
    judged.filter((one) => one.answerable === answerable).map(logit);
  return round(computeAuroc(of(true), of(false))!);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

async function writeJson(file: URL, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
