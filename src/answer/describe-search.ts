import { describeDay } from './describe-source.ts';
import type { UnderstoodQuestion } from './passage-finder.ts';
import type { Restriction } from './read-restrictions.ts';

/**
 * What a reader must know of how the question was taken, one sentence each: a restriction and what
 * it left, modifiers that nothing could be made of, words that were searched in place of others.
 */
export function describeSearch(question: UnderstoodQuestion): string[] {
  const { restriction, within, phrases, holding, unread } = question;
  const { replaced, passedOver, corrections, listed } = question;
  const notes: string[] = [];
  const kept = describeRestriction(restriction);
  if (within?.size === 0) notes.push(`The articles hold nothing${kept}.`);
  else if (listed) notes.push(describeList(listed.length, within ? ` published${kept}` : ''));
  else if (within) notes.push(`I searched only what was published${kept}.`);
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
  if (replaced.length > 0) {
    const words = replaced.map((word) => `“${word}”`).join(', ');
    notes.push(`I took this as a correction and left out ${words}.`);
  }
  if (passedOver > 0) {
    const which = passedOver === 1 ? 'passage' : `${passedOver} passages`;
    notes.push(`I asked the same again and left out the best ${which}.`);
  }
  for (const { typed, searched } of corrections) {
    notes.push(`The articles don’t mention “${typed}”; I searched for “${searched}” too.`);
  }
  return notes;
}

/** @param kept ` published by Rudaw`, or nothing when all articles are meant */
function describeList(count: number, kept: string): string {
  return count === 1
    ? `I have 1 article${kept}. Here is how it begins.`
    : `I have ${count} articles${kept}. Here is how the newest begin.`;
}

/** ` by Anadolu Agency (AA) from 1 January 2020 to 31 January 2020` */
function describeRestriction({ publishers = [], from, to }: Restriction): string {
  const by = publishers.length === 0 ? '' : ` by ${publishers.join(' or ')}`;
  if (from !== undefined && from === to) return `${by} on ${describeDay(from)}`;
  if (from !== undefined && to !== undefined) {
    return `${by} from ${describeDay(from)} to ${describeDay(to)}`;
  }
  if (from !== undefined) return `${by} on ${describeDay(from)} or later`;
  if (to !== undefined) return `${by} on ${describeDay(to)} or earlier`;
  return by;
}
