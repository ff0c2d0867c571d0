import type { Note } from '../answer/answer.ts';
import { SHOWN_PASSAGES } from '../answer/choose-shown.ts';
import type { Article } from '../corpus/article.ts';
import { MAX_QUESTION_CHARS } from '../question/clip-question.ts';
import { describeDay, describeSource } from '../sources/describe-source.ts';
import type { Restriction } from '../sources/read-restrictions.ts';
import { joinNames } from '../text/join-names.ts';

/** What a note says, in one sentence or more. */
export function describeNote(note: Note): string {
  switch (note.kind) {
    case 'clipped':
      return `I read only the first ${MAX_QUESTION_CHARS.toLocaleString('en-GB')} characters of the question.`;
    case 'nothing to go on from':
      return 'I know of no question here that I could go on from.';
    case 'kept': {
      const kept = describeRestriction(note.restriction);
      return note.leftNothing
        ? `The articles hold nothing${kept}.`
        : `I searched only what was published${kept}.`;
    }
    case 'articles':
      return describeArticles(note);
    case 'reports':
      return describeReports(note);
    case 'phrases': {
      const quoted = note.phrases.map((phrase) => `“${phrase}”`).join(' and ');
      return note.areHeld
        ? `I searched only passages with ${quoted} in their text or headline.`
        : `None of the passages that I searched holds ${quoted} word for word.`;
    }
    case 'unread':
      return `I could make nothing of “${note.modifier}” and searched without it.`;
    case 'date':
      return `I read “${note.typed}” as ${describeDay(note.iso)}, the month first.`;
    case 'replaced': {
      const words = note.words.map((word) => `“${word}”`).join(', ');
      return `I took this as a correction and left out ${words}.`;
    }
    case 'passed over': {
      const which =
        note.passages === 1 ? 'the passage that came first' : `${note.passages} passages`;
      return `I asked the same again and left out ${which}.`;
    }
    case 'corrected':
      return `The articles don’t mention “${note.typed}”; I searched for “${note.searched}” too.`;
    case 'unanswered':
      return `I found no answer to “${note.question}”.`;
  }
}

type NoteOf<Kind extends Note['kind']> = Note & { kind: Kind };

function describePublished(restriction: Restriction | undefined): string {
  return restriction === undefined ? '' : ` published${describeRestriction(restriction)}`;
}

/** What is listed, or what is asked of the articles themselves. */
function describeArticles(note: NoteOf<'articles'>): string {
  const { articles, about, restriction, passedOver } = note;
  if (about === undefined || about === 'count' || passedOver > 0) {
    return describeList(passedOver + articles.length, describePublished(restriction), passedOver);
  }
  const count = `${articles.length} article${articles.length === 1 ? '' : 's'}`;
  const by = joinNames(countByPublisher(articles));
  const shown = articles.slice(0, SHOWN_PASSAGES).map((article) => ({
    article,
    ...describeSource(article),
  }));
  switch (about) {
    case 'author':
      return shown
        .map(({ article, headline }) =>
          article.authors.length === 0
            ? `${headline} names no author.`
            : `${headline} is by ${joinNames(article.authors)}.`,
        )
        .join(' ');
    case 'date':
      return shown.map(({ headline, date }) => `${headline}: ${date}.`).join(' ');
    case 'help':
      return `I answer with passages of ${count}, quoted word for word: ${by}. Ask who, what, when, where, how many or why.`;
    case 'newest':
      return `I have ${count}. The newest stands first.`;
    case 'oldest':
      return `I have ${count}. The oldest stands first.`;
    default:
      return `I have ${count}: ${by}. Here is how the newest begin.`;
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

function describeReports({ count, topic, restriction }: NoteOf<'reports'>): string {
  const about = `on “${topic}”, named in the headline or several times`;
  const kept = describePublished(restriction);
  return count === 1
    ? `I have 1 article${kept} ${about}.`
    : `I have ${count} articles${kept} ${about}, newest first.`;
}

/** ` by Anadolu Agency (AA) from 1 January 2020 to 31 January 2020` */
function describeRestriction({ publishers = [], notBy = [], from, to }: Restriction): string {
  const by =
    (publishers.length === 0 ? '' : ` by ${publishers.join(' or ')}`) +
    (notBy.length === 0 ? '' : ` by others than ${joinNames(notBy)}`);
  if (from !== undefined && from === to) return `${by} on ${describeDay(from)}`;
  if (from !== undefined && to !== undefined) {
    return `${by} from ${describeDay(from)} to ${describeDay(to)}`;
  }
  if (from !== undefined) return `${by} on ${describeDay(from)} or later`;
  if (to !== undefined) return `${by} on ${describeDay(to)} or earlier`;
  return by;
}
