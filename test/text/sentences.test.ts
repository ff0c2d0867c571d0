import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap, splitSentences } from '../../src/text/sentences.ts';
import { anyCharacter } from './any-character.ts';

const split = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('ends a sentence at a full stop, a question mark, an exclamation mark and an ellipsis', () => {
    expect(split('One left. Did two? Three did! Four waited… Five did not.')).toEqual([
      'One left.',
      'Did two?',
      'Three did!',
      'Four waited…',
      'Five did not.',
    ]);
  });

  it.each([
    ['a country in dots', 'The U.S. Department of State replied.'],
    ['a country in dots before a hyphen', 'The U.S.-led coalition stayed in Iraq.'],
    ['a city', 'He flew to Washington, D.C. for talks.'],
    ['a month before a day', 'On Jan. 10 he called Pompeo.'],
    ['a rank', 'They met Gen. Case Phelps in Erbil.'],
    ['two ranks in a row', 'It was Lt. Gen. Pat White who spoke.'],
    ['a doctor', 'We asked Dr. Salih about it.'],
    ['initials', 'It was J. Smith who wrote to George W. Bush and W. B. Yeats.'],
    ['a decimal', 'Output fell by 3.5 percent to 4.2 million barrels.'],
    ['a number after "No."', 'He lived at No. 10 Downing Street.'],
    ['a company', 'The firm Acme Inc. Chairman Joe Doe said no.'],
    ['an ellipsis that goes on', 'He said... nothing of the kind.'],
    ['a question within a sentence', '“Will they stay?” he asked.'],
    ['a clock before a weekday', 'The curfew began at 5 p.m. Tuesday in Baghdad.'],
    ['an address', 'See https://www.rudaw.net/english?id=1.2 for more.'],
    ['a version', 'It runs on Node.js 20.20 here.'],
    ['three initials', 'The linguist R. S. P. Beekes disagreed.'],
    ['a lawsuit', 'In Lemon v. Kurtzman, the court decided.'],
    ['a rough date', 'It stood from c. 2600 BC onwards.'],
    ['a citation', 'Daly et al. 2001 found otherwise.'],
    ['"e.g."', 'Some groups, e.g. Hezbollah, disagreed.'],
    ['a name with a dot in Arabic transcription', 'He met Muqtada M. al-Sadr.'],
  ])('is not broken by %s', (_, text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each([
    [
      'the U.S.',
      'Troops left the U.S. The rest stayed.',
      ['Troops left the U.S.', 'The rest stayed.'],
    ],
    ['a year', 'It ended in 2017. 25 people died.', ['It ended in 2017.', '25 people died.']],
    ['a month', 'It began in Jan. The war went on.', ['It began in Jan.', 'The war went on.']],
    ['5 p.m.', 'It ended at 5 p.m. Police left.', ['It ended at 5 p.m.', 'Police left.']],
    ['a company', 'He left Acme Inc. It went on.', ['He left Acme Inc.', 'It went on.']],
    ['"etc."', 'Guns, shells etc. He sold them.', ['Guns, shells etc.', 'He sold them.']],
    [
      'a quotation after an abbreviation',
      'So said the U.S. “We stay.”',
      ['So said the U.S.', '“We stay.”'],
    ],
  ])('ends a sentence that closes with %s', (_, text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('keeps quotes and brackets that close after the full stop', () => {
    expect(
      split('“It ended.” He left. (Others stayed.) ‘Why?’ Nobody knew [sic.] All slept."'),
    ).toEqual([
      '“It ended.”',
      'He left.',
      '(Others stayed.)',
      '‘Why?’',
      'Nobody knew [sic.]',
      'All slept."',
    ]);
  });

  it('ends headings and list items at their line break, and joins wrapped lines', () => {
    const text =
      '- US, Iran tension in Iraq\nEarlier this month he was killed in a strike that\nnobody had foreseen. It shook Iraq.';
    expect(split(text)).toEqual([
      '- US, Iran tension in Iraq',
      'Earlier this month he was killed in a strike that\nnobody had foreseen.',
      'It shook Iraq.',
    ]);
    expect(split('Three towns:\n- Mosul\n- Erbil\n- Kirkuk')).toEqual([
      'Three towns:',
      '- Mosul',
      '- Erbil',
      '- Kirkuk',
    ]);
  });

  it('joins a wrapped line that goes on with a name', () => {
    const text = 'The talks were held by Prime Minister\nAdel Abdul-Mahdi, who left at noon.';
    expect(split(text)).toEqual([text]);
  });

  it('ends a sentence at a blank line whatever stands before it', () => {
    expect(split('A heading\n\nA sentence.\r\n\r\nAnother one')).toEqual([
      'A heading',
      'A sentence.',
      'Another one',
    ]);
  });

  it('reads Arabic and full-width marks', () => {
    expect(split('هل انتهت الحرب؟ نعم.')).toEqual(['هل انتهت الحرب؟', 'نعم.']);
    expect(split('战争结束了。他们回家了。')).toEqual(['战争结束了。', '他们回家了。']);
  });

  it('returns nothing for space', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \u00a0\n\t')).toEqual([]);
  });

  const piece = fc.constantFrom(
    'Iraq',
    'the',
    'U.S.',
    '.',
    '. ',
    '? ',
    '…',
    '...',
    '”',
    '“',
    ')',
    ' ',
    '\u00a0',
    '\n',
    '\r\n',
    '\n\n',
    '- ',
    '2017',
    'Gen.',
    'é',
    '战',
    '。',
    '😀',
  );
  const anyText = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.array(piece, { maxLength: 60, size: 'max' }).map((p) => p.join('')),
  );

  it('covers everything that is not space, in order, without overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const { start, end } of splitSentences(text)) {
          expect(text.slice(from, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
          from = end;
        }
        expect(text.slice(from).trim()).toBe('');
      }),
    );
  });

  it.each([
    ['words without an end', 'word '.repeat(100_000)],
    ['full stops', '.'.repeat(500_000)],
    ['closing quotes', `a.${'"'.repeat(500_000)}`],
    ['line breaks', 'a\n'.repeat(100_000)],
    ['abbreviations', 'the U.S. Army '.repeat(30_000)],
  ])('takes time in proportion to the length of %s', (_, text) => {
    const timeMs = (input: string) => {
      const from = performance.now();
      splitSentences(input);
      return performance.now() - from;
    };
    timeMs(text.slice(0, text.length / 8));
    // Twice the quadratic share would be 64 times as long; a slow machine is allowed a lot.
    expect(timeMs(text)).toBeLessThan(100 + 24 * timeMs(text.slice(0, text.length / 8)));
  });
});

describe('overlap', () => {
  it('is a character in common, and not touching', () => {
    const range = { start: 3, end: 6 };
    expect(overlap(range, { start: 5, end: 9 })).toBe(true);
    expect(overlap({ start: 5, end: 9 }, range)).toBe(true);
    expect(overlap(range, { start: 0, end: 9 })).toBe(true);
    expect(overlap(range, { start: 6, end: 9 })).toBe(false);
    expect(overlap(range, { start: 0, end: 3 })).toBe(false);
  });
});
