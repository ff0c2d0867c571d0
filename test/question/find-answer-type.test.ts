import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_QUESTION_CHARS } from '../../src/question/clip-question.ts';
import { findAnswerType } from '../../src/question/find-answer-type.ts';
import { anyCharacter } from '../text/any-character.ts';

describe('findAnswerType', () => {
  test.each([
    ['Who killed Soleimani?', 'person'],
    ['Who is the president of Iraq?', 'person'],
    ['who was president when ISIS took Mosul?', 'person'],
    ['By whom was he killed?', 'person'],
    ['Whose forces left?', 'person'],
    ['Which general met Barzani?', 'person'],
    ['what Iraqi lawmaker told Rudaw that?', 'person'],
    ['Do you know who killed him?', 'person'],
    ['Who was Emma’s brother?', 'person'],
    ["Who is the militants' leader?", 'person'],
    ["Who are rebels' leaders", 'person'],
    ['who was its deputy head?', 'person'],
    ['Who is Barham Salih?', 'identity'],
    ['Who is O’Shea?', 'identity'],
    ["who's Salih", 'identity'],
    ['whos salih', 'identity'],
    ['When was Soleimani killed?', 'time'],
    ["when's the vote?", 'time'],
    ['In what year did Mosul fall?', 'time'],
    ['Since when are they in Iraq?', 'time'],
    ['On which day did they talk?', 'time'],
    ['What was the date of the vote?', 'time'],
    ['How long ago was the strike?', 'time'],
    ['soleimani killing exact date', 'time'],
    ['Did he say when they leave?', 'time'],
    ['Where was he when he died?', 'place'],
    ['where is Erbil', 'place'],
    ['In which provinces did attacks increase?', 'place'],
    ['What city did they meet in?', 'place'],
    ['How many people who fled returned?', 'number'],
    ['how much did it cost', 'number'],
    ['number of US troops iraq', 'number'],
    ['the exact number of attacks', 'number'],
    ['What percentage of Iraq did ISIS hold?', 'number'],
    ["What's the number of troops?", 'number'],
    ['How long did the call last?', 'number'],
    ['Why did training stop?', 'reason'],
    ['How come training stopped?', 'reason'],
    ['What caused the suspension?', 'reason'],
    ['What led to the vote?', 'reason'],
    ['For what reason did they leave?', 'reason'],
    ['What was the reason for the strike?', 'reason'],
    ['What made Trump angry?', 'reason'],
    ['What is ISIS?', 'definition'],
    ["what's ISIS", 'definition'],
    ['whats the KRG', 'definition'],
    ['What does Peshmerga mean?', 'definition'],
    ['define sleeper cell', 'definition'],
    ['What does KRG stand for?', 'expansion'],
    ['full name of the IRGC', 'expansion'],
    ['What did Salih say when he met Trump?', 'other'],
    ['When Trump met Salih, what did they discuss?', 'other'],
    ['What did the general who met Barzani say?', 'other'],
    ['How did Iran respond?', 'other'],
    ['Which attack was the worst?', 'other'],
    ['Did Salih meet Trump?', 'other'],
    ['Is ISIS defeated?', 'other'],
    ['Was the general who met Barzani killed?', 'other'],
    ['Salih Trump Davos', 'other'],
    ['a large number of troops', 'other'],
    ['Wholesale whatnot somewhere', 'other'],
    ['', 'other'],
  ] as const)('%s → %s', (question, answerType) => {
    expect(findAnswerType(question).answerType).toBe(answerType);
    expect(findAnswerType(`  ${question.toUpperCase()} `).answerType).toBe(answerType);
  });

  test.each([
    ['In what year did Mosul fall?', 'what year'],
    ['Which general met Barzani?', 'Which'],
    ['who was president when ISIS took Mosul?', 'who'],
    ['Did Salih meet Trump?', ''],
  ])('in %j the words that ask are %j', (question, words) => {
    const { start, end } = findAnswerType(question).asking;
    expect(question.slice(start, end)).toBe(words);
  });

  test('never throws, and points into the text', () => {
    const pieces = fc.constantFrom(
      'when ',
      'What ',
      "who's ",
      'İ',
      'did ',
      'he ',
      'date',
      '?',
      ' ',
    );
    const questions = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(questions, (question) => {
        const { start, end } = findAnswerType(question).asking;
        expect(0 <= start && start <= end && end <= question.length).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test.each(['when ', 'who is ', 'a', ' ', '?', 'the '])(
    'is done at once with the longest question there is, of %j',
    (unit) => {
      const question = unit.repeat(MAX_QUESTION_CHARS).slice(0, MAX_QUESTION_CHARS - 1);
      const start = performance.now();
      findAnswerType(question);
      findAnswerType(`${question}x`);
      expect(performance.now() - start).toBeLessThan(200);
    },
  );
});
