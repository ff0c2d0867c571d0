import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { anyCharacter } from '../text/any-character.ts';

const split = (text: string) => splitPassages({ id: 'a', text }).map((passage) => passage.text);

const first = 'The council met in Kirkuk on Sunday and agreed on a plan.';
const second = 'It gives the northern districts four days of water a week.';

describe('splitPassages', () => {
  it('numbers passages within their article', () => {
    expect(splitPassages({ id: '2020/kirkuk', text: `${first}\n\n${second}` })).toEqual([
      {
        id: '2020/kirkuk#0',
        articleId: '2020/kirkuk',
        n: 0,
        text: first,
        start: 0,
        end: first.length,
      },
      {
        id: '2020/kirkuk#1',
        articleId: '2020/kirkuk',
        n: 1,
        text: second,
        start: first.length + 2,
        end: first.length + 2 + second.length,
      },
    ]);
  });

  it.each([
    ['a blank line', '\n\n'],
    ['several blank lines', '\n\n\n\n'],
    ['a single line break', '\n'],
    ['Windows line breaks', '\r\n\r\n'],
    ['a line of odd spaces', '\n \u00a0\n\u00a0'],
    ['a rule', '\n\n* * *\n\n'],
  ])('parts paragraphs at %s', (_, gap) => {
    expect(split(first + gap + second)).toEqual([first, second]);
  });

  it('joins the lines of a wrapped paragraph, also where a line begins with a name', () => {
    const wrapped =
      'The plan gives the northern districts four days of water, said the head of a\ncouncil whose speaker is Lt. Gen. Faris Nuri, and who talked to Prime Minister\nAdel Abdul-Mahdi.';
    expect(split(`${wrapped}\n\n${second}`)).toEqual([wrapped, second]);
  });

  it('joins a sentence that the copy tore apart', () => {
    const torn = 'The council met in Kirkuk on Sunday\n\nand agreed on a plan for the canals.';
    expect(split(`${torn}\n\n${second}`)).toEqual([torn, second]);
  });

  it('joins a sub-heading to the paragraph that follows', () => {
    expect(split(`${first}\n\nA long quarrel\n\n${second}`)).toEqual([
      first,
      `A long quarrel\n\n${second}`,
    ]);
    expect(split(`${first}\n- A long quarrel\n${second}`)).toEqual([
      first,
      `- A long quarrel\n${second}`,
    ]);
    expect(split(`${first}\n\n## A long quarrel\n\n${second}`)).toEqual([
      first,
      `## A long quarrel\n\n${second}`,
    ]);
  });

  it('joins a very short paragraph to the one before it, or to the next where there is none', () => {
    expect(split(`${first}\n\n“Never again.”\n\n${second}`)).toEqual([
      `${first}\n\n“Never again.”`,
      second,
    ]);
    expect(split(`“Never again.”\n\n${second}`)).toEqual([`“Never again.”\n\n${second}`]);
    expect(split(`${first}\n\n“Never again.”`)).toEqual([`${first}\n\n“Never again.”`]);
  });

  it('joins words that announce a quote to the quote on its own line', () => {
    const text = `${first} Its speaker, who had waited for months, then said:\n\n“This is the water that we have been promised for thirty years.”`;
    expect(split(text)).toEqual([text]);
  });

  it('keeps a list together, with its heading, and apart from what follows', () => {
    const list = 'Costs\n\n- Stone: $4 million\n- Labour: $8 million';
    expect(split(`${first}\n\n${list}\n\n${second}`)).toEqual([first, list, second]);
  });

  it('leaves a link at the end of its paragraph', () => {
    expect(split(`${first} https://example.org/11012020\n\n${second}`)[0]).toMatch(/11012020$/);
  });

  it('divides a very long paragraph into even pieces at sentence ends', () => {
    const sentences = Array.from(
      { length: 40 },
      (_, i) => `Sentence number ${i + 1} is about the U.S. Army and its water.`,
    );
    const passages = split(sentences.join(' '));
    expect(passages).toHaveLength(2);
    expect(passages.join(' ')).toBe(sentences.join(' '));
    for (const passage of passages) {
      expect(passage.length).toBeLessThanOrEqual(1500);
      expect(passage).toMatch(/^Sentence number .*its water\.$/s);
    }
    expect(Math.abs(passages[0]!.length - passages[1]!.length)).toBeLessThan(150);
  });

  it('keeps a sentence whole however long it is', () => {
    const long = `It rained ${'and then it rained again '.repeat(100)}at last.`;
    expect(split(`${first} ${long} ${second}`).some((text) => text.includes(long))).toBe(true);
  });

  it('does not grow without end over a page of short lines', () => {
    for (const line of ['Yes.', 'A short heading', '- An item of a list']) {
      const lengths = split(Array.from({ length: 2000 }, () => line).join('\n\n')).map(
        (text) => text.length,
      );
      expect(Math.max(...lengths)).toBeLessThan(2000);
    }
  });

  it('finds no passage in space and rules', () => {
    expect(split(' \n\n* * *\n\u00a0')).toEqual([]);
    expect(split('')).toEqual([]);
  });

  const piece = fc.constantFrom(
    first,
    second,
    'He left.',
    '“No.”',
    'A heading',
    '- item',
    '* * *',
    'https://example.org/a',
    'Gen.',
    'the U.S.',
    'said:',
    'and',
    ' ',
    '\u00a0',
    '\n',
    '\n\n',
    '\r\n',
    '\r\n\r\n',
    '  ',
    '| a | b',
    '战',
    `${'Long it was. '.repeat(150)}`,
  );
  const document = fc.array(piece, { maxLength: 30, size: 'max' }).map((pieces) => pieces.join(''));

  it('returns slices of the text, in order, that hold every letter and digit', () => {
    fc.assert(
      fc.property(fc.oneof(document, fc.string({ unit: anyCharacter })), (text) => {
        let from = 0;
        splitPassages({ id: 'a', text }).forEach((passage, n) => {
          expect(passage).toMatchObject({ id: `a#${n}`, articleId: 'a', n });
          expect(passage.text).toBe(text.slice(passage.start, passage.end));
          expect(passage.text).toBe(passage.text.trim());
          expect(passage.text).toMatch(/[\p{L}\p{N}]/u);
          expect(text.slice(from, passage.start)).not.toMatch(/[\p{L}\p{N}]/u);
          from = passage.end;
        });
        expect(text.slice(from)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('never cuts a sentence', () => {
    const sentence = fc.constantFrom(
      first,
      second,
      'The U.S. Army left.',
      'He met Gen. White on Jan. 5 in Erbil.',
      '“Will they stay?” he asked.',
      `It ${'rained and '.repeat(60)}stopped.`,
    );
    const paragraph = fc
      .array(sentence, { minLength: 1, maxLength: 40, size: 'max' })
      .map((sentences) => sentences.join(' '));
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('\n', '\n\n', '\r\n\r\n\r\n'),
        (paragraphs, gap) => {
          const text = paragraphs.join(gap);
          const passages = splitPassages({ id: 'a', text });
          for (const { start, end } of splitSentences(text)) {
            expect(passages.some((passage) => passage.start <= start && end <= passage.end)).toBe(
              true,
            );
          }
        },
      ),
    );
  });
});
