import type { Note } from '../answer/answer.ts';
import { SHOWN_PASSAGES } from '../answer/choose-shown.ts';
import type { Article } from '../corpus/article.ts';
import { countByPublisher } from '../sources/count-by-publisher.ts';
import { describeSource } from './describe-source.ts';
import type { Wording } from './wording.ts';

type NoteOf<Kind extends Note['kind']> = Note & { kind: Kind };

/**
 * What is listed, or what is asked of the articles themselves.
 *
 * @param restriction as `describeNote` words it, where only some articles are meant
 */
export function describeArticles(
  note: NoteOf<'articles'>,
  restriction: string | undefined,
  wording: Wording,
): string {
  const { articles: listed, about, passedOver } = note;
  const { say, list } = wording;
  if (about === undefined || about === 'count' || passedOver > 0) {
    return describeList(passedOver + listed.length, passedOver, restriction, wording);
  }
  const articles = say('count.articles', { count: listed.length });
  const publishers = () => list(describePublishers(listed, wording), 'and');
  const shown = listed.slice(0, SHOWN_PASSAGES).map((article) => ({
    article,
    ...describeSource(article, wording),
  }));
  switch (about) {
    case 'author':
      return shown
        .map(({ article, headline }) =>
          article.authors.length === 0
            ? say('articles.noAuthor', { headline })
            : say('articles.author', { headline, authors: list(article.authors, 'and') }),
        )
        .join(' ');
    case 'date':
      return shown.map(({ headline, date }) => say('articles.date', { headline, date })).join(' ');
    case 'help':
      return say('articles.help', { articles, publishers: publishers() });
    case 'newest':
      return say('articles.newest', { articles });
    case 'oldest':
      return say('articles.oldest', { articles });
    default:
      return say('articles.publishers', { articles, publishers: publishers() });
  }
}

export function describeReports(
  { count, topic }: NoteOf<'reports'>,
  restriction: string | undefined,
  { say }: Wording,
): string {
  if (restriction === undefined) {
    return count === 1 ? say('reports.one', { topic }) : say('reports.many', { count, topic });
  }
  return count === 1
    ? say('reports.oneKept', { topic, restriction })
    : say('reports.manyKept', { count, topic, restriction });
}

/** `2 by Rudaw`, the most first. */
function describePublishers(articles: readonly Article[], { say }: Wording): string[] {
  return countByPublisher(articles).map(([publisher, count]) =>
    publisher === undefined
      ? say('articles.someUnknown', { count })
      : say('articles.byPublisher', { count, publisher }),
  );
}

function describeList(
  count: number,
  passedOver: number,
  restriction: string | undefined,
  { say }: Wording,
): string {
  const all =
    restriction === undefined
      ? say('articles.have', { count })
      : say('articles.haveKept', { count, restriction });
  return `${all} ${howTheyBegin()}`;

  function howTheyBegin(): string {
    const from = passedOver + 1;
    const to = Math.min(passedOver + SHOWN_PASSAGES, count);
    if (from > count) return say('articles.allShown');
    if (from === 1) return say(count === 1 ? 'articles.howOneBegins' : 'articles.howNewestBegin');
    return from === to
      ? say('articles.howNumberBegins', { from })
      : say('articles.howNumbersBegin', { from, to });
  }
}
