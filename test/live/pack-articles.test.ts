import { expect, test } from 'vitest';
import { createArticlePacker, createArticleUnpacker } from '../../src/live/pack-articles.ts';
import { ARTICLES, FOUND, UNSURE } from '../slack/fake-desk.ts';

const pack = createArticlePacker(ARTICLES);
const unpack = createArticleUnpacker(ARTICLES);

test('what was packed and goes to another thread comes back as it was, with the same articles', () => {
  for (const answer of [FOUND, UNSURE]) {
    expect(unpack(structuredClone(pack(answer)))).toEqual(answer);
  }
  const back = unpack(structuredClone(pack(FOUND))) as typeof FOUND;
  expect(back.outcome === 'found' && back.passages[0]!.article).toBe(ARTICLES[0]);
  expect(back.outcome === 'found' && back.passages[0]!.alsoReportedBy[0]).toBe(ARTICLES[1]);
});

test('no text of an article goes along', () => {
  const note = { kind: 'articles', articles: ARTICLES, passedOver: 0 };
  expect(pack(note)).toEqual({ ...note, articles: [{ articleAt: 0 }, { articleAt: 1 }] });
});

test('what is no plain object is left alone', () => {
  const map = new Map([['a', 1]]);
  const list = Float32Array.of(1, 2);
  expect(pack([map, list, null, undefined, 'text'])).toEqual([map, list, null, undefined, 'text']);
});
