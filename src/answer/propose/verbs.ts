/** Verbs of which questions are made: what stands in an article, and what a question says instead. */

const list = (words: string) => words.trim().split(/\s+/);

/** Past form → base form. Verbs are given as bases, or as `base/past` where no rule makes it. */
function toPast(words: string): ReadonlyMap<string, string> {
  return new Map(
    list(words).map((entry) => {
      const [base, past = addEd(base!)] = entry.split('/') as [string, string?];
      return [past, base];
    }),
  );
}

function addEd(base: string): string {
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return `${base}ed`;
}

/** Somebody does it to something: "What did Salih reject?" */
export const DEEDS = toPast(`
  announce declare restore reject approve condemn criticise criticize praise launch sign create discover invent publish release
  propose recommend demand ban/banned suspend cancel/cancelled cancel/canceled postpone seize capture destroy
  deny confirm reveal disclose predict promise pledge win/won build/built buy/bought sell/sold acquire adopt
  develop design write/wrote direct introduce donate request block denounce emphasise emphasize highlight
  threaten describe discuss oppose support defend target establish unveil outline dismiss celebrate
  welcome endorse veto/vetoed impose lift allege deploy
`);
/** Somebody does it to somebody else, or to a body: "When did Salih visit the UN?" */
export const ACTS = toPast(`
  meet/met visit join leave/left attack bomb invade endorse appoint nominate found defeat beat replace succeed sue
  marry/married support release arrest buy/bought acquire launch address host announce win/won
`);
/** Of these the object may be a person: then it is "Who". */
export const DEEDS_TO_PEOPLE = toPast(`
  appoint nominate/nominated elect defeat beat arrest accuse blame thank succeed replace marry/married
  criticise criticize praise condemn target endorse dismiss defend support oppose welcome capture denounce
  meet/met
`);
/** What somebody says, where "that" or a quotation follows. */
export const SAYING = list(
  'said says told added argued asserted claimed stressed warned explained tweeted noted stated declared insisted acknowledged admitted replied commented remarked emphasized emphasised concluded',
);
/** Verb and preposition: "What did Salih call for?" */
export const DEEDS_WITH = new Map([
  ...[...toPast('call ask vote apologise apologize campaign')].map(
    ([past, base]) => [`${past} for`, `${base} for`] as const,
  ),
  ...[...toPast('warn')].flatMap(([past, base]) =>
    ['of', 'against', 'about'].map((word) => [`${past} ${word}`, `${base} ${word}`] as const),
  ),
  ...[...toPast('insist focus comment')].map(
    ([past, base]) => [`${past} on`, `${base} on`] as const,
  ),
  ...[...toPast('complain')].map(([past, base]) => [`${past} about`, `${base} about`] as const),
]);
/** What follows is another verb: "What did Salih agree to do?" */
export const INTENTIONS = toPast(
  'agree decide refuse threaten promise pledge vow plan offer decline attempt/attempted volunteer',
);
/** Somebody makes somebody do something: "What did Salih urge the parliament to do?" */
export const DEMANDS = toPast('urge ask order tell/told advise instruct encourage force');
/** Nothing follows that the question would lack: "When did Salih resign?" */
export const EVENTS = toPast(`
  die resign retire surrender disappear collapse crash explode sink/sank erupt return arrive
`);
/** What is done to people and things; a question keeps the form. */
export const DONE_TO_PEOPLE = list(`
  killed shot injured wounded arrested detained kidnapped abducted executed assassinated murdered sentenced
  convicted charged fined elected re-elected appointed sacked fired dismissed suspended expelled deported released
  freed born raised educated buried hospitalised hospitalized rescued impeached inaugurated nominated banned
  indicted extradited acquitted
`);
export const DONE_TO_THINGS = list(`
  founded established built created destroyed attacked bombed evacuated closed opened launched suspended
  discovered introduced released published cancelled canceled postponed signed adopted approved rejected designed
  demolished renamed dissolved banned completed formed damaged invented
`);
export const MANNERS_OF_DEATH = list('killed injured wounded');
/** Money changes hands: "How much did Salih donate?" */
export const PAYMENTS = toPast(
  'pay/paid spend/spent donate raise lose/lost earn win/won invest pledge owe',
);

export function toPattern(forms: Iterable<string>): string {
  return `(?:${[...forms].toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}-])`;
}

/** Verbs that lead up to a name by a preposition, and others of which an object is no gift: only "who" and "when". */
export const MOVES: ReadonlyMap<string, string> = new Map([
  ...toPast(
    'conduct lead/led hold/held pass reach boycott kill storm strike/struck begin/began start end host join sue',
  ),
  ['withdrew from', 'withdraw from'],
  ['returned to', 'return to'],
  ['arrived in', 'arrive in'],
  ['voted for', 'vote for'],
  ['voted against', 'vote against'],
  ['took over', 'take over'],
  ['took part in', 'take part in'],
]);
/** Done to what is counted: "How many missiles did Iran launch?" */
export const COUNTED_DEEDS = toPast(`
  kill injure wound arrest send/sent launch fire deploy build/built buy/bought sell/sold win/won score lose/lost
  destroy release detain rescue evacuate open close create employ train receive make/made write/wrote publish
  serve spend/spent visit hire
`);
