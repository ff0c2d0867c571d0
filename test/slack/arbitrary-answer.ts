import fc from 'fast-check';
import type { Answer, QuotedPassage } from '../../src/answer/answer.ts';
import type { Article, ArticleDate } from '../../src/corpus/article.ts';
import { anyCharacter } from '../text/any-character.ts';
import { anyWebAddress } from '../text/any-web-address.ts';

/** Text as a hostile or sloppy page may hold it: markup, controls, emoji, any script. */
const hostile = fc.oneof(
  fc.constantFrom(
    '<!channel>',
    '<@U123>',
    '<https://evil.example|click>',
    '&amp;',
    '&',
    '*bold*',
    '_it_ ~st~ `code`',
    ':smile:',
    '> quote',
    '\n\n',
    '. ',
    'ISIS remains active in Iraq. ',
    '“Quoted words,” he said. ',
    'الرئيس برهم صالح. ',
  ),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
);

/** Any text with something to read in it. */
export function text(maxPieces: number): fc.Arbitrary<string> {
  const mixed = fc.array(hostile, { maxLength: maxPieces, size: 'max' }).map((all) => all.join(''));
  // Grows fivefold when it is escaped.
  const signs = fc.nat(maxPieces * 10).map((n) => '&'.repeat(n));
  return fc
    .oneof({ weight: 4, arbitrary: mixed }, { weight: 1, arbitrary: signs })
    .map((start) => `${start}x`);
}

const date: fc.Arbitrary<ArticleDate> = fc
  .record({
    day: fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
    precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
    inferred: fc.boolean(),
  })
  .map(({ day, precision, inferred }) => ({
    iso: day.toISOString().slice(0, { day: 10, month: 7, year: 4 }[precision]),
    precision,
    inferred,
  }));

export const article: fc.Arbitrary<Article> = fc
  .record({
    headline: fc.record({
      text: text(30),
      kind: fc.constantFrom('title' as const, 'lead' as const),
    }),
    publisher: fc.option(fc.record({ name: text(15), inferred: fc.boolean() }), { nil: undefined }),
    via: fc.option(text(15), { nil: undefined }),
    authors: fc.array(text(15), { maxLength: 3 }),
    date: fc.option(date, { nil: undefined }),
    url: fc.option(fc.oneof(anyWebAddress, text(4)), { nil: undefined }),
    body: fc.oneof(text(20), text(600)),
  })
  .map(({ headline, publisher, via, authors, date, url, body }) => ({
    id: 'a',
    path: 'corpus/a.md',
    authors,
    text: body,
    headline,
    ...(publisher && { publisher }),
    ...(via && { via }),
    ...(date && { date }),
    ...(url && { url }),
  }));

const quoted: fc.Arbitrary<QuotedPassage> = fc
  .tuple(
    article,
    fc.array(fc.nat(), { minLength: 4, maxLength: 4 }),
    fc.boolean(),
    fc.array(article, { maxLength: 8 }),
    fc.option(fc.array(fc.record({ words: text(8), date }), { minLength: 1, maxLength: 8 })),
  )
  .map(([source, offsets, hasSpan, alsoReportedBy, dateWords]) => {
    const [start, spanStart, spanEnd, end] = offsets
      .map((n) => n % (source.text.length + 1))
      .sort((x, y) => x - y) as [number, number, number, number];
    return {
      passage: {
        id: 'a#0',
        articleId: 'a',
        n: 0,
        text: source.text,
        start: 0,
        end: source.text.length,
      },
      article: source,
      highlight: { start, end },
      ...(hasSpan && { span: { start: spanStart, end: spanEnd } }),
      score: 1,
      alsoReportedBy,
      ...(dateWords && { dateWords }),
    };
  });

const question = text(60).map((whole) => whole.slice(-1_500));
const base = {
  question,
  resolved: question,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  notes: fc.array(
    text(100).map((modifier) => ({ kind: 'unread' as const, modifier })),
    { maxLength: 4 },
  ),
  suggestions: fc.array(question, { maxLength: 3 }),
  ms: fc.nat(),
};
const quotes = fc.array(quoted, { minLength: 1, maxLength: 3 });
const missing = fc.array(text(3), { maxLength: 30, size: 'max' });

/** Any answer about any corpus. */
export const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({ ...base, outcome: fc.constant('found' as const), passages: quotes }),
  fc.record({ ...base, outcome: fc.constant('unsure' as const), closest: quotes, missing }),
  fc
    .record({
      ...base,
      outcome: fc.constant('not-found' as const),
      missing,
      meant: fc.option(question, { nil: undefined }),
    })
    .map(({ meant, ...answer }) => (meant ? { ...answer, didYouMean: meant } : answer)),
);

/** An answer in which everything is far too long and grows fivefold when it is escaped. */
export function overlongAnswer(outcome: 'found' | 'unsure' | 'not-found'): Answer {
  const long = '&'.repeat(6_000);
  const source: Article = {
    id: 'a',
    path: 'corpus/a.md',
    text: long,
    headline: { text: long, kind: 'lead' },
    publisher: { name: long, inferred: true },
    via: long,
    authors: [long],
    date: { iso: '2020-09-19', precision: 'day', inferred: true },
    url: `https://news.example/${'a&'.repeat(700)}`,
  };
  const passage: QuotedPassage = {
    passage: { id: 'a#0', articleId: 'a', n: 0, text: long, start: 0, end: long.length },
    article: source,
    highlight: { start: 100, end: 4_000 },
    span: { start: 200, end: 3_000 },
    score: 1,
    alsoReportedBy: Array.from({ length: 20 }, () => source),
    dateWords: Array.from({ length: 20 }, () => ({ words: 'Saturday', date: source.date! })),
  };
  const shared = {
    question: long.slice(0, 1_500),
    resolved: long,
    confidence: 1,
    notes: [long, long].map((modifier) => ({ kind: 'unread' as const, modifier })),
    suggestions: [long, long, long],
    ms: 1,
  };
  const passages = [passage, passage, passage];
  const missing = Array.from({ length: 50 }, () => long);
  if (outcome === 'found') return { ...shared, outcome, passages };
  if (outcome === 'unsure') return { ...shared, outcome, closest: passages, missing };
  return { ...shared, outcome, missing, didYouMean: long };
}
