import { IntlMessageFormat } from 'intl-messageformat';
import type { ArticleDate } from '../corpus/article.ts';
import { AR } from './catalog/ar.ts';
import { CKB } from './catalog/ckb.ts';
import { EN } from './catalog/en.ts';
import type { ArgumentOf, Catalog, MessageKey } from './catalog/messages.ts';

/** English, Arabic, Kurdish (Sorani). */
export const LANGUAGES = ['en', 'ar', 'ckb'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A piece of a sentence: its own words, or a value that was put in. */
export type SentencePart<Value> = { words: string } | { value: Value };

type Arguments<Key extends MessageKey, Value> = [ArgumentOf<Key>] extends [never]
  ? []
  : [values: Readonly<Record<ArgumentOf<Key>, Value>>];

/** How the bot speaks one language. Quotations are never put through it: they stay as printed. */
export type Wording = {
  language: Language;
  /** In which it is written, as HTML names it. */
  direction: 'ltr' | 'rtl';
  /** A sentence of the catalogue, with values that are plain text or numbers. */
  say<Key extends MessageKey>(key: Key, ...values: Arguments<Key, string | number>): string;
  /** A sentence in pieces, for values that become more than text, such as a person. */
  sayInParts<Key extends MessageKey, Value extends object>(
    key: Key,
    values: Readonly<Record<ArgumentOf<Key>, Value>>,
  ): SentencePart<Value>[];
  /** A date as precise as it is known: `19 January 2020`, `January 2020`, `2020`. */
  date(date: Pick<ArticleDate, 'iso' | 'precision'>): string;
  /** "A, B and C" or "A, B or C"; of none, an empty text. */
  list(items: readonly string[], last: 'and' | 'or'): string;
  /** Keeps a text of the other direction from moving what stands around it. */
  isolate(text: string): string;
};

/** Catalogue, and the locale whose calendar, digits and plurals go with it. */
const SPOKEN: Readonly<Record<Language, { catalog: Catalog; locale: string; isRtl: boolean }>> = {
  en: { catalog: EN, locale: 'en-GB', isRtl: false },
  ar: { catalog: AR, locale: 'ar-IQ', isRtl: true },
  ckb: { catalog: CKB, locale: 'ckb-IQ', isRtl: true },
};

// What stands between a first strong isolate and its end finds its own direction. A right-to-left
// mark at both ends lets a sentence run that way in a client that lays all text out left to right.
// https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
const ISOLATE = '\u2068';
const END_ISOLATE = '\u2069';
const RTL_MARK = '\u200F';
const RTL_LETTER = /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}]/u;
const LTR_LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

const wordings = new Map<Language, Wording>();

/** The one `Wording` of a language. */
export function wordingIn(language: Language): Wording {
  let wording = wordings.get(language);
  if (wording === undefined) {
    wording = createWording(language);
    wordings.set(language, wording);
  }
  return wording;
}

/**
 * The language that fits a locale such as Slack's `en-US` or `ar`; undefined where the bot speaks
 * none that does. Kurdish counts as Sorani where it is written in Arabic letters.
 */
export function languageOf(locale: string): Language | undefined {
  let language: string;
  let script: string | undefined;
  try {
    ({ language, script } = new Intl.Locale(locale.replaceAll('_', '-')).maximize());
  } catch {
    return undefined;
  }
  if (language === 'ku') return script === 'Arab' ? 'ckb' : undefined;
  return LANGUAGES.find((spoken) => spoken === language);
}

function createWording(language: Language): Wording {
  const { catalog, locale, isRtl } = SPOKEN[language];
  const foreignLetter = isRtl ? LTR_LETTER : RTL_LETTER;
  const messages = new Map<MessageKey, IntlMessageFormat>();
  const formats = new Map<ArticleDate['precision'], Intl.DateTimeFormat>();

  // Each is parsed when it is first said: most are never said in a day.
  const messageOf = (key: MessageKey) => {
    let message = messages.get(key);
    if (message === undefined) {
      message = new IntlMessageFormat(catalog[key], locale, undefined, { ignoreTag: true });
      messages.set(key, message);
    }
    return message;
  };

  // What holds an isolate was composed in this language.
  const isolate = (text: string) =>
    foreignLetter.test(text) && !text.includes(ISOLATE) ? `${ISOLATE}${text}${END_ISOLATE}` : text;

  const say = (key: MessageKey, values: Readonly<Record<string, string | number>> = {}): string => {
    const isolated = Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? isolate(value) : value,
    ]);
    const sentence = messageOf(key).format(Object.fromEntries(isolated)) as string;
    return isRtl ? markRtl(sentence) : sentence;
  };

  return {
    language,
    direction: isRtl ? 'rtl' : 'ltr',
    isolate,
    say,
    sayInParts: (key, values) =>
      messageOf(key)
        .formatToParts(values)
        .map((part) =>
          part.type === 0
            ? { words: part.value }
            : { value: part.value as (typeof values)[keyof typeof values] },
        ),
    date({ iso, precision }) {
      let format = formats.get(precision);
      if (format === undefined) {
        // One takes as long to make as thirty dates to write.
        format = new Intl.DateTimeFormat(locale, {
          timeZone: 'UTC',
          year: 'numeric',
          ...(precision === 'year' ? {} : { month: 'long' }),
          ...(precision === 'day' ? { day: 'numeric' } : {}),
        });
        formats.set(precision, format);
      }
      return format.format(new Date(iso));
    },
    // Intl.ListFormat knows no Sorani.
    list(items, last) {
      if (items.length < 2) return items.join('');
      const before = items
        .slice(0, -1)
        .reduce((list, next) => say('list.comma', { before: list, next }));
      return say(last === 'and' ? 'list.and' : 'list.or', { before, last: items.at(-1)! });
    },
  };
}

/** With a mark at an end that is no letter of its own direction, such as a full stop or a digit. */
function markRtl(text: string): string {
  if (text === '') return text;
  const mark = (end: string) => (RTL_LETTER.test(end) || end === RTL_MARK ? '' : RTL_MARK);
  return `${mark(text[0]!)}${text}${mark(text.at(-1)!)}`;
}
