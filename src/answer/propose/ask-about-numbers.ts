import { NUMBER_OF_WORD } from '../../text/lexicon.ts';
import { ADVERBS, SUBJECT } from './clauses.ts';
import type { Draft, Drafter } from './draft.ts';
import { THING } from './marks.ts';
import { COUNTED_DEEDS, toPattern } from './verbs.ts';

const NUMBER = `(?<![\\p{L}\\p{N}$€£#.,:–-])(?:\\d{1,3}(?:,\\d{3})+|(?!(?:19|20)\\d\\d )\\d+|${[...NUMBER_OF_WORD.keys()].filter((word) => !/th$|ieth$/.test(word)).join('|')}|dozens of|hundreds of|thousands of)(?: (?:hundred|thousand|million))?`;
const HAS_NUMBER = new RegExp(NUMBER, 'u');
const QUALIFIES = new RegExp(`(${NUMBER} )(${THING})(?= \\p{Ll})`, 'gu');
const NO_NOUN =
  'of|and|or|in|on|at|to|for|from|by|with|as|the|an?|other|others|more|less|such|these|those|this|that|was|is|has|were|are|had|have|years?|months?|weeks?|days?|hours?|minutes?|seconds?|times|miles|kilometers|kilometres|metres|meters|feet|inches|percent|points?|dollars|euros|pounds|degrees|tons|tonnes|per|who|which|when|after|before|not|also|his|her|their|its|our|your|my|goals|yards|knots|acres|hectares|litres|liters|grams|kilograms|million|billion|thousand|hundred|am|pm|decades|centuries|still|overseas|always|perhaps|headquarters|series|news|politics|different|further|additional|main|key|first|second|last';
const ADJECTIVE = `(?!(?:${NO_NOUN})(?![\\p{L}-]))[\\p{L}-]+`;
const NOUNS = `(?!(?:${NO_NOUN})(?![\\p{L}-]))(?:people|men|women|children|police|personnel|civilians|\\p{L}*\\p{Ll}(?<!s|u|i)s)(?![\\p{L}-])`;
const COUNTED = `${NUMBER} ((?:${ADJECTIVE} ){0,2}?${NOUNS})`;
const PARTICIPLE =
  '(?!(?:asked|expected|required|told|allowed|forced|used|known|believed|thought|said|supposed|made|based|called|given|considered|needed|scheduled|set|due|found|located|involved|named|tied|followed|interested|compared|left|joined|produced|received|reported)(?!\\p{L}))(?:\\p{Ll}+ed|killed|shot|held|taken|hurt|lost|sent|built|rebuilt|hit|sold|caught|struck)';
const HARM =
  'killed|injured|wounded|arrested|displaced|detained|deployed|stationed|evacuated|rescued|destroyed|damaged|kidnapped|hospitalised|hospitalized|missing|dead|shot';
const BE = '(?:were|was|are|have been|had been)';

/** What is counted behind these is no subject: "suspects from 13 countries were arrested". */
const AMONG = '(?<!(?<!\\p{L})(?:from|in|of|across|at|between|to|for|by|and) )';
const WERE_DONE = new RegExp(
  `${AMONG}${COUNTED} ${BE} (?:\\p{Ll}+ly )?(${PARTICIPLE})(?![\\p{L}-])(?! to(?!\\p{L}))`,
  'u',
);
const DONE_IN = new RegExp(
  `${AMONG}${COUNTED} (${HARM})(?= (?:in|near|at|by|during|since|after|when) |[,.;]|$| and )`,
  'u',
);
const HARMING = new RegExp(
  `(?<!\\p{L})(killing|injuring|wounding|displacing|arresting|killed|injured|wounded|arrested|displaced|detained|rescued|destroyed|destroying|damaged|damaging) (?:at least |more than |about |around |some |nearly |over |up to |an estimated |as many as )?${COUNTED}(?! (?:and|from) )`,
  'u',
);
const DID = new RegExp(
  `${COUNTED} (?:have |had |has )?(died|took part|participated|attended|protested|marched|gathered|survived|fled|voted|worked|served|live|work|serve)(?![\\p{L}-])`,
  'u',
);
const HAS = new RegExp(
  `${SUBJECT}(?: currently| now)? (has|had) (?:about |around |some |more than |at least |over |nearly |a total of )?${COUNTED}`,
  'u',
);
const DOES = new RegExp(
  `${SUBJECT}${ADVERBS} (${toPattern(COUNTED_DEEDS.keys())}) (?:about |around |some |more than |at least |over |nearly |up to |a total of )?${COUNTED}`,
  'u',
);
const THERE = new RegExp(
  `[Tt]here (are|were) (?:currently |now |about |around |some |more than |at least |over |nearly )*${COUNTED}(?= in )`,
  'u',
);
const IN_PLACE = new RegExp(
  `(?<!\\p{L})(in|near|outside) (${THING})(?=[,.;)]|$| (?:on|after|late|early|when|where|and|during|since|last|has|have|was|were|as|that|which|this|in|by|for|with)(?!\\p{L}))`,
  'gu',
);
/** How many there were of what a sentence counts. */
export const askHowMany: Drafter = (sentence) => {
  if (!HAS_NUMBER.test(sentence.marked)) return [];
  const { named } = sentence;
  // "5,000 US soldiers": here the name only says which.
  const marked = sentence.marked.replace(
    QUALIFIES,
    (_, number: string, mark: string) => number + named(mark).text.replace(/^the /, ''),
  );
  const drafts: Draft[] = [];
  const add = (counted: string, rest: string) => {
    if (/[\uE000-\uE800]/.test(counted)) return;
    const place = [...marked.matchAll(IN_PLACE)]
      .map(([, at, mark]) => ({ at, ...named(mark!) }))
      .find(({ kind }) => kind === 'place');
    if (place !== undefined) {
      const text = `How many ${counted} ${rest} ${place.at} ${place.text}?`;
      drafts.push({ text, kind: 'number', about: [counted, place.text] });
    }
    if (counted.includes(' ') && !/stationed|deployed|missing|there/.test(rest)) {
      drafts.push({ text: `How many ${counted} ${rest}?`, kind: 'number', about: [counted] });
    }
  };
  const done = WERE_DONE.exec(marked) ?? DONE_IN.exec(marked);
  const harming = HARMING.exec(marked);
  const did = DID.exec(marked);
  const there = THERE.exec(marked);
  if (done)
    add(done[1]!, /^(?:dead|missing)$/.test(done[2]!) ? `are ${done[2]}` : `were ${done[2]}`);
  if (harming) add(harming[2]!, `were ${toParticiple(harming[1]!)}`);
  if (did) add(did[1]!, did[2]!);
  const has = HAS.exec(marked);
  if (has && !/[\uE000-\uE800]/.test(has[3]!)) {
    const { text } = named(has[1]!);
    const verb = has[2] === 'has' ? 'does' : 'did';
    drafts.push({
      text: `How many ${has[3]} ${verb} ${text} have?`,
      kind: 'number',
      about: [has[3]!, text],
    });
  }
  const does = DOES.exec(marked);
  if (does && !/[\uE000-\uE800]/.test(does[3]!)) {
    const { text } = named(does[1]!);
    drafts.push({
      text: `How many ${does[3]} did ${text} ${COUNTED_DEEDS.get(does[2]!)}?`,
      kind: 'number',
      about: [does[3]!, text],
    });
  }
  if (there) add(there[2]!, `${there[1]} there`);
  return drafts;
};

function toParticiple(verb: string): string {
  return verb.replace(/e?ing$/, 'ed');
}
