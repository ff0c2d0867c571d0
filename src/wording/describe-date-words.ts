import type { DateWords } from '../answer/answer.ts';
import { describeDate } from './describe-source.ts';
import type { Wording } from './wording.ts';

/** `Here “Thursday” means 16 January 2020.`, or nothing to say. */
export function describeDateWords(
  dateWords: readonly DateWords[] | undefined,
  wording: Wording,
): string | undefined {
  if (dateWords === undefined || dateWords.length === 0) return undefined;
  const meanings = dateWords
    .map(({ words, date }) =>
      wording.say('dateWords.means', { words, date: describeDate(date, wording) }),
    )
    .reduce((before, next) => wording.say('list.comma', { before, next }));
  return wording.say('dateWords.here', { meanings });
}
