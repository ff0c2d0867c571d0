import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tidyQuestion } from '../../src/question/tidy-question.ts';

const textOf = (question: string) => tidyQuestion(question).text;

describe('courtesies', () => {
  test.each([
    ['Who is Salih? Thanks in advance!', 'Who is Salih?'],
    ['hey, pls help asap - who disputed it? thx!!', 'who disputed it?'],
    ['Dear desk, I would like to know who won. Best regards', 'who won.'],
    ['Good morning! Can somebody help me out here: who won? Cheers, J.', 'who won?'],
    ['Hi all, quick question: who won, please?', 'who won, please?'],
    ['urgent: who is Salih??', 'who is Salih??'],
    ['Could you tell me who won the cup?', 'who won the cup?'],
    ['does anyone know why they left', 'why they left'],
    ['who won the cup pls', 'who won the cup'],
    ['Who won?\nMany thanks,\nAnna', 'Who won?'],
    ['Ok. Thanks! Who is Salih?', 'Who is Salih?'],
    ['Hello Iraq Desk,\nwho is Salih?', 'who is Salih?'],
    ['Good morning - who is Salih?', 'who is Salih?'],
  ])('are taken out: %s', (typed, text) => {
    expect(textOf(typed)).toBe(text);
  });

  test.each([
    'Who gave thanks to the boatmen?',
    'Urgent action on what was asked for?',
    'What help did refugees get?',
    'Who said hello to Pompeo?',
    'What is best for Mosul?',
    'Does anyone know Salih?',
    'Did he say thanks, or leave?',
    'Great power competition',
    'Hi-tech arms in Iraq',
    'Thanksgiving in Baghdad',
    'Thanks',
    'hi',
  ])('that are part of the question stay: %s', (typed) => {
    expect(textOf(typed)).toBe(typed);
  });
});

describe('emoji', () => {
  test.each([
    ['What is the PMF :question: :pray:', 'What is the PMF'],
    ['Who won :sports_medal: ?', 'Who won ?'],
    ['who won :+1::skin-tone-3:', 'who won'],
    ['from:rudaw at 10:30:45 in Mosul', 'from:rudaw at 10:30:45 in Mosul'],
  ])('are no words: %s', (typed, text) => {
    expect(textOf(typed)).toBe(text);
  });
});

describe('numbers', () => {
  test.each([
    ['What will the Thirty-Second battalion do?', 'What will the 32nd battalion do?'],
    [
      'forty-five or fifty-one pupils, a forty-five-year-old',
      '45 or 51 pupils, a forty-five-year-old',
    ],
    [
      'the twenty-first, "the twenty-first", twenty first',
      'the 21st, "the twenty-first", twenty first',
    ],
    ['Were 17k injured?', 'Were 17,000 injured?'],
    ['Were 1.5 k injured?', 'Were 1,500 injured?'],
    ['Were 17 000 people injured?', 'Were 17,000 people injured?'],
    ['5.000 soldiers, 1.200.000 refugees', '5,000 soldiers, 1,200,000 refugees'],
    ['On January 3 200 people came', 'On January 3 200 people came'],
    ['a rise of 3.5 percent in 2020', 'a rise of 3.5 percent in 2020'],
    ['17,000 injured, 4 killed', '17,000 injured, 4 killed'],
  ])('are written as articles do: %s', (typed, text) => {
    expect(textOf(typed)).toBe(text);
  });
});

describe('dates', () => {
  test.each([
    ['on 03.01.2020?', 'on 3 January 2020?', []],
    ['on 20200105?', 'on 5 January 2020?', []],
    ['on 19/1/2020?', 'on 19 January 2020?', []],
    ['on 1/19/2020?', 'on 19 January 2020?', []],
    ['on 1/5/2020?', 'on 5 January 2020?', ['2020-01-05']],
    ['on 5/5/2020?', 'on 5 May 2020?', []],
    ['on 31.02.2020?', 'on 31.02.2020?', []],
    ['before:2020-01-05 on:05.01.2020 who?', 'before:2020-01-05 on:05.01.2020 who?', []],
  ])('are read: %s', (typed, text, read) => {
    const tidied = tidyQuestion(typed);
    expect(tidied.text).toBe(text);
    expect(tidied.readDates.map(({ iso }) => iso)).toEqual(read);
  });
});

test('quoted phrases stay as they are', () => {
  const typed = 'Who said “17 000 were hurt on 1/5/2020 :pray:”?';
  expect(tidyQuestion(typed)).toEqual({ text: typed, readDates: [] });
});

test('whatever is typed, something is left of it, and tidying again changes nothing', () => {
  // Not “Salih” alone: “thanks, Salih” is signed, and goes.
  const word = fc.constantFrom(
    ...[
      'hi',
      'thanks',
      'pls',
      'who is Salih',
      ':pray:',
      '17k',
      '1/5/2020',
      '“a b”',
      '?',
      ',',
      '5.000',
    ],
  );
  let asked = 0;
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (words) => {
      const typed = words.join(' ');
      const { text } = tidyQuestion(typed);
      expect(textOf(text)).toBe(text);
      if (!typed.includes('Salih')) return;
      asked += 1;
      expect(text).toContain('who is Salih');
    }),
  );
  expect(asked).toBeGreaterThan(10);
});
