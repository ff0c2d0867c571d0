import { writeFile } from 'node:fs/promises';
import { type ConfidenceModel, computeLogit, THRESHOLDS } from '../answer/confidence.ts';
import { computeAuroc, computeMean } from '../eval/metrics.ts';
import { readBeir } from '../eval/read-beir.ts';
import { collectExamples, type ExampleSet } from '../eval/training/collect-examples.ts';
import {
  fitConfidence,
  isRightHit,
  type JudgedEvidence,
  judgeEvidence,
  rerank,
} from '../eval/training/fit-confidence.ts';
import { fitRanking } from '../eval/training/fit-ranking.ts';
import { fitSentences, scoreSentences } from '../eval/training/fit-sentences.ts';
import type { RankWeights } from '../search/rank-passages.ts';
import type { Terminal } from './terminal.ts';

/** Where the bot reads what was learned. */
const SHIPPED_FILES = {
  ranking: new URL('../search/weights.json', import.meta.url),
  sentences: new URL('../search/sentence-weights.json', import.meta.url),
  confidence: new URL('../answer/confidence.json', import.meta.url),
};

/**
 * Learns the weights of the rerank, of the answering sentence and of the confidence from sets in
 * BEIR form, and writes them to files. Prints what each set scores with weights learned from the
 * others alone.
 */
export async function train(
  folders: readonly string[],
  { stdout }: Pick<Terminal, 'stdout'>,
  files: Readonly<Record<keyof typeof SHIPPED_FILES, URL>> = SHIPPED_FILES,
): Promise<void> {
  const sets: ExampleSet[] = [];
  for (const folder of folders) {
    stdout.write(`Asking the questions of ${folder}\n`);
    sets.push(await collectExamples(await readBeir(folder)));
  }

  const ranking = fitRanking(sets);
  const mrrs = leaveEachOut(sets, (set, others) => scoreRanking(set, fitRanking(others)));
  await writeJson(files.ranking, { learned: describeTraining(sets, 'MRR@10', mrrs), ...ranking });

  const sentences = fitSentences(sets);
  const accuracies = leaveEachOut(sets, (set, others) => scoreSentences(set, fitSentences(others)));
  await writeJson(files.sentences, {
    learned: describeTraining(sets, 'Share of right sentences', accuracies),
    weights: sentences,
  });

  const judged = sets.map((set) => judgeEvidence(set, ranking));
  const confidence = fitConfidence(judged);
  const aurocs = leaveEachOut(judged, (set, others) =>
    scoreConfidence([...set.asked, ...set.bereft], fitConfidence(others)),
  );
  await writeJson(files.confidence, {
    learned: describeTraining(sets, 'AUROC', aurocs),
    ...confidence,
    thresholds: THRESHOLDS,
  });

  for (const set of sets) {
    const scores = [
      `MRR@10 ${round(scoreRanking(set, ranking))} (left out ${mrrs[set.name]})`,
      `right sentences left out ${accuracies[set.name] ?? 'not known'}`,
      `AUROC left out ${aurocs[set.name]}`,
    ];
    stdout.write(`${set.name}: ${set.examples.length} questions, ${scores.join(', ')}\n`);
  }
}

/** What each set scores with what the others teach; a set that can't be scored is left out. */
function leaveEachOut<Set extends { name: string }>(
  sets: readonly Set[],
  score: (set: Set, others: readonly Set[]) => number | undefined,
): Readonly<Record<string, number>> {
  return Object.fromEntries(
    sets.flatMap((set) => {
      const scored = score(
        set,
        sets.filter((other) => other !== set),
      );
      return scored === undefined ? [] : [[set.name, round(scored)]];
    }),
  );
}

function describeTraining(
  sets: readonly ExampleSet[],
  measure: string,
  leftOut: Readonly<Record<string, number>>,
) {
  return {
    by: 'npm run train',
    from: Object.fromEntries(sets.map(({ name, examples }) => [name, examples.length])),
    licences: 'CC BY-SA 4.0 and 3.0, Apache-2.0, ODC-BY 1.0',
    [`${measure} of each set, learned from the others`]: leftOut,
  };
}

function scoreRanking({ examples }: ExampleSet, weights: RankWeights): number {
  const ranks = examples
    .filter(({ answerable }) => answerable)
    .map((example) => rerank(example, weights).findIndex((hit) => isRightHit(example, hit)));
  return computeMean(ranks.map((rank) => (rank < 10 ? 1 / (rank + 1) : 0)))!;
}

function scoreConfidence(judged: readonly JudgedEvidence[], model: ConfidenceModel): number {
  const of = (answerable: boolean) =>
    judged
      .filter((one) => one.answerable === answerable)
      .map(({ evidence }) => computeLogit(evidence, model));
  return computeAuroc(of(true), of(false))!;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

async function writeJson(file: URL, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
