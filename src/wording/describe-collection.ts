import type { Article } from '../corpus/article.ts';
import { countByPublisher } from '../sources/count-by-publisher.ts';
import { clipText } from '../text/clip-text.ts';
import { describeCorpus } from './describe-corpus.ts';
import { describeDate } from './describe-source.ts';
import type { Wording } from './wording.ts';

const MOST_PUBLISHERS = 8;
const MAX_NAME_CHARS = 60;

export type Collection = { articles: readonly Article[]; passageCount: number };

/** What a collection holds, a sentence each: how much, by whom, from when to when. */
export function describeCollection(collection: Collection, wording: Wording): string[] {
  const { say } = wording;
  const dates = collection.articles
    .flatMap(({ date }) => date ?? [])
    .sort((a, b) => a.iso.localeCompare(b.iso));
  const first = dates.at(0);
  const last = dates.at(-1);
  return [
    say('collection.size', { corpus: describeCorpus(collection, wording) }),
    ...describePublishers(collection.articles, wording),
    ...(first === undefined || last === undefined
      ? []
      : first.iso === last.iso
        ? [say('collection.day', { date: describeDate(first, wording) })]
        : [
            say('collection.days', {
              from: describeDate(first, wording),
              to: describeDate(last, wording),
            }),
          ]),
  ];
}

/** The commonest first; nothing where none is known. */
function describePublishers(articles: readonly Article[], wording: Wording): string[] {
  const names = countByPublisher(articles).flatMap(([name]) =>
    name === undefined ? [] : [wording.isolate(clipText(name, MAX_NAME_CHARS))],
  );
  if (names.length === 0) return [];
  const shown = names.slice(0, MOST_PUBLISHERS);
  const more = names.length - shown.length;
  if (more > 0) shown.push(wording.say('collection.morePublishers', { count: more }));
  return [wording.say('collection.publishers', { publishers: wording.list(shown, 'and') })];
}
