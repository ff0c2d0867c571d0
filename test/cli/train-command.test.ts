import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVIDENCE, THRESHOLDS } from '../../src/answer/confidence.ts';
import { train } from '../../src/cli/train-command.ts';
import { InputError } from '../../src/eval/input-error.ts';
import { SENTENCE_FEATURES } from '../../src/search/answering-sentence.ts';
import { LIKENESS_FEATURES, WORD_FEATURES } from '../../src/search/passage-features.ts';

const TOPICS = [
  ['Kirkuk', 'burnt wheat fields'],
  ['Mosul', 'rebuilt homes'],
  ['Basra', 'new port cranes'],
  ['Erbil', 'film festival prizes'],
] as const;

let dir: string;
let folders: string[];
let learned: ReturnType<typeof nameFiles>;
let printed = '';

/** Where a run writes what it learns. */
function nameFiles(run: string) {
  const nameFile = (name: string) => pathToFileURL(join(dir, `${run}-${name}.json`));
  return {
    ranking: nameFile('weights'),
    sentences: nameFile('sentence-weights'),
    confidence: nameFile('confidence'),
  };
}

type Topics = readonly (readonly [string, string])[];

/**
 * For each topic, passages that answer in one of two sentences, and one that only mentions the
 * town. It takes fifty passages to teach which sentence answers.
 */
async function writeSet(name: string, topics: Topics, copies: number) {
  const folder = join(dir, name);
  await mkdir(folder);
  const writeLines = (file: string, lines: readonly string[]) =>
    writeFile(join(folder, file), lines.map((line) => `${line}\n`).join(''));
  const rights = topics.flatMap(([town, thing], topic) =>
    Array.from({ length: copies }, (_, copy) => {
      const sentences = [`Officials praised the ${thing} of ${town}.`, 'The weather was bad.'];
      const text = (copy % 2 === 0 ? sentences : sentences.toReversed()).join(' ');
      return { topic, id: `right${topic}-${copy}`, text };
    }),
  );
  const wrongs = topics.map(([town], topic) => ({
    id: `wrong${topic}`,
    text: `${town}, ${town} and ${town} had rain.`,
  }));
  const queries = topics.map(([town, thing], topic) => ({
    id: `q${topic}`,
    text: `Who praised the ${thing} of ${town}?`,
    answers: ['Officials'],
  }));
  const trap = { id: 'trap', text: `Who sold the ${topics[0]![0]} bridge?`, answerable: false };
  await writeLines(
    'corpus.jsonl',
    [...rights, ...wrongs].map(({ id, text }) => JSON.stringify({ id, title: 'News', text })),
  );
  await writeLines(
    'queries.jsonl',
    [...queries, trap].map((query) => JSON.stringify(query)),
  );
  await writeLines('qrels.tsv', [
    'query-id\tcorpus-id\tscore',
    ...rights.map(({ topic, id }) => `q${topic}\t${id}\t1`),
  ]);
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
  learned = nameFiles('first');
  folders = [
    await writeSet('towns', TOPICS, 13),
    await writeSet('cities', TOPICS.toReversed(), 13),
    await writeSet('villages', TOPICS, 1),
  ];
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

  test('writes weights in the form that the choice of a sentence reads', async () => {
    const { weights } = await readJson(learned.sentences);
    expect(Object.keys(weights)).toEqual([...SENTENCE_FEATURES]);
    for (const weight of Object.values(weights)) expect(weight).toBeGreaterThanOrEqual(0);
    expect(weights.commonWords).toBeGreaterThan(0);
  });

  test('writes a confidence in the form that the desk reads, and keeps the thresholds', async () => {
    const { intercept, weights, thresholds } = await readJson(learned.confidence);
    expect(Number.isFinite(intercept)).toBe(true);
    expect(Object.keys(weights).toSorted()).toEqual([...EVIDENCE].toSorted());
    expect(thresholds).toEqual(THRESHOLDS);
  });

  test('says what it was learned from, and what each set scores by the others', async () => {
    for (const [file, measure, names] of [
      [learned.ranking, 'MRR@10', ['towns', 'cities', 'villages']],
      [learned.sentences, 'Share of right sentences', ['towns', 'cities']],
      [learned.confidence, 'AUROC', ['towns', 'cities', 'villages']],
    ] as const) {
      const { learned: origin } = await readJson(file);
      expect(origin.from).toEqual({ towns: 5, cities: 5, villages: 5 });
      const scores = origin[`${measure} of each set, learned from the others`];
      expect(Object.keys(scores)).toEqual(names);
      for (const score of Object.values(scores)) expect(score).toBeGreaterThan(0.9);
    }
  });

  test('prints a line for each set', () => {
    const lines = printed.split('\n').filter((line) => line.includes(' questions, '));
    expect(lines.map((line) => line.replace(/AUROC left out [01](\.\d+)?$/, 'AUROC'))).toEqual([
      'towns: 5 questions, MRR@10 1 (left out 1), right sentences left out 1, AUROC',
      'cities: 5 questions, MRR@10 1 (left out 1), right sentences left out 1, AUROC',
      'villages: 5 questions, MRR@10 1 (left out 1), right sentences left out not known, AUROC',
    ]);
  });

  test('gives the same when it is run again', async () => {
    const again = nameFiles('again');
    await train(folders, { stdout }, again);
    for (const name of ['ranking', 'sentences', 'confidence'] as const) {
      expect(await readJson(again[name]), name).toEqual(await readJson(learned[name]));
    }
  });

  test('writes nothing when a folder can’t be read', async () => {
    const unwritten = nameFiles('never');
    const unreadable = [...folders, join(dir, 'nowhere')];
    await expect(train(unreadable, { stdout }, unwritten)).rejects.toBeInstanceOf(InputError);
    for (const file of Object.values(unwritten)) {
      await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
    }
  });
});
