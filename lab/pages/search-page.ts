import { decodeText } from '../../src/corpus/file/decode-text.ts';
import { findDeclaredEncoding } from '../../src/corpus/file/text-encoding.ts';
import { MONTH_LANGUAGES } from '../../src/corpus/page/metadata/find-printed-days.ts';

/** Looks for what is known of a page in all that it holds: texts, tags, addresses and scripts. */
export type PageSearch = {
  /** Whether a day stands there with its year, in any usual form or as a moment that is of this day somewhere. */
  hasDay(iso: string): boolean;
  /** Whether the words of a text stand there in their order, whatever stands between them but words. */
  hasWords(text: string): boolean;
};

/**
 * Not the loader's own way to read a page: what it overlooks must not count as missing. In doubt a value
 * counts as there.
 */
export function searchPage(bytes: Uint8Array): PageSearch {
  const decoded = decodeText(bytes, findDeclaredEncoding(bytes));
  const source = decodeEscapes(decoded.content ?? Buffer.from(bytes).toString('latin1'));
  // Within a tag stand attributes, and a tag may part a name.
  const texts = [source, source.replace(/<[^>]*>/g, ' '), source.replace(/<[^>]*>/g, '')];
  let words: readonly string[] | undefined;
  return {
    hasDay: (iso) => {
      const pattern = spellDay(iso);
      return (
        texts.some((text) => pattern.test(text)) || listMoments(source).some((ms) => isOf(ms, iso))
      );
    },
    hasWords: (text) => {
      words ??= texts.map(toWords);
      return words.some((one) => one.includes(toWords(text)));
    },
  };
}

const NAMED = { quot: '"', apos: "'", amp: '&', nbsp: ' ', shy: '' } as const;

/** Character references of HTML, but for named letters, and escapes of JSON. */
function decodeEscapes(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\\//g, '/')
    .replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&#x([\da-f]{1,5});/gi, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    )
    .replace(/&(quot|apos|amp|nbsp|shy);/g, (_, name: keyof typeof NAMED) => NAMED[name])
    .replace(
      /&([A-Za-z])(?:uml|acute|grave|circ|tilde|cedil|ring|caron);/g,
      (whole, letter: string) => `${letter}${ACCENTS[whole.slice(2, -1)]}`.normalize('NFC'),
    )
    .replaceAll('&szlig;', 'ß')
    .replaceAll('\u00ad', '')
    .normalize('NFC');
}

const ACCENTS: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  cedil: '\u0327',
  ring: '\u030a',
  caron: '\u030c',
};

/** In small letters, a space around each. */
function toWords(text: string): string {
  return ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** A day as machines and as people write it, with its year. */
function spellDay(iso: string): RegExp {
  const [year, month, day] = iso.split('-') as [string, string, string];
  const [m, d] = [`0?${Number(month)}`, `0?${Number(day)}`];
  const y = `(?:${year}|(?<=\\D)${year.slice(2)}(?!\\d))`;
  const name = `(?:${monthNames(Number(month)).join('|')})\\p{L}*`;
  return new RegExp(
    [
      `${year}${month}${day}(?!\\d)|(?<!\\d)${day}${month}${year}`,
      `${year}\\s?[-./年]\\s?${m}\\s?[-./月]\\s?${d}(?!\\d)`,
      `(?<!\\d)${d}\\s?([-./])\\s?${m}\\s?\\1\\s?${y}`,
      `(?<!\\d)${m}\\s?([-./])\\s?${d}\\s?\\2\\s?${y}`,
      `(?<!\\d)${d}(?!\\d)[^\\d<>]{0,8}(?<!\\p{L})${name}[^\\d<>]{1,8}${y}`,
      `(?<!\\p{L})${name}[^\\d<>]{1,4}${d}(?!\\d)[^\\d<>]{1,12}${y}`,
      `(?<!\\p{L})${name}[^\\d<>]{1,4}${d} [^<>]{0,24}${year}`,
      `${year}[-./ ]${name}[-./ ]${d}(?!\\d)`,
    ].join('|'),
    'iu',
  );
}

const namesOfMonths = new Map<number, readonly string[]>();

/** Listed once a month: the formats of all languages take 13 ms to make. */
function monthNames(month: number): readonly string[] {
  let names = namesOfMonths.get(month);
  if (names === undefined) {
    names = listMonthNames(month);
    namesOfMonths.set(month, names);
  }
  return names;
}

function listMonthNames(month: number): string[] {
  const time = Date.UTC(2020, month - 1, 15);
  const names = MONTH_LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((style) =>
      [{}, { day: 'numeric' } as const].map((beside) =>
        new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC', ...beside })
          .formatToParts(time)
          .find(({ type }) => type === 'month')
          ?.value.toLowerCase()
          .replace(/\.$/, ''),
      ),
    ),
  );
  return [...new Set(names)].filter(
    (name) => name !== undefined && name.length >= 3 && /^\p{L}+$/u.test(name),
  ) as string[];
}

const UTC_TIME =
  /(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?=\s?(?:Z|[+-]00:?00|UTC|GMT))/g;
const UNIX_TIME = /(?<![\d.])1\d{9}(?=(?:\d{3})?(?![\d.]))/g;

/** The moments that a page gives in UTC, in milliseconds. */
function listMoments(text: string): number[] {
  const written = [...text.matchAll(UTC_TIME)].map(([time]) =>
    Date.parse(`${time.replace(' ', 'T')}Z`),
  );
  const counted = [...text.matchAll(UNIX_TIME)].map(([seconds]) => Number(seconds) * 1000);
  return [...written, ...counted].filter((ms) => !Number.isNaN(ms));
}

const HOUR_MS = 3_600_000;
/** From Los Angeles to Tokyo, in hours from UTC. */
const ZONES = [-8, 9] as const;

function isOf(ms: number, iso: string): boolean {
  return ZONES.some((hours) => new Date(ms + hours * HOUR_MS).toISOString().startsWith(iso));
}
