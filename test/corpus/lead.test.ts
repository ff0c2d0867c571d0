import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DATELINE, takeLead } from '../../src/corpus/lead.ts';
import { anyCharacter } from '../text/any-character.ts';

describe('takeLead', () => {
  it('takes the first sentence', () => {
    expect(takeLead('The council met in Kirkuk.\nIt agreed.')).toBe('The council met in Kirkuk.');
  });

  it('cuts a long sentence at a word, without the comma before the cut', () => {
    const lead = takeLead(`The council of Kirkuk, ${'which met again, '.repeat(10)}agreed.`);
    expect(lead).toMatch(/^The council of Kirkuk, which met again.*[a-z]…$/);
    expect(lead.length).toBeLessThanOrEqual(111);
  });

  it('never takes more than 110 characters and "…"', () => {
    const word = fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom('council', 'of', 'Kirkuk,', 'which', '“met”', '—') },
      { weight: 1, arbitrary: fc.constantFrom('\n', 'again.') },
    );
    const texts = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 400, size: 'max' }),
      fc.array(word, { maxLength: 80, size: 'max' }).map((list) => list.join(' ')),
    );
    let cuts = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const lead = takeLead(text);
        expect(lead.length).toBeLessThanOrEqual(111);
        if (lead.length > 60 && lead.endsWith('…')) cuts += 1;
      }),
      { numRuns: 200 },
    );
    expect(cuts).toBeGreaterThan(10);
  });
});

describe('DATELINE', () => {
  it.each([
    'ISTANBUL (AA) - Iraqi president',
    'ERBIL, Kurdistan Region – Assistance',
    'ERBIL, Kurdistan Region –Iraqi President',
    'BAGHDAD, Jan 5 (Reuters) - Thousands',
    'BAGHDAD — Thousands marched',
    'NEW YORK (AP) — The council',
  ])('matches %s', (text) => {
    expect(text).toMatch(DATELINE);
  });

  it.each([
    'US-led Coalition remains critical',
    'ISIS – what comes next',
    'Salih, the president – a Kurd – left',
    'US-Iran tension rises',
    'IRGC and PMF left',
  ])('does not match %s', (text) => {
    expect(text).not.toMatch(DATELINE);
  });
});
