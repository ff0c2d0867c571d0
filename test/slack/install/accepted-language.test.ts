import { describe, expect, it } from 'vitest';
import { acceptedLanguage } from '../../../src/slack/install/accepted-language.ts';

describe('acceptedLanguage', () => {
  it.each([
    ['ar', 'ar'],
    ['ar-IQ,ar;q=0.9,en;q=0.8', 'ar'],
    ['ckb, ar;q=0.8, *;q=0.1', 'ckb'],
    ['ku-Arab-IQ', 'ckb'],
    ['en-US,en;q=0.9', 'en'],
    // The heaviest, wherever it stands; of two that weigh the same, the first.
    ['en;q=0.5,ar;q=0.7,ckb;q=0.6', 'ar'],
    ['ckb;q=0.5,ar;q=0.5', 'ckb'],
    ['ar;q=0.001, de', 'ar'],
    ['EN ; Q=1.000', 'en'],
  ])('of %j is the one that is wanted most: %s', (header, language) => {
    expect(acceptedLanguage(header)).toBe(language);
  });

  it.each([
    [undefined],
    [''],
    ['de-DE,fr;q=0.9'],
    ['*'],
    // A browser says that it will not have it.
    ['ar;q=0'],
    ['en;q=0.000, de'],
  ])('of %j is none', (header) => {
    expect(acceptedLanguage(header)).toBeUndefined();
  });

  it.each([
    ['"><script>alert(1)</script>'],
    ['en"><script>'],
    [',;,;=;q=,'],
    ['en;q=2'],
    ['en;q=-1'],
    ['en;q=NaN'],
    ['en;q=0.5;q=1'],
    ['__proto__, constructor'],
    ['en\u0000'],
    [`${'a-'.repeat(8_000)}a`],
    [`en;q=0.${'9'.repeat(8_000)}`],
  ])('passes over what no browser sends: %.40j', (header) => {
    expect(acceptedLanguage(header)).toBeUndefined();
    expect(acceptedLanguage(`${header}, ar;q=0.1`)).toBe('ar');
  });

  it('takes no time over a header that never ends', () => {
    const begun = performance.now();
    acceptedLanguage('ar-x-'.repeat(100_000));
    acceptedLanguage('zz,'.repeat(100_000));
    acceptedLanguage(`en;${'q=0;'.repeat(100_000)}`);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});
