import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { renderAnswer } from '../../src/cli/render-answer.ts';
import { anyAnswer } from '../slack/arbitrary-answer.ts';
import { FOUND, NOT_FOUND, UNSURE } from '../slack/fake-desk.ts';

describe('renderAnswer', () => {
  it('shows every passage with its answering sentence and source', () => {
    expect(renderAnswer(FOUND, { color: false })).toBe(
      [
        '  > **Abdulkhaliq al-Azzawi, a member of the parliamentary committee of defense and security, told Rudaw on Friday that ISIS exploits the “security vacuum.”** Attacks have increased in Anbar, Kirkuk & Nineveh.',
        '  “US-led Coalition remains critical in fight against ISIS” · Gulan Media, from Rudaw · 17 January 2020',
        '  Also reported by Anadolu Agency (AA) (inferred), about 19 January 2020 (inferred)',
        '',
        '  > **Al-Azzawi went on to praise the Coalition’s efforts to fight ISIS in Iraq.**',
        '  “US-led Coalition remains critical in fight against ISIS” · Gulan Media, from Rudaw · 17 January 2020',
        '',
        '  > **Barham Salih and Mike Pompeo agreed to have further joint cooperation.**',
        '  “Iraqi president and U.S. secretary of state discussed cooperation…” (opening words) · Anadolu Agency (AA) (inferred) · about 19 January 2020 (inferred) · https://news.example/salih|pompeo',
        '',
        'You can ask:',
        '  - Who is Barham Salih?',
      ].join('\n'),
    );
  });

  it('says under the source what words of a passage mean a date', () => {
    const [quoted] = FOUND.outcome === 'found' ? FOUND.passages : [];
    const date = { iso: '2020-01-17', precision: 'day', inferred: false } as const;
    const dated = { ...quoted!, dateWords: [{ words: 'Friday', date }] };
    expect(
      renderAnswer({ ...FOUND, outcome: 'found', passages: [dated] }, { color: false }),
    ).toContain('· 17 January 2020\n  Here “Friday” means 17 January 2020.\n');
  });

  it('says when it is not sure, and what the articles don’t mention', () => {
    expect(renderAnswer(UNSURE, { color: false })).toMatch(
      /^I’m not sure that the articles answer this\. They don’t mention “llama” or “ride”\.\nThe closest passages:\n\n {2}> \*\*Barham/,
    );
  });

  it('says when it found nothing, and what may have been meant', () => {
    expect(renderAnswer(NOT_FOUND, { color: false })).toMatch(
      /^I found nothing on this in the articles\. They don’t mention “Peru”\.\nDid you mean: What is the capital of Peru\?\n/,
    );
  });

  it('shows how a follow-up was read', () => {
    const answer: Answer = { ...FOUND, resolved: 'what did al-Azzawi praise' };
    expect(renderAnswer(answer, { color: false })).toMatch(
      /^Read as: what did al-Azzawi praise\n\n/,
    );
  });

  it('prints the sentence bold and the source dim where there is colour', () => {
    const lines = renderAnswer(FOUND, { color: true }).split('\n');
    expect(lines[0]).toContain('\u001B[1mAbdulkhaliq');
    expect(lines[1]).toContain('  \u001B[2m“US-led');
  });

  it('marks the span within the sentence, underlined or between underscores', () => {
    const [quoted] = FOUND.outcome === 'found' ? FOUND.passages : [];
    const { text } = quoted!.passage;
    const span = { start: text.indexOf('a member'), end: text.indexOf(', told') };
    const answer = { ...FOUND, passages: [{ ...quoted!, span }] } as typeof FOUND;
    expect(renderAnswer(answer, { color: false })).toMatch(
      /> \*\*Abdulkhaliq al-Azzawi, __a member of .* and security__, told .*\.”\*\* Attacks/,
    );
    expect(renderAnswer(answer, { color: true })).toContain('\u001B[4ma member of');
  });

  it('shows every character of the passages, and adds only its marks', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        fc.pre(answer.outcome === 'found');
        const bare = (words: string) => words.replace(/[\s*_>\p{Cc}]/gu, '');
        const plain = bare(renderAnswer(answer, { color: false }));
        for (const { passage } of answer.passages) expect(plain).toContain(bare(passage.text));
      }),
    );
  });

  it('lets nothing in the corpus steer the terminal', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const plain = renderAnswer(answer, { color: false });
        expect(plain).not.toMatch(/[^\P{Cc}\t\n\r]/u);
        expect(stripVTControlCharacters(plain)).toBe(plain);
      }),
    );
  });
});
