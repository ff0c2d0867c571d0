import { readFile, writeFile } from 'node:fs/promises';
import {
  estimateReadingConfidence,
  READING_THRESHOLDS,
} from '../../src/answer/confidence/reading-confidence.ts';
import { openReadingWithBar } from '../../src/cli/open-reading-with-bar.ts';
import { createProgressBar } from '../../src/cli/progress-bar.ts';
import { ReportedFailure } from '../../src/cli/reported-failure.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { computeAuroc, computeMean } from '../eval/metrics.ts';
import { readBeir } from '../eval/read-beir.ts';
import { collectReadings, type ReadSet } from './collect-readings.ts';
import {
  fitReadingConfidence,
  fitReadingOrder,
  type JudgedReadings,
  judgeReadings,
  orderReading,
  type ReadingModel,
} from './fit-reading.ts';

export type TrainOptions = {
  /** How many questions of a set are asked; a larger set is thinned evenly. */
  most: number;
  /** A file of what was read: read again if it is there, and written otherwise. */
  keep?: string;
  /** Only prints: what the bot goes by stays as it is. */
  dryRun?: boolean;
};

/** For whoever chooses the threshold of "found" in reading-confidence.json. */
const TRIED_THRESHOLDS = [0.3, 0.4, 0.5, 0.6, 0.7];

/** Where the bot reads what was learned. */
const SHIPPED_FILES = {
  order: new URL('../../src/reading/reading-weights.json', import.meta.url),
  confidence: new URL('../../src/answer/confidence/reading-confidence.json', import.meta.url),
};

/**
 * Learns how words, meaning and reading count together, and how sure they make the bot, from the
 * questions of sets in BEIR form that the networks have not seen and that judge nothing. Prints what
 * each set scores with what the others teach.
 */
export async function train(
  folders: readonly string[],
  { most, keep, dryRun = false }: TrainOptions,
  terminal: Terminal,
  files: Readonly<Record<keyof typeof SHIPPED_FILES, URL>> = SHIPPED_FILES,
): Promise<void> {
  const { stdout } = terminal;
  const sets = (await readKept(keep)) ?? (await collectSets(folders, most, terminal));
  if (keep !== undefined) await writeFile(keep, JSON.stringify(sets));
  const model = fitReadingOrder(sets);
  const leftOut = sets.map((set) => {
    const others = sets.filter((other) => other !== set);
    return others.length === 0 ? model : fitReadingOrder(others);
  });
  const judged = sets.map((set) => judgeReadings(set, model));
  const confidence = fitReadingConfidence(judged);
  const told = sets.map(({ name, examples }, at) => ({
    set: name,
    questions: examples.length,
    'hit@1': round(scoreFirst(sets[at]!, model)),
    'hit@1 by the others': round(scoreFirst(sets[at]!, leftOut[at]!)),
    'AUROC by the others': round(
      scoreSureness(
        judged[at]!,
        fitReadingConfidence(judged.length === 1 ? judged : judged.filter((_, n) => n !== at)),
      ),
    ),
  }));
  const learned = { by: 'npm run train', told };
  if (!dryRun) {
    await writeJson(files.order, { learned, ...model });
    await writeJson(files.confidence, { learned, ...confidence, thresholds: READING_THRESHOLDS });
  }
  for (const line of told) stdout.write(`${JSON.stringify(line)}\n`);
  for (const threshold of TRIED_THRESHOLDS) {
    const lines = judged.map((set) => ({
      set: set.name,
      ...judgeThreshold(set, confidence, threshold),
    }));
    stdout.write(`found from ${threshold} on: ${JSON.stringify(lines)}\n`);
  }
}

/** Shares: of the answerable that are answered, of the others refused, of the answers right. */
function judgeThreshold(
  { asked }: JudgedReadings,
  model: ReturnType<typeof fitReadingConfidence>,
  threshold: number,
) {
  const isFound = (one: JudgedReadings['asked'][number]) =>
    estimateReadingConfidence(one.evidence, model) >= threshold;
  const share = (all: JudgedReadings['asked'], is: (one: (typeof all)[number]) => boolean) =>
    round(computeMean(all.map((one) => (is(one) ? 1 : 0))) ?? 0);
  return {
    answered: share(
      asked.filter(({ answerable }) => answerable),
      isFound,
    ),
    refused: share(
      asked.filter(({ answerable }) => !answerable),
      (one) => !isFound(one),
    ),
    right: share(asked.filter(isFound), ({ isRight }) => isRight),
  };
}

async function collectSets(
  folders: readonly string[],
  most: number,
  terminal: Terminal,
): Promise<ReadSet[]> {
  const sets: ReadSet[] = [];
  for (const folder of folders) {
    terminal.stdout.write(`Reading the questions of ${folder}\n`);
    const set = await readBeir(folder);
    const reading = await openReadingWithBar(set.corpus, terminal);
    if ('unavailable' in reading) throw new ReportedFailure();
    const bar = createProgressBar(terminal.stderr, set.name, () => performance.now());
    sets.push(await collectReadings(set, reading, most, bar.update));
    bar.clear();
    await reading.networks.close();
  }
  return sets;
}

async function readKept(file: string | undefined): Promise<ReadSet[] | undefined> {
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as ReadSet[]);
}

function scoreFirst({ examples }: ReadSet, model: ReadingModel): number {
  const answerable = examples.filter((example) => example.answerable);
  const firsts = answerable.map((example) => {
    const [first] = orderReading(example, model);
    return example.isRight[example.hits.indexOf(first!)] ? 1 : 0;
  });
  return computeMean(firsts) ?? 0;
}

function scoreSureness(
  { asked, bereft }: JudgedReadings,
  model: ReturnType<typeof fitReadingConfidence>,
): number {
  const unanswerable = asked.some(({ answerable }) => !answerable) ? asked : [...asked, ...bereft];
  const of = (answerable: boolean) =>
    unanswerable
      .filter((one) => one.answerable === answerable)
      .map((one) => estimateReadingConfidence(one.evidence, model));
  return computeAuroc(of(true), of(false)) ?? 0;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

async function writeJson(file: URL, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
