import { ADVERBS, DAY, REASON, SUBJECT, TIME } from './clauses.ts';
import type { Draft, Drafter, QuestionKind } from './draft.ts';
import { NAME, THING } from './marks.ts';
import { isWide } from './read-names.ts';
import {
  ACTS,
  DONE_TO_PEOPLE,
  DONE_TO_THINGS,
  EVENTS,
  MANNERS_OF_DEATH,
  toPattern,
} from './verbs.ts';

const DONE = new RegExp(
  `${SUBJECT} (was|were|has been|had been|have been)(?: \\p{Ll}+ly)? (${toPattern([...DONE_TO_PEOPLE, ...DONE_TO_THINGS])})([^,;]{0,80})`,
  'u',
);
const HAPPENED = new RegExp(`${SUBJECT}${ADVERBS} (${toPattern(EVENTS.keys())})([^,;]{0,80})`, 'u');
/** Somebody does it to somebody: "When did Salih meet Donald Trump?" */
const MET = new RegExp(
  `${SUBJECT}${ADVERBS} (${toPattern(ACTS.keys())})( with)? (${NAME})(?=[ ,])([^,;]{0,60})`,
  'u',
);
const BASED = new RegExp(
  `(${THING}),? (?:which is |is |was |are )?(based|located|headquartered) in ${THING}`,
  'u',
);
const WHEN = new RegExp(`(?<!\\p{L})${TIME}`, 'u');
const WHERE = new RegExp(
  `^[^,;]{0,40}?(?<!\\p{L})(?:in|near|outside) (${THING})(?! (?:\\p{Ll}+s|[’']))`,
  'u',
);
const WHY = new RegExp(`^[^,;]{0,40}?(?<!\\p{L})(?:${REASON}|over )`, 'u');
const HOW = /^ (?:in an?|when an?|when the|by an?|with an?) /u;

const INCIDENT =
  /(?<!\p{L})(?:attack(?:s|ed)?|killed|killing|explosions?|exploded|bomb(?:s|ed|ings?)?|blasts?|shot|shootings?|fires?|crash(?:ed)?|collapsed?|earthquakes?|floods?|flooding|protest(?:s|ed|ers)?|clash(?:es|ed)?|rall(?:y|ies)|riots?|raid(?:s|ed)?|airstrikes?|stormed|demonstrations?|demonstrators|evacuated|arrested|hijack(?:ed|ing)|landslides?|tornado|hurricane|wildfires?)(?!\p{L})/u;
const SCENE = new RegExp(
  `(?<!\\p{L})(in|near|outside) (${THING})(?=[,.;)]|$| (?:on|after|late|early|killing|when|where|and|during|since|last|has|have|was|were|as|that|which|this|in)(?!\\p{L}))`,
  'u',
);
const ON_DAY = new RegExp(`(?:^|[;:] )On (?:\\p{Lu}\\p{Ll}+day, )?${DAY}, (?!\\p{Ll}*ing)`, 'u');

/** When, where, why and how something happened to somebody, and what happened at a place or on a day. */
export const askWhatHappened: Drafter = ({ marked, named }) => {
  const drafts: Draft[] = [];
  const done = DONE.exec(marked);
  if (done) {
    const [, mark, be, verb, rest] = done as unknown as [string, string, string, string, string];
    const who = named(mark);
    const list = who.kind === 'person' ? DONE_TO_PEOPLE : DONE_TO_THINGS;
    if (list.includes(verb) && who.kind !== 'place') {
      const aux = /^(?:were|have)/.test(be) ? 'were' : 'was';
      addCircumstances(
        `${aux} ${who.text} ${verb}`,
        who.text,
        rest,
        MANNERS_OF_DEATH.includes(verb),
      );
    }
  }
  if (
    done &&
    named(done[1]!).kind === 'person' &&
    DONE_TO_PEOPLE.includes(done[3]!) &&
    !/born|raised|educated|elected/.test(done[3]!)
  ) {
    const { text } = named(done[1]!);
    drafts.push({ text: `What happened to ${text}?`, kind: 'deed', about: [text] });
  }
  const happened = HAPPENED.exec(marked);
  if (happened) {
    const [, mark, verb, rest] = happened as unknown as [string, string, string, string];
    const { text } = named(mark);
    addCircumstances(`did ${text} ${EVENTS.get(verb)}`, text, rest, verb === 'died');
  }
  const met = MET.exec(marked);
  if (met && /^ (?:on|in|during|near|at|outside|because|over|due) /.test(met[5]!)) {
    const [who, whom] = [named(met[1]!).text, named(met[4]!).text];
    const verb = `${ACTS.get(met[2]!)}${met[3] ?? ''}`;
    addCircumstances(`did ${who} ${verb} ${whom}`, who, met[5]!, false);
  }
  const based = BASED.exec(marked);
  if (based && named(based[1]!).kind === 'thing') {
    const { text } = named(based[1]!);
    drafts.push({ text: `Where is ${text} ${based[2]}?`, kind: 'place', about: [text] });
  }
  if (INCIDENT.test(marked)) {
    const scene = SCENE.exec(marked);
    const place = scene && named(scene[2]!);
    if (place && place.kind === 'place' && !isWide(place.text)) {
      drafts.push({
        text: `What happened ${scene[1]} ${place.text}?`,
        kind: 'place',
        about: [place.text],
      });
    }
  }
  const day = ON_DAY.exec(marked);
  if (day) drafts.push({ text: `What happened on ${day[1]}?`, kind: 'time', about: [day[1]!] });
  return drafts;

  function addCircumstances(event: string, about: string, rest: string, isDeath: boolean): void {
    const add = (word: string, kind: QuestionKind) =>
      drafts.push({ text: `${word} ${event}?`, kind, about: [about] });
    if (WHEN.test(rest)) add('When', 'time');
    const where = WHERE.exec(rest);
    if (where && named(where[1]!).kind === 'place') add('Where', 'place');
    if (WHY.test(rest)) add('Why', 'reason');
    if (isDeath && HOW.test(rest)) add('How', 'manner');
  }
};
