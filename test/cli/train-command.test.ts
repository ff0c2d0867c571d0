import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { THRESHOLDS } from '../../src/answer/confidence.ts';
import { train } from '../../src/cli/train-command.ts';
import { InputError } from '../../src/eval/input-error.ts';
import { LIKENESS_FEATURES, WORD_FEATURES } from '../../src/search/passage-features.ts';

const TOPICS = [
  ['Kirkuk', 'burnt wheat fields'],
  ['Mosul', 'rebuilt homes'],
  ['Basra', 'new port cranes'],
  ['Erbil', 'film festival prizes'],
] as const;

let dir: string;
let learned: { ranking: URL; confidence: URL };
let printed = '';

/** For each topic, a passage that answers and one that only mentions the town. */
async function writeSet(name: string, towns: readonly (readonly [string, string])[]) {
  const folder = join(dir, name);
  await mkdir(folder);
  const toLines = (values: readonly object[]) =>
    values.map((value) => `${JSON.stringify(value)}\n`).join('');
  await writeFile(
    join(folder, 'corpus.jsonl'),
    toLines(
      towns.flatMap(([town, thing], i) => [
        { id: `right${i}`, title: 'News', text: `Officials praised the ${thing} of ${town}.` },
        { id: `wrong${i}`, title: 'News', text: `${town}, ${town} and ${town} had rain.` },
      ]),
    ),
  );
  await writeFile(
    join(folder, 'queries.jsonl'),
    toLines([
      ...towns.map(([town, thing], i) => ({
        id: `q${i}`,
        text: `Who praised the ${thing} of ${town}?`,
      })),
      { id: 'trap', text: `Who sold the ${towns[0]![0]} bridge?`, answerable: false },
    ]),
  );
  const rows = towns.map((_, i) => `q${i}\tright${i}\t1\n`);
  await writeFile(join(folder, 'qrels.tsv'), `query-id\tcorpus-id\tscore\n${rows.join('')}`);
  return folder;
}

const readJson = async (file: URL) => JSON.parse(await readFile(file, 'utf8'));
const stdout = new Writable({
  write(chunk, _, done) {
    printed += chunk;
    done();
  },
});

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'train-'));
  learned = {
    ranking: pathToFileURL(join(dir, 'weights.json')),
    confidence: pathToFileURL(join(dir, 'confidence.json')),
  };
  const folders = [await writeSet('towns', TOPICS), await writeSet('cities', TOPICS.toReversed())];
  await train(folders, { stdout }, learned);
});
afterAll(() => rm(dir, { recursive: true }));

describe('train', () => {
  test('writes weights in the form that the ranking reads', async () => {
    const { words, likeness } = await readJson(learned.ranking);
    expect(Object.keys(words).length).toBeGreaterThan(0);
    for (const name of Object.keys(words)) expect(WORD_FEATURES).toContain(name);
    for (const name of Object.keys(likeness)) expect(LIKENESS_FEATURES).toContain(name);
    for (const weight of [...Object.values(words), ...Object.values(likeness)]) {
      expect(weight).toBeGreaterThan(0);
    }
  });

  test('writes a confidence in the form that the desk reads, and keeps the thresholds', async () => {
    const { intercept, weights, thresholds } = await readJson(learned.confidence);
    expect(Number.isFinite(intercept)).toBe(true);
    expect(Object.keys(weights).length).toBeGreaterThan(0);
    expect(thresholds).toEqual(THRESHOLDS);
  });

  test('says what it was learned from, and what each set scores by the others', async () => {
    for (const [file, measure] of [
      [learned.ranking, 'MRR@10'],
      [learned.confidence, 'AUROC'],
    ] as const) {
      const { learned: origin } = await readJson(file);
      expect(origin.from).toEqual({ towns: 5, cities: 5 });
      const scores = origin[`${measure} of each set, learned from the others`];
      expect(Object.keys(scores)).toEqual(['towns', 'cities']);
      for (const score of Object.values(scores)) expect(score).toBeGreaterThan(0.9);
    }
  });

  test('prints a line for each set', () => {
    expect(printed).toMatch(/^towns: 5 questions, MRR@10 1 \(left out 1\), AUROC left out /m);
    expect(printed).toMatch(/^cities: 5 questions, /m);
  });

  test('gives the same when it is run again', async () => {
    const [ranking, confidence] = [
      await readJson(learned.ranking),
      await readJson(learned.confidence),
    ];
    const again = {
      ranking: pathToFileURL(join(dir, 'weights-2.json')),
      confidence: pathToFileURL(join(dir, 'confidence-2.json')),
    };
    await train([join(dir, 'towns'), join(dir, 'cities')], { stdout }, again);
    expect(await readJson(again.ranking)).toEqual(ranking);
    expect(await readJson(again.confidence)).toEqual(confidence);
  });

  test('writes nothing when a folder can’t be read', async () => {
    const unwritten = {
      ranking: pathToFileURL(join(dir, 'never.json')),
      confidence: pathToFileURL(join(dir, 'never-2.json')),
    };
    const folders = [join(dir, 'towns'), join(dir, 'nowhere')];
    await expect(train(folders, { stdout }, unwritten)).rejects.toBeInstanceOf(InputError);
    await expect(stat(unwritten.ranking)).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
