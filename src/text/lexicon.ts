/** Words for offices and trades, one each, in small letters: what a person may be called by. */
export const OFFICES: readonly string[] =
  'president minister premier secretary governor mayor senator lawmaker mp chancellor ambassador envoy diplomat king queen prince princess general colonel major captain lieutenant commander officer chief head leader deputy director chair chairman chairwoman member official spokesman spokeswoman spokesperson cleric ayatollah pope bishop judge lawyer professor scientist author writer journalist reporter activist analyst politician founder'.split(
    ' ',
  );

/** Source of a regular expression that fits any of them: one group, for text of any case. */
export const OFFICE_PATTERN = `(?:${OFFICES.join('|')})`;

/** The article of Arabic names, as it is written: "Abd al-Mahdi", "Abd ul Mahdi". */
export const NAME_ARTICLES: readonly string[] = ['al', 'el', 'ul'];

/** From one to nine, in this order. */
export const UNITS: readonly string[] = 'one two three four five six seven eight nine'.split(' ');
const TEENS =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const UNIT_ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const TEEN_ORDINALS =
  'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  );

function count(words: readonly string[], from: number, step = 1): [string, number][] {
  return words.map((word, at) => [word, from + step * at]);
}

/** What a unit adds behind the tens, as in "forty-five" and "twenty-first". */
export const NUMBER_OF_UNIT: ReadonlyMap<string, number> = new Map([
  ...count(UNITS, 1),
  ...count(UNIT_ORDINALS, 1),
]);

export const NUMBER_OF_TENS: ReadonlyMap<string, number> = new Map([
  ...count(TENS, 20, 10),
  ...count(
    TENS.map((word) => word.replace(/y$/, 'ieth')),
    20,
    10,
  ),
]);

/** What "forty" and "five" make together, or "twenty" and "first"; undefined where they make no number. */
export function addUnit(tens: string, unit: string): number | undefined {
  const more = NUMBER_OF_UNIT.get(unit.toLowerCase());
  const base = NUMBER_OF_TENS.get(tens.toLowerCase());
  return more === undefined || base === undefined ? undefined : base + more;
}

/**
 * Words that stand for a number wherever they are: neither "one", which is as often a pronoun, nor
 * "first", "second" and "third", which order things, count time and divide.
 */
export const NUMBER_OF_WORD: ReadonlyMap<string, number> = new Map([
  ...[...NUMBER_OF_UNIT].filter(([word]) => !/^(?:one|first|second|third)$/.test(word)),
  ...count(TEENS, 10),
  ...count(TEEN_ORDINALS, 10),
  ...NUMBER_OF_TENS,
]);
