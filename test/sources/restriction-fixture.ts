import { cutOut, readText } from '../../src/question/read-text.ts';
import { createPublisherFinder } from '../../src/sources/find-publishers.ts';
import { createRestrictionReader } from '../../src/sources/read-restrictions.ts';
import { makeArticle } from '../answer/article-fixture.ts';

/** Articles of publishers that are hard to tell apart, dated to a day, a month, a year or not at all. */
export const ARTICLES = [
  makeArticle({ id: 'gulan', publisher: 'Gulan Media', via: 'Rudaw', date: '2020-01-17' }),
  makeArticle({ id: 'anadolu', publisher: 'Anadolu Agency (AA)', date: '2020-01-19' }),
  makeArticle({ id: 'rudaw', publisher: 'Rudaw', date: '2020-01-19' }),
  makeArticle({ id: 'gfatf', publisher: 'GFATF', via: 'MIA', date: '2020-01-24' }),
  makeArticle({ id: 'herald', publisher: 'The Eastern Herald', date: '2021' }),
  makeArticle({ id: 'k24', publisher: 'Kurdistan 24', date: '2021-07' }),
  makeArticle({ id: 'national', publisher: 'The National' }),
  makeArticle({ id: 'ina', publisher: 'Iraqi News Agency (INA)' }),
  makeArticle({ id: 'odd', publisher: 'C++ <b>News</b> [x](.*)$ & Co' }),
];

const readTyped = createRestrictionReader(createPublisherFinder(ARTICLES));

export function readRestrictions(question: string) {
  const { read, ...restricted } = readTyped(cutOut(readText(question), []));
  return { ...restricted, text: read.text, phrases: read.phrases.map(({ words }) => words) };
}

export function publishersAskedFor(question: string): readonly string[] {
  return readRestrictions(question).restriction.publishers ?? [];
}

export function daysAskedFor(question: string) {
  const { from, to } = readRestrictions(question).restriction;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
