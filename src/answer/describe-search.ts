import type { Asked, UnderstoodQuestion } from '../conversation/understand-question.ts';
import type { Article } from '../corpus/article.ts';
import type { Query } from '../index/query.ts';
import { describeDay, describeSource } from '../sources/describe-source.ts';
import type { Restriction } from '../sources/read-restrictions.ts';
import { SHOWN_PASSAGES } from './choose-shown.ts';

const LIST = new Intl.ListFormat('en-GB');

/**
 * What a reader must know of how the question was taken, one sentence each: a restriction and what
 * it left, modifiers that nothing could be made of, words that were searched in place of others.
 *
 * @param passedOver how many passages were left out because earlier answers showed them
 * @param listedArticles the articles that are listed, in their order
 */
export function describeSearch(
  question: UnderstoodQuestion,
  passedOver: number,
  listedArticles: readonly Article[] = [],
): string[] {
  const { restriction, within, phrases, holding, unread, readDates } = question;
  const { query, replaced, corrections, asked } = question;
  const notes: string[] = [];
  if (question.goesOnFromNothing) notes.push('I know of no question here that I could go on from.');
  const kept = describeRestriction(restriction);
  const published = within ? ` published${kept}` : '';
  if (within?.size === 0) notes.push(`The articles hold nothing${kept}.`);
  else if (asked.kind === 'reports') {
    notes.push(describeReports(asked.passages.length, published, query));
  } else if (asked.kind === 'articles') {
    const { about, openings } = asked;
    const isTold = about !== undefined && about !== 'count' && passedOver === 0;
    notes.push(
      ...(isTold
        ? describeArticles(about, listedArticles)
        : [describeList(openings.length, published, passedOver)]),
    );
  } else if (within) notes.push(`I searched only what was published${kept}.`);
  if (holding && within?.size !== 0) {
    const quoted = phrases.map((phrase) => `“${phrase}”`).join(' and ');
    notes.push(
      holding.size === 0
        ? `None of the passages that I searched holds ${quoted} word for word.`
        : `I searched only passages with ${quoted} in their text or headline.`,
    );
  }
  for (const modifier of unread) {
    notes.push(`I could make nothing of “${modifier}” and searched without it.`);
  }
  for (const { typed, iso } of readDates) {
    notes.push(`I read “${typed}” as ${describeDay(iso)}, the month first.`);
  }
  if (replaced.length > 0) {
    const words = replaced.map((word) => `“${word}”`).join(', ');
    notes.push(`I took this as a correction and left out ${words}.`);
  }
  if (passedOver > 0 && asked.kind !== 'articles') {
    const which = passedOver === 1 ? 'the passage that came first' : `${passedOver} passages`;
    notes.push(`I asked the same again and left out ${which}.`);
  }
  for (const { typed, searched } of corrections) {
    notes.push(`The articles don’t mention “${typed}”; I searched for “${searched}” too.`);
  }
  return notes;
}

/** What is asked of the articles themselves. */
function describeArticles(
  about: NonNullable<(Asked & { kind: 'articles' })['about']>,
  articles: readonly Article[],
): string[] {
  const count = `${articles.length} article${articles.length === 1 ? '' : 's'}`;
  const by = LIST.format(countByPublisher(articles));
  const shown = articles.slice(0, SHOWN_PASSAGES).map((article) => ({
    article,
    ...describeSource(article),
  }));
  switch (about) {
    case 'author':
      return shown.map(({ article, headline }) =>
        article.author === undefined
          ? `${headline} names no author.`
          : `${headline} is by ${article.author}.`,
      );
    case 'date':
      return shown.map(({ headline, date }) => `${headline}: ${date}.`);
    case 'help':
      return [
        `I answer with passages of ${count}, quoted word for word: ${by}. Ask who, what, when, where, how many or why.`,
      ];
    case 'newest':
      return [`I have ${count}. The newest stands first.`];
    case 'oldest':
      return [`I have ${count}. The oldest stands first.`];
    default:
      return [`I have ${count}: ${by}. Here is how the newest begin.`];
  }
}

/** `2 by Rudaw`, the most first. */
function countByPublisher(articles: readonly Article[]): string[] {
  const counts = new Map<string, number>();
  for (const { publisher } of articles) {
    const name = publisher?.name ?? 'an unknown publisher';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => `${count} by ${name}`);
}

/** @param kept ` published by Rudaw`, or nothing when all articles are meant */
function describeList(count: number, kept: string, passedOver: number): string {
  if (count === 1 && passedOver === 0) return `I have 1 article${kept}. Here is how it begins.`;
  const all = `I have ${count} article${count === 1 ? '' : 's'}${kept}`;
  const from = passedOver + 1;
  const to = Math.min(passedOver + SHOWN_PASSAGES, count);
  if (from > count) return `${all} and showed how each begins.`;
  if (from === 1) return `${all}. Here is how the newest begin.`;
  const which =
    from === to
      ? `number ${from} begins`
      : `numbers ${from} ${to - from === 1 ? 'and' : 'to'} ${to} begin`;
  return `${all}, newest first. Here is how ${which}.`;
}

/** @param kept ` published by Rudaw`, or nothing */
function describeReports(count: number, kept: string, { concepts }: Query): string {
  const name = concepts.map(({ label }) => label).join(' ');
  const about = `on “${name}”, named in the headline or several times`;
  return count === 1
    ? `I have 1 article${kept} ${about}.`
    : `I have ${count} articles${kept} ${about}, newest first.`;
}

/** ` by Anadolu Agency (AA) from 1 January 2020 to 31 January 2020` */
function describeRestriction({ publishers = [], notBy = [], from, to }: Restriction): string {
  const by =
    (publishers.length === 0 ? '' : ` by ${publishers.join(' or ')}`) +
    (notBy.length === 0 ? '' : ` by others than ${LIST.format(notBy)}`);
  if (from !== undefined && from === to) return `${by} on ${describeDay(from)}`;
  if (from !== undefined && to !== undefined) {
    return `${by} from ${describeDay(from)} to ${describeDay(to)}`;
  }
  if (from !== undefined) return `${by} on ${describeDay(from)} or later`;
  if (to !== undefined) return `${by} on ${describeDay(to)} or earlier`;
  return by;
}
