import { describe, expect, test } from 'vitest';
import { readTopic } from '../../src/list/list-reports.ts';
import { findAnswerType } from '../../src/question/find-answer-type.ts';
import { parseQuestion } from '../../src/question/parse-question.ts';
import { readText } from '../../src/question/read-text.ts';
import { tidyQuestion } from '../../src/question/tidy-question.ts';
import { analyze } from '../../src/text/analyze.ts';
import { NUMBER_OF_WORD, OFFICES } from '../../src/text/lexicon.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { CALENDAR_NAMES, MONTHS, shorten, WEEKDAYS } from '../../src/text/time/calendar.ts';
import { findDates } from '../../src/text/time/dates.ts';

const SATURDAY = new Date('2020-01-18T00:00:00Z');

// One table for each list: whoever reads offices, numbers or dates reads all of them.
describe.each(OFFICES)('the office %s', (office) => {
  test('is asked for as a person', () => {
    expect(findAnswerType(`Which ${office} resigned?`).answerType).toBe('person');
    expect(findAnswerType(`What ${office}s were there?`).answerType).toBe('person');
  });
});

describe.each([...NUMBER_OF_WORD])('the number word %s', (word, number) => {
  test('is its number in articles and in questions', () => {
    const [token] = analyze(`${word} people`);
    expect(token).toMatchObject({ term: String(number), kind: 'number' });
    const [concept] = parseQuestion(readText(`Did ${word} leave?`), () => []).concepts;
    expect(concept!.terms[0]!.term).toBe(String(number));
  });
});

describe.each([...MONTHS])('the month %s', (month) => {
  const number = String(MONTHS.indexOf(month) + 1).padStart(2, '0');

  test('is a date in text and in numbers, in full and short', () => {
    const forms = [month, ...shorten(month).map((form) => form[0]!.toUpperCase() + form.slice(1))];
    for (const form of forms) {
      expect(findDates(`It rained on 5 ${form} 2020.`).map(({ from }) => from)).toEqual([
        `2020-${number}-05`,
      ]);
    }
    expect(tidyQuestion(`on 05.${number}.2020?`).text).toBe(`on 5 ${month} 2020?`);
  });

  test('is a word of its own, whatever its form', () => {
    const terms = [month, ...shorten(month).filter((form) => form !== 'mar')].map((form) => {
      const [token] = analyze(form[0]!.toUpperCase() + form.slice(1));
      return token!.term;
    });
    expect(new Set(terms)).toEqual(new Set([month.toLowerCase()]));
    expect(CALENDAR_NAMES.months).toContain(month.toLowerCase());
  });

  test('ends no sentence where it is cut short', () => {
    for (const form of shorten(month)) {
      const short = form[0]!.toUpperCase() + form.slice(1);
      expect(splitSentences(`It rained on ${short}. 5 in Mosul.`)).toHaveLength(1);
    }
  });

  test('is no topic', () => {
    expect(
      readTopic(
        parseQuestion(readText(`latest in ${month}`), () => []),
        () => false,
      ),
    ).toBeUndefined();
  });
});

describe.each([...WEEKDAYS])('the weekday %s', (weekday) => {
  test('is the last one up to the day that a text was written', () => {
    const [date] = findDates(`It rained on ${weekday}.`, SATURDAY);
    const day = new Date(date!.from);
    expect(WEEKDAYS[day.getUTCDay()]).toBe(weekday);
    expect(SATURDAY.getTime() - day.getTime()).toBeLessThan(7 * 86_400_000);
  });
});
