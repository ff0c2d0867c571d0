import { describeDay } from './describe-source.ts';
import type { UnderstoodQuestion } from './passage-finder.ts';
import type { Restriction } from './read-restrictions.ts';

/**
 * What a reader must know of how the question was taken, one sentence each: a restriction and what
 * it left, modifiers that nothing could be made of, words that were searched in place of others.
 */
export function describeSearch(question: UnderstoodQuestion): string[] {
  const { restriction, within, unread, corrections } = question;
  const notes: string[] = [];
  if (within?.size === 0)
    notes.push(`The articles hold nothing${describeRestriction(restriction)}.`);
  else if (within)
    notes.push(`I searched only what was published${describeRestriction(restriction)}.`);
  for (const modifier of unread) {
    notes.push(`I could make nothing of “${modifier}” and searched without it.`);
  }
  for (const { typed, searched } of corrections) {
    notes.push(`The articles don’t mention “${typed}”; I searched for “${searched}” too.`);
  }
  return notes;
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
