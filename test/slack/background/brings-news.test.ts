import { describe, expect, it } from 'vitest';
import { bringsNews } from '../../../src/slack/background/watches/brings-news.ts';
import { ARTICLES, FOUND, NOT_FOUND, UNSURE } from '../fake-desk.ts';

const [GULAN, ANADOLU] = ARTICLES.map(({ id }) => id) as [string, string];
const only = (wanted: string) => (id: string) => id === wanted;
const NOTHING_KNOWN = { passageIds: [], wasFound: false };
const [first] = FOUND.outcome === 'found' ? FOUND.passages : [];
/** Quotes Gulan, and names Anadolu as one that reports the same. */
const COPIED = { ...FOUND, passages: [first!] } as typeof FOUND;

describe('bringsNews', () => {
  it('is what a new article answers', () => {
    expect(bringsNews(FOUND, { ...NOTHING_KNOWN, isNew: only(GULAN) })).toBe(true);
    expect(bringsNews(FOUND, { ...NOTHING_KNOWN, isNew: only('another') })).toBe(false);
  });

  it('is nothing that is not found', () => {
    for (const answer of [UNSURE, NOT_FOUND]) {
      expect(bringsNews(answer, { ...NOTHING_KNOWN, isNew: () => true })).toBe(false);
    }
  });

  it('is no passage that was quoted before', () => {
    const known = { passageIds: [`${GULAN}#0`, `${ANADOLU}#0`], wasFound: true };
    expect(bringsNews(FOUND, { ...known, isNew: () => true })).toBe(false);
  });

  it('is no copy of what answered before, but of what was only close', () => {
    const known = { passageIds: [`${ANADOLU}#0`], isNew: only(GULAN) };
    expect(bringsNews(COPIED, { ...known, wasFound: true })).toBe(false);
    expect(bringsNews(COPIED, { ...known, wasFound: false })).toBe(true);
  });
});
