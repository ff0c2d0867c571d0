import type { TextRange } from './sentences.ts';

/**
 * A number in a text, with the words that belong to it: "about 3,000", "$1.2 billion",
 * "20 per cent", "three weeks". A `count` has no unit.
 */
export type Amount = TextRange & { kind: 'money' | 'percent' | 'size' | 'duration' | 'count' };

const MULTIPLE = '(?:hundred|thousand|million|billion|trillion|quadrillion|dozen)s?';
const NUMBER_WORD = `(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|${MULTIPLE})`;
// An ordinal and a decade are no amounts, nor is a part of a longer number.
const DIGITS = '\\d+(?:,\\d{3})*(?:\\.\\d+)?(?!\\d|[,.]\\d|(?:st|nd|rd|th|s)\\b)';
const IN_DIGITS = `${DIGITS}(?:[\\s-]${MULTIPLE})*`;
const IN_WORDS = `(?:(?:an?|one)\\s+${MULTIPLE}|${NUMBER_WORD})(?:(?:[\\s-]|\\s+and\\s+)${NUMBER_WORD})*`;
const NUMBER = `(?:${IN_DIGITS}|${IN_WORDS}|half(?:\\s+an?)?)`;
const ABOUT =
  '(?:(?:about|around|some|nearly|almost|over|under|approximately|roughly|(?:more|less|fewer) than|at (?:least|most)|up to|as (?:many|much) as|between|an estimated|only|just)\\s+)*';
const SYMBOL = '(?:US|A|C)?[$£€¥]\\s?';
const UNITS = [
  ['money', 'dollars?|euros?|pounds sterling|dinars?|lira|rials?|cents'],
  ['percent', 'per\\s?cent|percentage points?'],
  [
    'size',
    '(?:square |cubic )?(?:miles?|kilomet(?:er|re)s?|met(?:er|re)s?|feet|foot|yards?|inch(?:es)?|km²?|m²?|ft|cm|mm|mi)|acres?|hectares?|ha|tonn?e?s?|kg|pounds|barrels',
  ],
  ['duration', '(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centuries)'],
] as const;
const AMOUNT = new RegExp(
  `(?<![\\p{L}\\p{N}.,]|[\\p{L}\\p{N}]-)${ABOUT}(?<symbol>${SYMBOL})?${NUMBER}` +
    `(?:(?:\\s*[–—-]\\s*|\\s+(?:to|and|or)\\s+)(?:${SYMBOL})?${NUMBER})?` +
    `(?:\\s?(?<sign>%)|[\\s-](?:${UNITS.map(([kind, units]) => `(?<${kind}>${units})`).join('|')})(?!\\p{L}|\\p{N}))?` +
    '(?![\\p{L}\\p{N}])',
  'giu',
);

/** The amounts of a text, in text order. They don't overlap. */
export function findAmounts(text: string): Amount[] {
  return [...text.matchAll(AMOUNT)].map(({ index, 0: words, groups = {} }) => ({
    start: index,
    end: index + words.length,
    kind: kindOf(groups),
  }));
}

function kindOf(groups: Readonly<Record<string, string | undefined>>): Amount['kind'] {
  if (groups.symbol !== undefined) return 'money';
  if (groups.sign !== undefined) return 'percent';
  return UNITS.find(([kind]) => groups[kind] !== undefined)?.[0] ?? 'count';
}
