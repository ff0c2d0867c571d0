import { ADVERBS, SUBJECT } from './clauses.ts';
import type { Draft, Drafter } from './draft.ts';
import { NAME, PERSON, QUOTE, THING } from './marks.ts';
import { PEOPLES, SOMEBODY, WITH_THE } from './mention-words.ts';
import { type MarkedSentence, unmark } from './read-names.ts';
import { SAYING, toPattern } from './verbs.ts';

const ONE_OFFICE =
  '(?:(?:deputy|vice|prime|foreign|interior|defence|defense|finance|health|oil|chief|general|executive|acting|police|opposition|party) )*(?:president|minister|secretary|governor|mayor|chief|commander|head|leader|director|chairman|chairwoman|chair|founder|co-founder|ambassador|chancellor|king|queen|coach|captain|editor|executive|spokesman|spokeswoman|manager|owner|author)';
const IS_SOMEBODY = new RegExp(
  `(${PERSON})(?:,(?: (?:an?|the|who is|${NAME}[’']s|former|current))?|,? (?:is|was) (?:an?|the))(?: (?!and |or |but |who |said |told |in |on )[^,. ]+){0,6}? ${SOMEBODY}(?![\\p{L}-])`,
  'u',
);
/** "Nechirvan Barzani, president of the Kurdistan Region, …" */
const HOLDS_OFFICE = new RegExp(
  `${PERSON}, (?:the )?(${ONE_OFFICE}) (of|for) (${THING})(?=[,.;)]|$| (?:said|told|added))`,
  'u',
);
/** "The head of the agency, Rafael Grossi," and "Fatah leader Mahmoud Abbas". */
const OFFICE_OF = new RegExp(`(?<!\\p{L})[Tt]he (${ONE_OFFICE}) (of) (${THING}), ${PERSON}`, 'u');
const OFFICE_BEFORE = new RegExp(`(?<![\\p{L}-] )(${THING}) (${ONE_OFFICE}) ${PERSON}`, 'u');
const ITS_OFFICE = new RegExp(`(${THING})[’']s (${ONE_OFFICE}),? ${PERSON}`, 'u');
const LEADS = new RegExp(
  `(${THING}),? (?:which (?:is|was) )?(led|headed|founded|created|owned|directed|designed) by ${PERSON}`,
  'u',
);
const WHO_DID = new Map([
  ['led', 'leads'],
  ['headed', 'heads'],
  ['owned', 'owns'],
]);
const AGE = new RegExp(`(${PERSON}), (?:aged )?\\d{2},`, 'u');
const DEAD = /(?<!\p{L})(?:died|killed|dead|murdered|shot|death)(?!\p{L})/u;

const SAYS = toPattern(SAYING);
const SPEAKS = new RegExp(
  `${SUBJECT}${ADVERBS} (${SAYS})(?! (?:nothing|little|no |it would not comment))`,
  'u',
);
const SPEAKS_INVERTED = new RegExp(
  `(?:${QUOTE}|,) (?:said|added|explained|tweeted|wrote) (${NAME})(?=[,.;]|$)`,
  'u',
);
/** Newspapers and stations say what others said. */
const REPORTS =
  /(?:News|Times|Post|Journal|Herald|Tribune|Bulletin|Press|Today|Guardian|Telegraph|Gazette|Chronicle|Globe|Star|Mail|Magazine|Radio|Television|Jazeera|Network)$|^(?:the )?(?:CNN|NBC|CBS|ABC|BBC|AP|AFP|MSNBC|NPR|PBS|TASS|RIA|MIA|DPA|ANI|NHK)(?: |$)/;
const ACCORDING = new RegExp(`[Aa]ccording to (${NAME})(?=[.]|$|, (?!\\p{Lu}|${NAME}))`, 'u');
const TOLD = new RegExp(
  `${SUBJECT}${ADVERBS} told (${NAME})(?=[ ,.:])(?! (?:to|about|how|not|in|on)(?!\\p{L}))`,
  'u',
);
const SAYS_SOMETHING = new RegExp(
  `(?<!\\p{L})(?:${SAYS}) (?!before|after|during|in|at|on|while|when|through|from|as|of|to|about)`,
  'u',
);
const NO_MATTER = /(?<!\p{L})(?:which|that|who|to|what|how)(?!\p{L})/u;
const MATTER = new RegExp(
  `${SUBJECT}${ADVERBS} (?:${SAYS})(?: that)? (?:(?:much|most|some|all|part) of )?((?:the|${NAME}) (?!that|which|who)[^,;.:“”()${QUOTE}]{4,50}?) (?:is|are|was|were|has|have|had|will|would|could|should|can|must|may|might)(?!\\p{L})`,
  'u',
);
/** A name that stands by itself: no noun follows that it only qualifies. */
const ALONE = new RegExp(
  `(?<=(?:of|in|to|for|with|from|by|on|against|that|and|between|at|about) )(${NAME})(?=[,.;:]|$| (?:and|or|in|on|to|is|was|are|were|has|have|had|will|would|could|should|must|can|from|with|by|for|at|that|who|which|as|after|before|because|but|if|when|during|since|over|until)(?!\\p{L}))`,
  'gu',
);

/** Who somebody is, how old, and who holds an office. */
export const askWho: Drafter = ({ marked, named }) => {
  const drafts: Draft[] = [];
  const is = IS_SOMEBODY.exec(marked);
  if (is) {
    const { text } = named(is[1]!);
    drafts.push({ text: `Who is ${text}?`, kind: 'who', about: [text] });
  }
  const holds = HOLDS_OFFICE.exec(marked) ?? OFFICE_OF.exec(marked);
  if (holds) {
    const [, office, link, mark] = holds as unknown as [string, string, string, string];
    const { text } = named(mark);
    drafts.push({
      text: `Who is the ${office} ${link} ${text}?`,
      kind: 'office',
      about: [text, office],
    });
  }
  const before = OFFICE_BEFORE.exec(marked);
  if (before) {
    const { text } = named(before[1]!);
    drafts.push({
      text: `Who is the ${before[2]} of ${nameBody(text)}?`,
      kind: 'office',
      about: [text, before[2]!],
    });
  }
  for (const mark of marked.match(new RegExp(PERSON, 'gu')) ?? []) {
    const { office } = named(mark);
    if (office)
      drafts.push({ text: `Who is ${office}?`, kind: 'office', about: [office], isCommon: true });
  }
  const its = ITS_OFFICE.exec(marked);
  if (its) {
    const { text } = named(its[1]!);
    drafts.push({ text: `Who is ${text}’s ${its[2]}?`, kind: 'office', about: [text, its[2]!] });
  }
  const leads = LEADS.exec(marked);
  if (leads) {
    const { text } = named(leads[1]!);
    const verb = WHO_DID.get(leads[2]!) ?? leads[2]!;
    drafts.push({ text: `Who ${verb} ${text}?`, kind: 'office', about: [text] });
  }
  const age = AGE.exec(marked);
  if (age) {
    const { text } = named(age[1]!);
    const verb = DEAD.test(marked) ? 'was' : 'is';
    drafts.push({ text: `How old ${verb} ${text}?`, kind: 'number', about: [text] });
  }
  return drafts;
};

const BODY =
  /(?:Foundation|Ministry|Department|Association|Union|Party|Committee|Council|Commission|Forum|Agency|Institute|Federation|Organi[sz]ation|Army|States|Nations|House|Kingdom|Fund|Bureau|Office|League|Movement|Assembly|Authority|Coalition)$/;
/** "The UEFA president" is president of UEFA, the United States president of the United States. */
function nameBody(text: string): string {
  const name = text.replace(/^the /, '');
  const words = name.split(' ');
  const isNoun = words.length > 1 && (BODY.test(name) || PEOPLES.has(words[0]!));
  return isNoun || WITH_THE.has(name) ? `the ${name}` : name;
}

/** What somebody said, of whom or what, and to whom. */
export const askWhatWasSaid: Drafter = (sentence) => {
  const { marked, named } = sentence;
  const told = TOLD.exec(marked);
  if (told) {
    const [speaker, listener] = [named(told[1]!).text, named(told[2]!).text];
    return [
      { text: `What did ${speaker} tell ${listener}?`, kind: 'speech', about: [speaker, listener] },
    ];
  }
  const says = SPEAKS.exec(marked) ?? SPEAKS_INVERTED.exec(marked) ?? ACCORDING.exec(marked);
  if (says === null) return [];
  const speaker = named(says[1]!);
  if (speaker.kind === 'place' || REPORTS.test(speaker.text)) return [];
  const topic = findMatter(sentence) ?? findTopic(sentence, says[1]!);
  const about = topic === undefined ? '' : ` about ${topic}`;
  return [
    {
      text: `What did ${speaker.text} say${about}?`,
      kind: 'speech',
      about: [speaker.text, ...(topic === undefined ? [] : [topic])],
    },
  ];
};

/** "Salih said that the training of Iraqi forces is on hold": what it is that something is said of. */
function findMatter({ marked, named }: MarkedSentence): string | undefined {
  const matter = MATTER.exec(marked)?.[2];
  if (matter === undefined || NO_MATTER.test(matter)) return undefined;
  const words = unmark(matter, named);
  return words.split(' ').length > 2 || words !== matter ? words : undefined;
}

function findTopic({ marked, named }: MarkedSentence, speaker: string): string | undefined {
  const start = marked.indexOf(speaker);
  const said = SAYS_SOMETHING.exec(marked.slice(start));
  // Behind a quotation stands when and where it was said.
  if (said === null || marked.slice(0, start).includes(QUOTE)) return undefined;
  const from = start + said.index;
  for (const { 1: mark, index } of marked.matchAll(ALONE)) {
    if (index <= from || mark === speaker) continue;
    const { text } = named(mark!);
    if (text !== named(speaker).text) return text;
  }
  return undefined;
}
