import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../../src/answer/parse-question.ts';
import { createSpanFinder } from '../../../src/answer/span/find-answer-span.ts';
import { createAliasFinder } from '../../../src/text/aliases.ts';
import { analyze } from '../../../src/text/analyze.ts';

const findAliases = createAliasFinder([['United States', 'US', 'America']]);
const NAMES = new Set(['norway', 'kiel', 'meyer', 'oslo', 'british', 'danish']);
const findSpan = createSpanFinder((surface) => NAMES.has(surface), findAliases);

function spanOf(question: string, sentence: string): string | undefined {
  const text = `Before. ${sentence} After.`;
  const highlight = { start: 8, end: 8 + sentence.length };
  const span = findSpan(text, highlight, question, parseQuestion(question, findAliases));
  return span && text.slice(span.start, span.end);
}

describe('the span of a time', () => {
  it('is the date of what is asked, not that of another clause', () => {
    expect(
      spanOf(
        'When did the ferry sink?',
        'The ferry sank, or began to sink, on May 3, 2011, and the inquiry ended in 2013.',
      ),
    ).toBe('May 3, 2011');
  });

  it('is not when somebody said so', () => {
    const sentence = 'Meyer said on Thursday that the bridge would reopen in March.';
    expect(spanOf('When will the bridge reopen?', sentence)).toBe('March');
    expect(spanOf('When did Meyer say so?', sentence)).toBe('Thursday');
  });

  it('is not the date that the question names', () => {
    expect(spanOf('When in 2011 did the ferry sink?', 'In 2011 the ferry sank.')).toBeUndefined();
  });

  it('is none when two dates stand equally near', () => {
    expect(
      spanOf('When did the strikes happen?', 'The strikes in May and strikes in June were long.'),
    ).toBeUndefined();
  });
});

describe('the span of a number', () => {
  const CREW = 'The ferry carried 40 cars, about 300 Danish passengers and a crew of 12.';

  it('is the number of what is counted, with its noun', () => {
    expect(spanOf('How many passengers did the ferry carry?', CREW)).toBe(
      'about 300 Danish passengers',
    );
    expect(spanOf('How many cars did the ferry carry?', CREW)).toBe('40 cars');
  });

  it('ends with what is counted', () => {
    const sentence = 'More than 500 died and 17,000 injured since May were counted.';
    expect(spanOf('How many injured people were counted?', sentence)).toBe('17,000 injured');
  });

  it('is no number of other people', () => {
    expect(spanOf('How many British passengers did the ferry carry?', CREW)).toBeUndefined();
  });

  it('has the unit that the question wants', () => {
    const sentence = 'The bridge, 3 miles (5 km) long, took two years and cost $1.2 billion.';
    expect(spanOf('How much did the bridge cost?', sentence)).toBe('$1.2 billion');
    expect(spanOf('How far does the bridge reach?', sentence)).toBe('3 miles');
  });

  it('is no date and no part of a name', () => {
    expect(spanOf('How many ferries sank?', 'On May 3, 2011 Ferry 5 sank.')).toBeUndefined();
  });
});

describe('the span of a person', () => {
  it('is who does what is asked', () => {
    expect(spanOf('Who built the bridge?', 'Anna Meyer built the bridge for Kiel.')).toBe(
      'Anna Meyer',
    );
    expect(
      spanOf('Who built the bridge?', 'In Kiel the bridge was built by engineer Anna Meyer.'),
    ).toBe('Anna Meyer');
    expect(spanOf('Who is the mayor?', 'Anna Meyer, mayor since May, praised Jon Berg.')).toBe(
      'Anna Meyer',
    );
  });

  it('is whom somebody did it to when that is asked', () => {
    expect(spanOf('Who did Meyer praise?', 'Anna Meyer praised Jon Berg.')).toBe('Jon Berg');
  });

  it('is no institution, and no name that the question has', () => {
    expect(spanOf('Who built the bridge?', 'Kiel City Council built the bridge.')).toBeUndefined();
    expect(spanOf('Who is Meyer’s mayor?', 'Anna Meyer was the mayor.')).toBeUndefined();
  });

  it('is not just any name near by', () => {
    expect(
      spanOf('Who built the bridge?', 'The bridge, which he built, recalls Anna Meyer.'),
    ).toBeUndefined();
  });
});

describe('the span of a place', () => {
  it('is the name behind a place preposition, with its region', () => {
    expect(spanOf('Where did the ferry sink?', 'The ferry sank near Oslo, Norway.')).toBe(
      'Oslo, Norway',
    );
    expect(spanOf('Where did the ferry sink?', 'Oslo said that the ferry sank.')).toBeUndefined();
  });

  it('is all of a list when several are asked for', () => {
    const sentence = 'Ferries sank in Oslo, Kiel and Bergen.';
    expect(spanOf('In which cities did ferries sink?', sentence)).toBe('Oslo, Kiel and Bergen');
    expect(spanOf('In which city did ferries sink?', sentence)).toBe('Oslo');
  });

  it('is not what the question names by an alias', () => {
    expect(
      spanOf('Where in the US did the ferry sink?', 'The ferry sank in America.'),
    ).toBeUndefined();
  });
});

describe('the span of who somebody is', () => {
  it('is the apposition, the complement or the title, with what limits it', () => {
    expect(
      spanOf('Who is Anna Meyer?', 'Anna Meyer, a former minister of the U.S. state, left.'),
    ).toBe('a former minister of the U.S. state');
    expect(spanOf('Who is Anna Meyer?', 'Anna Meyer is the mayor of Kiel, and rich.')).toBe(
      'the mayor of Kiel',
    );
    expect(spanOf('Who is Anna Meyer?', 'They met former Danish Minister Anna Meyer.')).toBe(
      'former Danish Minister',
    );
  });

  it('is none when the sentence gives no office', () => {
    expect(spanOf('Who is Anna Meyer?', 'Anna Meyer, however, left.')).toBeUndefined();
  });
});

describe('the span of an expansion', () => {
  it('is the words that spell it out', () => {
    expect(
      spanOf('What does NGO stand for?', 'A Non-Governmental Organization, or NGO, is private.'),
    ).toBe('Non-Governmental Organization');
    expect(spanOf('What does NGO stand for?', 'An NGO is private.')).toBeUndefined();
  });
});

describe('createSpanFinder', () => {
  it('finds none for a reason, a definition or a yes', () => {
    const sentence = 'Anna Meyer built the bridge in Kiel in 2011 for 300 people.';
    for (const question of [
      'Why did Meyer build the bridge?',
      'What is the bridge?',
      'Did Meyer build the bridge?',
    ]) {
      expect(spanOf(question, sentence)).toBeUndefined();
    }
  });

  it('finds none in a sentence that speaks of less than half of what the question names', () => {
    expect(
      spanOf('When did the ferry sink near Oslo?', 'In 2011 the ferry was new.'),
    ).toBeUndefined();
  });

  it('finds none in what is too long for a sentence', () => {
    const sentence = `The ferry sank in 2011${' and the crew swam'.repeat(100)}.`;
    expect(spanOf('When did the ferry sink?', sentence)).toBeUndefined();
    expect(spanOf('When did the ferry sink?', sentence.slice(0, 400))).toBe('2011');
  });

  it('always lies within the sentence and says something that the question does not', () => {
    const word = fc.constantFrom(
      ...'the ferry sank in Oslo, Norway on May 3, 2011 . by Anna Meyer 300 passengers “and” (US) who was mayor'.split(
        ' ',
      ),
    );
    const question = fc.constantFrom(
      'When did the ferry sink?',
      'How many passengers sank in Norway?',
      'Who sank the ferry?',
      'Who did the mayor sink?',
      'In which cities was the ferry?',
      'Who is Anna Meyer?',
      'What does US stand for?',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 25 }), question, (words, asked) => {
        const sentence = words.join(' ');
        const query = parseQuestion(asked, findAliases);
        const whole = { start: 0, end: sentence.length };
        const span = findSpan(sentence, whole, asked, query);
        if (span === undefined) return;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(sentence.length);
        const named = new Set(query.concepts.flatMap(({ terms }) => terms.map(({ term }) => term)));
        const said = analyze(sentence.slice(span.start, span.end));
        expect(said.some(({ term, stop }) => !stop && !named.has(term))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
