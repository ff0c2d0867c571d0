import { describe, expect, it } from 'vitest';
import { openingText } from '../../src/wording/opening-text.ts';
import { wordingIn } from '../../src/wording/wording.ts';
import { FOUND, NOT_FOUND } from '../slack/fake-desk.ts';

const wording = wordingIn('en');

const missingOf = (...missing: string[]) =>
  openingText({ ...NOT_FOUND, outcome: 'not-found', missing }, wording);

describe('openingText', () => {
  it('says nothing where the quotation answers', () => {
    expect(openingText(FOUND, wording)).toBeUndefined();
  });

  it('lists what the articles don’t mention as a sentence does', () => {
    const start = 'I found nothing on this in the articles.';
    expect(missingOf()).toBe(start);
    expect(missingOf('Peru')).toBe(`${start} They don’t mention “Peru”.`);
    expect(missingOf('a', 'b', 'c')).toBe(`${start} They don’t mention “a”, “b” or “c”.`);
  });

  it('says that there is no more, and no word of what the articles lack', () => {
    const exhausted = { ...NOT_FOUND, outcome: 'not-found', missing: ['Peru'] } as const;
    expect(openingText({ ...exhausted, isExhausted: true }, wording)).toBe(
      'I found nothing more that fits.',
    );
  });

  it('cuts a word that is too long, and counts the words of a list that is', () => {
    expect(missingOf('x'.repeat(60))).toContain(`“${'x'.repeat(39)}…”`);
    const words = [...'abcdefghij'];
    expect(missingOf(...words)).toMatch(/“h” or 2 more words\.$/);
    expect(missingOf(...words.slice(0, 9))).toMatch(/“h” or 1 more word\.$/);
  });
});
