import type { Note } from '../answer/answer.ts';
import { MAX_QUESTION_CHARS } from '../question/clip-question.ts';
import type { Restriction } from '../sources/read-restrictions.ts';
import { describeArticles, describeReports } from './describe-articles.ts';
import { describeDay } from './describe-source.ts';
import type { Wording } from './wording.ts';

/** What a note says, in one sentence or more. */
export function describeNote(note: Note, wording: Wording): string {
  const { say } = wording;
  const quote = (text: string) => say('quoted', { text });
  switch (note.kind) {
    case 'clipped':
      return say('note.clipped', { count: MAX_QUESTION_CHARS });
    case 'nothing to go on from':
      return say('note.nothingToGoOn');
    case 'kept': {
      const restriction = describeRestriction(note.restriction, wording);
      return say(note.leftNothing ? 'note.leftNothing' : 'note.kept', { restriction });
    }
    case 'articles':
      return describeArticles(note, restrictionIn(note.restriction, wording), wording);
    case 'reports':
      return describeReports(note, restrictionIn(note.restriction, wording), wording);
    case 'phrases': {
      const phrases = wording.list(note.phrases.map(quote), 'and');
      return say(note.areHeld ? 'note.phrasesHeld' : 'note.phrasesMissing', { phrases });
    }
    case 'unread':
      return say('note.unread', { modifier: note.modifier });
    case 'date':
      return say('note.date', { typed: note.typed, date: describeDay(note.iso, wording) });
    case 'replaced': {
      const words = note.words
        .map(quote)
        .reduce((before, next) => say('list.comma', { before, next }));
      return say('note.replaced', { words });
    }
    case 'passed over':
      return say('note.passedOver', { count: note.passages });
    case 'corrected':
      return say('note.corrected', { typed: note.typed, searched: note.searched });
    case 'unanswered':
      return say('note.unanswered', { question: note.question });
  }
}

function restrictionIn(restriction: Restriction | undefined, wording: Wording) {
  return restriction === undefined ? undefined : describeRestriction(restriction, wording);
}

/** `by Anadolu Agency (AA) from 1 January 2020 to 31 January 2020` */
function describeRestriction(
  { publishers = [], notBy = [], from, to }: Restriction,
  wording: Wording,
): string {
  const { say, list } = wording;
  return [
    ...(publishers.length === 0
      ? []
      : [say('restriction.by', { publishers: list(publishers, 'or') })]),
    ...(notBy.length === 0 ? [] : [say('restriction.notBy', { publishers: list(notBy, 'and') })]),
    ...describeDays(from, to, wording),
  ].join(' ');
}

function describeDays(
  from: string | undefined,
  to: string | undefined,
  wording: Wording,
): string[] {
  const { say } = wording;
  const day = (iso: string) => describeDay(iso, wording);
  if (from !== undefined && from === to) return [say('restriction.on', { date: day(from) })];
  if (from !== undefined && to !== undefined) {
    return [say('restriction.between', { from: day(from), to: day(to) })];
  }
  if (from !== undefined) return [say('restriction.from', { date: day(from) })];
  return to === undefined ? [] : [say('restriction.to', { date: day(to) })];
}
