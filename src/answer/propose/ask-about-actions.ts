import { WEEKDAYS } from '../../text/time/calendar.ts';
import { ADVERBS, NO_OBJECT, REASON, SUBJECT, TIME } from './clauses.ts';
import type { Draft, Drafter } from './draft.ts';
import { NAME, QUOTE } from './marks.ts';
import { unmark } from './read-names.ts';
import { ACTS, COUNTED_DEEDS, DEEDS, MOVES, toPattern } from './verbs.ts';

const ACTIONS: ReadonlyMap<string, string> = new Map([
  ...DEEDS,
  ...ACTS,
  ...COUNTED_DEEDS,
  ...MOVES,
]);
/** Where an object ends: what follows says when, why or by which means, or is another clause. */
const ENDS = `(?=;|[.]$|, (?:which|who|an?|the|according|saying|\\p{Ll}+ing)(?!\\p{L})| (?:by|after|when|while|as|because|since|before|until|following|despite|amid|which|who|that|saying|where|if|during|due|last|this|earlier|and \\p{Ll}+(?:ed|ing)|but|${TIME})(?!\\p{L}))`;
const ACTION = new RegExp(
  `${SUBJECT}${ADVERBS} (${toPattern(ACTIONS.keys())}) ((?!(?:${NO_OBJECT}|that|how|whether|what|why|who|late|early|last|next|just|yet)(?!\\p{L}))(?:the |an? |more |all |\\p{Ll}|${NAME}|\\d)[^,;.:“”"()${QUOTE}]{0,70}?)${ENDS}`,
  'u',
);
/** "On January 5, …", "In 2017, …" */
const IN_FRONT = new RegExp(`^${TIME}`, 'iu');
const TIME_FIRST = new RegExp(`^ ?${TIME}`, 'u');
const REASON_FIRST = new RegExp(`^ ?${REASON}`, 'u');
const FEWEST_CHARS = 5;
const FEWEST_WORDS = 4;
/** More than one clause, or what only its article explains. */
const IS_UNCLEAR = new RegExp(
  `(?<!\\p{L})(?:of|in|on|at|to|for|from|with|by|the|an?|and|or|than|\\p{Ll}+ed)$|(?<!\\p{L})(?:is|are|was|were|has|have|had|will|would|could|should|may|might|can|that|how|whether|what|${WEEKDAYS.join('|')})(?!\\p{L})|(?<!\\p{L})and (?!the |an? |${NAME})|\\d[–-]\\d`,
  'u',
);

/** Who did it, when and why, where the sentence says to what. */
export const askWhoDidIt: Drafter = ({ marked, named }) => {
  const action = ACTION.exec(marked);
  if (action === null) return [];
  const [whole, mark, verb, object] = action as unknown as [string, string, string, string];
  const { text: who } = named(mark);
  const what = unmark(object, named);
  if (IS_UNCLEAR.test(object) || what.length < FEWEST_CHARS) return [];
  const base = ACTIONS.get(verb)!;
  const rest = marked.slice(action.index + whole.length);
  const drafts: Draft[] = [];
  const isNamed = new RegExp(NAME, 'u').test(object);
  const saysMuch = what.split(' ').length >= FEWEST_WORDS && !object.startsWith('the ');
  if (isNamed || saysMuch) {
    drafts.push({ text: `Who ${verb} ${what}?`, kind: 'agent', about: [what, who] });
  }
  if (!isNamed && !saysMuch && object.startsWith('the ')) return drafts;
  if (TIME_FIRST.test(rest) || IN_FRONT.test(marked)) {
    drafts.push({ text: `When did ${who} ${base} ${what}?`, kind: 'time', about: [who, what] });
  }
  if (REASON_FIRST.test(rest)) {
    drafts.push({ text: `Why did ${who} ${base} ${what}?`, kind: 'reason', about: [who, what] });
  }
  return drafts;
};
