import { describe, expect, test } from 'vitest';
import { splitQuestions } from '../../src/question/split-questions.ts';

describe('splitQuestions', () => {
  test.each([
    [
      'Who disputed the announcement? Who supports the calls?',
      ['Who disputed the announcement?', 'Who supports the calls?'],
    ],
    ['1. What is the PMF? 2. Why was it suspended?', ['What is the PMF?', 'Why was it suspended?']],
    ['1) who left 2) who stayed', ['who left', 'who stayed']],
    [
      'Will the captain get a medal and when do lessons begin again?',
      ['Will the captain get a medal', 'when do lessons begin again?'],
    ],
    [
      'What happened on 5 January and who wrote the Rudaw article?',
      ['What happened on 5 January', 'who wrote the Rudaw article?'],
    ],
    ['what is nginx and what is it used for', ['what is nginx', 'what is it used for']],
    [
      'who founded it, and how many people does it have?',
      ['who founded it', 'how many people does it have?'],
    ],
    [
      'Who came? Also, who left?? Why did they leave?',
      ['Who came?', 'Also, who left??', 'Why did they leave?'],
    ],
  ])('divides %s', (message, parts) => {
    expect(splitQuestions(message)).toEqual(parts);
  });

  test.each([
    'What happened and why?',
    'Who said “Why? Because it is so” and left?',
    'What did Salih and Pompeo discuss?',
    'Did he say what happened and to whom?',
    'When was the embassy stormed? Thanks',
    'Mosul and who is there',
    'In 2. Bundesliga, who won?',
    'Who? What? When?',
    'Who came? Who left? Who stayed? Who died?',
    '',
  ])('leaves whole %j', (message) => {
    expect(splitQuestions(message)).toEqual([message]);
  });
});
