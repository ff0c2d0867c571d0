import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/question/parse-question.ts';
import { readText } from '../../src/question/read-text.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';
import { anyCharacter } from '../text/any-character.ts';

const findAliases = createAliasFinder([
  ['ISIS', 'Daesh', 'IS', 'Islamic State'],
  ['United States', 'US', 'U.S.'],
]);
const conceptsOf = (question: string) => parseQuestion(readText(question), findAliases).concepts;
const labelsOf = (question: string) => conceptsOf(question).map(({ label }) => label);
const termsOf = (question: string) =>
  conceptsOf(question).map(({ terms }) => terms.map(({ term }) => term));

describe('parseQuestion', () => {
  test.each([
    ['Who is Abdulkhaliq al-Azzawi?', ['Abdulkhaliq', 'Azzawi']],
    ['who is abdulkhaliq al azzawi', ['abdulkhaliq', 'azzawi']],
    ['What did Salih say about Pompeo’s call?', ['Salih', 'Pompeo', 'call']],
    ['Tell me about Barzani', ['Barzani']],
    ['tell me about Barzani', ['Barzani']],
    ['Please explain the resolution', ['resolution']],
    ['Describe the attack.', ['attack']],
    ['Thanks. Tell me about Barzani', ['Thanks', 'Barzani']],
    ['What happened in Tell Abyad?', ['Tell', 'Abyad']],
    ['how many troops', ['troops']],
    ['List the troops on the terror list', ['troops', 'terror', 'list']],
    ['What did he say, “what happens next”?', ['happens', 'next']],
    ['What is it?', []],
    ['', []],
    ['?!…', []],
  ])('%s names %j', (question, labels) => {
    expect(labelsOf(question)).toEqual(labels);
  });

  test.each([
    ['us troops in Iraq', true],
    ['US troops in Iraq', true],
    ['did the us attack?', true],
    ['tell us about US troops', true],
    ['tell us about us troops', true],
    ['tell us about troops', false],
    ['Show us the troops', false],
    ['what does he tell us?', false],
  ])('%s names the country: %s', (question, isNamed) => {
    expect(termsOf(question).flat().includes('=united states')).toBe(isNamed);
  });

  test('gives a name the terms of its group', () => {
    expect(termsOf('Daesh attacks')).toEqual([['daesh', '=isis'], ['attack']]);
    expect(termsOf('Islamic State attacks')).toEqual([
      ['islam', '=isis'],
      ['state', '=isis'],
      ['attack'],
    ]);
    expect(termsOf('what is Islam?')).toEqual([['islam']]);
  });

  test('names a thing once, however often it is said', () => {
    expect(termsOf('US bases, us bases and U.S. bases')).toEqual([
      ['us', '=united states'],
      ['base'],
    ]);
  });

  test('reads a shouted question like any other', () => {
    expect(termsOf('WHO IS THE GENERAL THAT MET BARZANI')).toEqual(
      termsOf('who is the general that met barzani'),
    );
    expect(labelsOf('IS ISIS GONE FROM IRAQ?')).toEqual(['isis', 'gone', 'iraq']);
  });

  test('gives concepts that begin with their own term, at the place of their word', () => {
    const words = fc.array(
      fc.constantFrom('US', 'us', 'tell', 'Salih', 'Daesh', 'IS', 'who', '5', 'May', 'ILL', '…'),
    );
    const questions = fc.oneof(
      fc.string({ unit: anyCharacter }),
      words.map((list) => list.join(' ')),
    );
    let aliased = 0;
    fc.assert(
      fc.property(questions, (question) => {
        let last = -1;
        const own = new Set<string>();
        if (conceptsOf(question).some(({ terms }) => terms.length > 1)) aliased += 1;
        for (const { label, terms, weight, position } of conceptsOf(question)) {
          expect(question.toLowerCase()).toContain(label.toLowerCase());
          expect(position).toBeGreaterThan(last);
          last = position;
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
          expect(terms[0]!.weight).toBe(1);
          expect(own.has(terms[0]!.term)).toBe(false);
          own.add(terms[0]!.term);
          expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
        }
      }),
      { numRuns: 500 },
    );
    expect(aliased).toBeGreaterThan(50);
  });
});
