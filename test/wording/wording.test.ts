import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, test } from 'vitest';
import { AR } from '../../src/wording/catalog/ar.ts';
import { CKB } from '../../src/wording/catalog/ckb.ts';
import { EN } from '../../src/wording/catalog/en.ts';
import type { MessageKey } from '../../src/wording/catalog/messages.ts';
import { describeSource, sourceInOneLine } from '../../src/wording/describe-source.ts';
import { LANGUAGES, languageOf, wordingIn } from '../../src/wording/wording.ts';
import { makeArticle } from '../answer/article-fixture.ts';

type Element = ReturnType<IntlMessageFormat['getAst']>[number];

/** The arguments of a message, and the plural forms that each distinguishes. */
function readArguments(message: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const visit = (elements: readonly Element[]) => {
    for (const element of elements) {
      if ('options' in element) {
        found.set(element.value, Object.keys(element.options));
        for (const { value } of Object.values(element.options)) visit(value);
      } else if (element.type !== LITERAL && 'value' in element) found.set(element.value, []);
    }
  };
  visit(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst());
  return found;
}

/** What the parser calls the words between the arguments. */
const LITERAL = 0;

const CATALOGS = { en: EN, ar: AR, ckb: CKB };
const LOCALES = { en: 'en-GB', ar: 'ar-IQ', ckb: 'ckb-IQ' };
const RTL_MARK = '\u200F';
const KEYS = Object.keys(EN) as MessageKey[];

describe.each(LANGUAGES)('the catalogue: %s', (language) => {
  const catalog = CATALOGS[language];

  test('has every sentence, with the arguments of the English one', () => {
    expect(Object.keys(catalog)).toEqual(KEYS);
    for (const key of KEYS) {
      const names = [...readArguments(catalog[key]).keys()].sort();
      expect([key, names]).toEqual([key, [...readArguments(EN[key]).keys()].sort()]);
    }
  });

  test('has a form for every plural of the language', () => {
    const needed = new Intl.PluralRules(LOCALES[language])
      .resolvedOptions()
      // Zero is only ever said of a corpus that holds nothing, and no bot starts with one.
      .pluralCategories.filter((form) => form !== 'zero');
    for (const key of KEYS) {
      for (const [name, forms] of readArguments(catalog[key])) {
        if (forms.length === 0) continue;
        expect([key, name, needed.filter((form) => !forms.includes(form))]).toEqual([
          key,
          name,
          [],
        ]);
      }
    }
  });

  test('leaves the question last in the line that it is read back from', () => {
    expect(catalog['answer.asked'].endsWith('{question}')).toBe(true);
  });

  test('says nothing that Slack or a terminal would take for formatting or a mention', () => {
    for (const key of KEYS) expect([key, /[<>&*~]/.test(catalog[key])]).toEqual([key, false]);
  });
});

describe('a translation', () => {
  test.each([AR, CKB])('leaves no sentence in English', (catalog) => {
    const same = KEYS.filter((key) => catalog[key] === EN[key] && /\p{L}{4}/u.test(say(key)));
    expect(same).toEqual(
      ['articles.date', 'window.title'].filter((key) => same.includes(key as MessageKey)),
    );
    function say(key: MessageKey): string {
      return catalog[key].replace(/\{[^{}]*\}/g, '');
    }
  });
});

describe('wordingIn', () => {
  test('counts, dates and lists as the language does', () => {
    const day = { iso: '2020-01-19', precision: 'day' } as const;
    expect(wordingIn('en').say('count.articles', { count: 2 })).toBe('2 articles');
    expect(wordingIn('ar').say('count.articles', { count: 2 })).toBe('مقالان');
    expect(wordingIn('ar').say('count.articles', { count: 5 })).toBe(`${RTL_MARK}٥ مقالات`);
    expect(wordingIn('ckb').say('count.articles', { count: 5 })).toBe(`${RTL_MARK}٥ وتار`);
    expect(wordingIn('en').date(day)).toBe('19 January 2020');
    expect(wordingIn('ar').date(day)).toBe('١٩ كانون الثاني ٢٠٢٠');
    expect(wordingIn('ckb').date(day)).toBe('١٩ی کانوونی دووەمی ٢٠٢٠');
    expect(wordingIn('en').list(['A', 'B', 'C'], 'or')).toBe('A, B or C');
    expect(wordingIn('ar').list(['سالم', 'علي', 'عمر'], 'and')).toBe('سالم، علي وعمر');
    expect(wordingIn('en').list(['A'], 'and')).toBe('A');
    expect(wordingIn('en').list([], 'and')).toBe('');
  });

  test('isolates what runs the other way, once, and nothing else', () => {
    const article = makeArticle({ id: 'a', text: 'Rain.' });
    const named = { ...article, headline: { text: 'Rain in Erbil', kind: 'title' as const } };
    expect(describeSource(named, wordingIn('en')).headline).toBe('“Rain in Erbil”');
    expect(describeSource(named, wordingIn('ar')).headline).toBe(
      `${RTL_MARK}«\u2068Rain in Erbil\u2069»${RTL_MARK}`,
    );
    const arabic = { ...named, headline: { text: 'مطر في أربيل', kind: 'title' as const } };
    expect(describeSource(arabic, wordingIn('ar')).headline).toBe(
      `${RTL_MARK}«مطر في أربيل»${RTL_MARK}`,
    );
    expect(describeSource(arabic, wordingIn('en')).headline).toBe('“\u2068مطر في أربيل\u2069”');
    const line = sourceInOneLine(named, wordingIn('ckb'));
    expect(line.match(/\u2068/g)).toHaveLength(1);
    expect(line.match(/\u2069/g)).toHaveLength(1);
  });
});

describe('languageOf', () => {
  test.each([
    ['en-US', 'en'],
    ['en_GB', 'en'],
    ['ar', 'ar'],
    ['ar-EG', 'ar'],
    ['ckb-IQ', 'ckb'],
    ['ku-IQ', 'ckb'],
    ['ku-Arab', 'ckb'],
    ['ku', undefined],
    ['de-DE', undefined],
    ['', undefined],
    ['no such locale', undefined],
  ])('of %j is %s', (locale, language) => {
    expect(languageOf(locale)).toBe(language);
  });
});
