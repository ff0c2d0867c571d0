import type { Article } from '../../corpus/article.ts';
import { MAX_QUESTION_CHARS } from '../../question/clip-question.ts';
import { createPublisherFinder } from '../../sources/find-publishers.ts';
import { listPublishers } from '../../sources/list-publishers.ts';
import { clipText } from '../../text/clip-text.ts';
import { readDayRange } from '../../text/time/day-range.ts';
import type { Wording } from '../../wording/wording.ts';

/** What a question is kept to, as somebody wrote it. Left out or empty, it restricts nothing. */
export type WantedArticles = {
  publishers?: readonly string[];
  from?: string | undefined;
  to?: string | undefined;
};

/** Longer names are none, and longer dates neither. */
const MAX_VALUE_CHARS = 100;
const MAX_ECHO_CHARS = 60;
const MOST_NAMED = 10;

/**
 * A question with what restricts it, in the modifiers that a person would type; or a sentence that
 * says what can't be kept to. The modifiers stand first: a quotation mark that is left open in the
 * question can't take them in.
 */
export function restrictQuestion(
  question: string,
  { publishers = [], from = '', to = '' }: WantedArticles,
  articles: readonly Article[],
  wording: Wording,
): { question: string } | { error: string } {
  const { say } = wording;
  const finder = createPublisherFinder(articles);
  const modifiers: string[] = [];
  for (const name of publishers) {
    // The marks that would end the modifier's value.
    const value = name.replace(/["“”„\s]+/g, ' ').trim();
    const found = value.length > MAX_VALUE_CHARS ? undefined : finder.findAtStart(value);
    if (found === undefined || !isExtra(value.slice(found.end))) {
      return { error: describeUnknown(name, articles, wording) };
    }
    modifiers.push(`from:"${value}"`);
  }

  const first = readDays(from);
  const last = readDays(to);
  for (const [written, days] of [
    [from, first],
    [to, last],
  ] as const) {
    if (days === 'unread') {
      return { error: say('function.badDate', { date: clipText(written, MAX_ECHO_CHARS) }) };
    }
  }
  if (typeof first === 'object' && typeof last === 'object' && first.from > last.to) {
    return { error: say('function.turnedRound', { from: from.trim(), to: to.trim() }) };
  }
  if (typeof first === 'object') modifiers.push(`since:${first.from}`);
  if (typeof last === 'object') modifiers.push(`until:${last.to}`);

  const restricted = [...modifiers, question].join(' ');
  if (restricted.length > MAX_QUESTION_CHARS) {
    const most = MAX_QUESTION_CHARS - (restricted.length - question.length);
    return { error: say('reply.tooLong', { chars: question.length, most: Math.max(0, most) }) };
  }
  return { question: restricted };
}

/** Behind a name stand only what articles print with it: `(AA)`, `.com`. */
function isExtra(rest: string): boolean {
  return !/[\p{L}\p{N}]/u.test(rest.replace(/\([^)]*\)|\.\p{L}{2,4}\b/gu, ''));
}

function readDays(written: string) {
  const value = written.trim();
  if (value === '') return undefined;
  return (value.length > MAX_VALUE_CHARS ? undefined : readDayRange(value)) ?? 'unread';
}

function describeUnknown(name: string, articles: readonly Article[], wording: Wording): string {
  const { say, list } = wording;
  const unknown = say('function.unknownPublisher', { name: clipText(name, MAX_ECHO_CHARS) });
  const known = listPublishers(articles);
  if (known.length === 0) return unknown;
  const named = known.slice(0, MOST_NAMED).map((each) => clipText(each, MAX_ECHO_CHARS));
  const more = known.length - named.length;
  if (more > 0) named.push(say('function.morePublishers', { count: more }));
  return `${unknown} ${say('function.publishers', { names: list(named, 'and') })}`;
}
