import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/text/analyze.ts';

/** The terms that are indexed and searched. */
function termsOf(text: string): string[] {
  return analyze(text).flatMap(({ term, stop }) => (stop ? [] : [term]));
}

function onlyToken(text: string) {
  const tokens = analyze(text);
  expect(tokens).toHaveLength(1);
  return tokens[0]!;
}

describe('words that are written in several ways', () => {
  test.each([
    ['U.S. US U.S', 'us'],
    ['UN U.N. U.N', 'un'],
    ['Iraq Iraq’s Iraq\'s IRAQ iraq "Iraq" ‘Iraq’ Iraqʼs Iraq´s', 'iraq'],
    ['ISIS isis Isis ISIS’s', 'isis'],
    ['17,000 17000', '17000'],
    ['1,234,567 1234567', '1234567'],
    ['5 5th 05'.replace(' 05', ''), '5'],
    ['January january Jan. jan JAN', 'january'],
    ['July july JULY Jul.', 'july'],
    ['Sept. Sep September sept', 'september'],
    ['Ağrı Agri AĞRI ağri', 'agri'],
    ['café cafe CAFÉ cafe\u0301', 'cafe'],
    ["Da’esh Daesh Da‘esh Da'esh", 'daesh'],
    ['MPs MP MP’s mp', 'mp'],
    ['IED IEDs ied', 'ied'],
    ['العراق الْعِرَاق العـراق', 'العراق'],
    ['2020 ２０２０ ٢٠٢٠', '2020'],
    ['coalition’s coalition coali\u00adtion', 'coalit'],
  ])('%s have one term', (text, term) => {
    expect(new Set(termsOf(text))).toEqual(new Set([term]));
  });

  test.each([
    ['Jan. 5', ['january', '5']],
    ['January 5', ['january', '5']],
    ['5th January', ['5', 'january']],
    ['Daesh/ISIS', ['daesh', 'isis']],
    ['war—the end', ['war', 'end']],
    ['US-led', ['us', 'lead']],
    ['anti-ISIS', ['anti', 'isis']],
    ['U.S.-led', ['us', 'lead']],
    ['Salih-Pompeo', ['salih', 'pompeo']],
    ['Abdulkhaliq al-Azzawi', ['abdulkhaliq', 'azzawi']],
    ['abdulkhaliq al azzawi', ['abdulkhaliq', 'azzawi']],
    ['Abdel Fattah el–Sisi', ['abdel', 'fattah', 'sisi']],
    ['10:30', ['10', '30']],
    ['3.5 million', ['3.5', 'million']],
    ['Salih?', ['salih']],
    ['“Iraq”…', ['iraq']],
    ['a 45th Brigade', ['45', 'brigad']],
    ['J.Smith', ['j', 'smith']],
  ])('%s is read as %j', (text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  test.each([
    ['US', 'us'],
    ['WHO', 'who'],
    ['IS', 'is'],
    ['May', 'may'],
  ])('%s is a name, %s none', (name, word) => {
    expect(analyze(`the ${name} said`)[1]).toMatchObject({ stop: false });
    expect(analyze(`the ${word} said`)[1]).toMatchObject({ stop: true });
  });

  test.each([
    ['Iraq AND Iran', ['and']],
    ['did they NOT agree', ['did', 'they', 'not']],
    ['THE END', ['the']],
  ])('%s: a shouted stop word stays one', (text, stopWords) => {
    const stops = analyze(text).filter(({ stop }) => stop);
    expect(stops.map(({ surface }) => surface)).toEqual(stopWords);
  });

  test.each([
    "she'll",
    'he’d',
    "I'd",
    "I'll",
    "we're",
    "they've",
    "it's",
    "who's",
    "don't",
    "what's",
  ])('%s carries no topic', (text) => {
    expect(onlyToken(text).stop).toBe(true);
  });

  test('"used" is not the US, and "died" is "die"', () => {
    expect(termsOf('used using uses')).not.toContain('us');
    expect(termsOf('died dies die')).toEqual(['die', 'die', 'die']);
  });

  test('a clock time is no prime minister', () => {
    for (const text of ['5 pm', '5 p.m.', '5 PM', '10:30 PM', '10.30 pm', '5 P.M.', 'at 12 pm']) {
      expect(termsOf(text)).not.toContain('pm');
    }
    for (const text of ['the PM', 'Iraqi pm', 'in 2020 PM Kadhimi', '45 PMs']) {
      expect(termsOf(text)).toContain('pm');
    }
  });
});

describe('kinds', () => {
  test.each([
    ['Salih', 'name'],
    ['ISIS', 'name'],
    ['u.s.', 'name'],
    ['attack', 'word'],
    ['2020', 'year'],
    ['1514', 'year'],
    ['2,000', 'number'],
    ['45th', 'number'],
    ['2010s', 'number'],
    ['3000', 'number'],
    ['january', 'month'],
    ['May', 'month'],
    ['March', 'month'],
    ['march', 'word'],
    ['العراق', 'word'],
  ])('%s is a %s', (text, kind) => {
    expect(onlyToken(text).kind).toBe(kind);
  });
});

describe('number words', () => {
  const termsOf = (text: string) => analyze(text).map(({ term }) => term);

  test.each([
    ['four people', ['4']],
    ['Forty-five pupils', ['45']],
    ['forty five pupils', ['45']],
    ['the thirty-second battalion', ['32']],
    ['the twenty-first session', ['21']],
    ['thirteen, sixty and ninety', ['13', '60', '90']],
    ['twenty, one by one', ['20']],
    ['the second of the first', ['second', 'first']],
  ])('are numbers: %s', (text, terms) => {
    const found = termsOf(text);
    for (const term of terms) expect(found).toContain(term);
  });

  test('have the place of all their words', () => {
    const [token] = analyze('Forty-five pupils');
    expect(token).toMatchObject({ kind: 'number', surface: '45', start: 0, end: 10 });
  });
});

describe('offsets', () => {
  test('leave out a possessive and nothing else', () => {
    const text = 'Iraq’s U.S.’s army’s 1990’s l’État, soldiers’';
    expect(analyze(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Iraq',
      'U.S.',
      'army',
      '1990',
      'l’État',
      'soldiers',
    ]);
  });
});
