import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Networks } from '../../src/networks/networks.ts';
import { shareNetworks } from '../networks/share-networks.ts';

/** Processors round int8 products differently: a score may lie this far off. */
const MOST_OFF = 0.4;
/** And a number of a vector of length 1 this far. */
const MOST_OFF_IN_VECTOR = 0.03;

type Recorded = {
  questions: { text: string; weights: number[]; whole: number[] }[];
  passages: { title: string; date: string; text: string; whole: number[] }[];
  pairs: { question: string; passage: number; relevance: number; there: number }[];
};

const recorded = JSON.parse(await readFile('models/recorded-scores.json', 'utf8')) as Recorded;
const texts = recorded.passages.map(({ title, date, text }) => ({
  source: [title, { '2021-03-05': 'March 2021', '2020-11': 'November 2020' }[date]]
    .filter(Boolean)
    .join(', '),
  text,
}));
let networks: Networks;

beforeAll(async () => {
  networks = await shareNetworks();
});

describe('the shipped networks', () => {
  test('are compared with what was recorded of several questions and passages', () => {
    const { questions, passages, pairs } = recorded;
    expect(questions.length).toBeGreaterThan(1);
    expect(passages.length).toBeGreaterThan(1);
    expect(pairs).toHaveLength(questions.length * passages.length);
  });

  test.each(recorded.questions)('weigh the tokens of “$text” as recorded', async (question) => {
    const { whole, weights } = await networks.encodeQuestion(question.text);
    expect(weights).toHaveLength(question.weights.length);
    expectNear(weights, question.weights, MOST_OFF_IN_VECTOR);
    expectNear(whole.slice(0, 8), question.whole, MOST_OFF_IN_VECTOR);
  });

  test('encode passages as recorded, whatever they are encoded with', async () => {
    const encoded = await networks.encodePassages(texts);
    expect(encoded).toHaveLength(texts.length);
    for (const [n, { whole }] of encoded.entries()) {
      const unpacked = Array.from(whole.slice(0, 8), (value) => value / 127);
      expectNear(unpacked, recorded.passages[n]!.whole, MOST_OFF_IN_VECTOR);
    }
  });

  test.each(recorded.questions)('read passages with “$text” as recorded', async ({ text }) => {
    const readings = await networks.read(text, texts);
    const wanted = recorded.pairs.filter(({ question }) => question === text);
    const off = wanted.flatMap(({ passage, relevance, there }) => [
      Math.abs(readings[passage]!.relevance - relevance),
      Math.abs(readings[passage]!.there - there),
    ]);
    expect(Math.max(...off)).toBeLessThan(MOST_OFF);
  });

  test('tell where the answer stands', async () => {
    const [reading] = await networks.read('When did the ferry cross the river again?', texts);
    const [best] = reading!.spans;
    expect(texts[0]!.text.slice(best!.start, best!.end)).toContain('Friday');
  });

  test('read a text that no room is left for, and an empty question', async () => {
    const long = { source: '', text: 'word '.repeat(2_000) };
    const [reading] = await networks.read('who?', [long]);
    expect(reading!.spans[0]!.end).toBeLessThanOrEqual(long.text.length);
    expect((await networks.read('', [{ source: '', text: '' }]))[0]!.spans).toEqual([]);
    expect((await networks.encodeQuestion('')).weights).toHaveLength(2);
    expect(await networks.read('who?', [])).toEqual([]);
  });
});

function expectNear(values: ArrayLike<number>, wanted: readonly number[], most: number): void {
  expect(wanted.length).toBeGreaterThan(0);
  for (const [n, value] of wanted.entries()) {
    expect(Math.abs(values[n]! - value)).toBeLessThan(most);
  }
}
