import { describe, expect, test } from 'vitest';
import { readCorrection } from '../../src/conversation/read-correction.ts';

describe('readCorrection', () => {
  test.each([
    ['no, I meant Erbil', 'Erbil', ''],
    ['sorry I meant when did he go to Erbil?', 'when did he go to Erbil?', ''],
    ['No - the president', 'the president', ''],
    ['i mean the coalition', 'the coalition', ''],
    ['not Pompeo, Barzani', 'Barzani', 'Pompeo'],
    ['No, not him, but the president', 'the president', 'him'],
    ['not in Kirkuk, I meant Erbil', 'Erbil', 'in Kirkuk'],
    ['wait, who’s Hadi al-Ameri again?', 'who’s Hadi al-Ameri again?', ''],
  ])('reads what is meant by %s', (question, text, rejected) => {
    const { opening, rejected: not } = readCorrection(question)!;
    expect(question.slice(opening.end)).toBe(text);
    expect(not ? question.slice(not.start, not.end) : '').toBe(rejected);
  });

  test.each([
    'Who is Salih?',
    'what about the other side?',
    'another attack',
    'No troops left in Baghdad?',
    'not payment',
    'not only Iran, who else fired missiles?',
    'Nobody, really',
    'I meant',
    'no,',
    'Actually how many left?',
    'No-fly zone over Kirkuk?',
    'No. 2 leader of ISIS',
  ])('leaves alone what corrects nothing: %s', (question) => {
    expect(readCorrection(question)).toBeUndefined();
  });
});
