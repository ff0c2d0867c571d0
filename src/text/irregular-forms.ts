/**
 * Verbs and nouns that change their vowels, base form first: rules bring "attacked" to "attack", but
 * not "spoke" to "speak". Forms that are better known as other words are left out ("wound", "bound",
 * "lay"), and so are verbs that say little by themselves ("take place", "make sure").
 */
const FAMILIES = `
  add added adding; arise arose arisen; awake awoke awoken; beat beaten; begin began begun; bend bent;
  bite bit bitten; bleed bled; blow blew blown; break broke broken; breed bred; bring brought;
  build built; buy bought; catch caught; choose chose chosen; cling clung; creep crept; deal dealt;
  dig dug; draw drew drawn; drink drank drunk; drive drove driven; eat ate eaten; err erred erring; fall fell fallen;
  feed fed; feel felt; fight fought; flee fled; fling flung; fly flew flown;
  forbid forbade forbidden; foresee foresaw foreseen; forget forgot forgotten;
  forgive forgave forgiven; freeze froze frozen; grow grew grown; hang hung; hear heard;
  hide hid hidden; hold held; kneel knelt; lead led; lend lent; light lit; leave left; lose lost;
  meet met; mislead misled; mistake mistook mistaken; overcome overcame; overhear overheard;
  oversee oversaw overseen; overtake overtook overtaken; overthrow overthrew overthrown;
  overrun overran; pay paid; prove proven; rebuild rebuilt; retake retook retaken;
  ride rode ridden; ring rang rung; rise rose risen; seek sought; sell sold; send sent;
  shake shook shaken; shine shone; shoot shot; shrink shrank shrunk; sing sang sung;
  sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken; speed sped; spend spent;
  spin spun; spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung;
  strike struck stricken; strive strove striven; swear swore sworn; sweep swept; swim swam swum;
  swing swung; teach taught; tear torn; throw threw thrown; undergo underwent undergone;
  understand understood; undertake undertook undertaken; uphold upheld; wake woke woken;
  wear wore worn; weep wept; win won; withdraw withdrew withdrawn; withhold withheld;
  withstand withstood; write wrote written; man men; woman women; child children; foot feet;
  tooth teeth; crisis crises
`;

const BASES: ReadonlyMap<string, string> = new Map(
  FAMILIES.split(';').flatMap((family) => {
    const [base, ...forms] = family.trim().split(/\s+/);
    return forms.map((form) => [form, base!] as const);
  }),
);

/** The base form of an irregular one ("spoke", "women"); any other word comes back unchanged. */
export function toBaseForm(word: string): string {
  return BASES.get(word) ?? word;
}
