import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { readFrontMatter } from '../../../src/corpus/file/front-matter.ts';
import { parseMarkdown } from '../../../src/corpus/file/parse-markdown.ts';
import { writeMarkdown } from '../../../src/corpus/file/write-markdown.ts';
import { anyWebAddress } from '../../text/any-web-address.ts';

const body = 'The council met in Kirkuk on Sunday and agreed.';
const full: Omit<Article, 'id' | 'path'> = {
  headline: { text: 'Council: “yes” to #water', kind: 'title' },
  publisher: { name: 'Rudaw', inferred: true },
  via: 'MIA',
  authors: ['Sara Ali', 'Jalal, Omar'],
  date: { iso: '2020-01-19', precision: 'day', inferred: true },
  updated: { iso: '2020-01-21', precision: 'day', inferred: false },
  url: 'https://example.org/a',
  text: body,
};

describe('writeMarkdown', () => {
  it('writes every field on a line, and says above what is inferred that it wants a look', () => {
    expect(writeMarkdown(full)).toBe(`---
title: "Council: “yes” to #water"
# inferred: check it
publisher: Rudaw
via: MIA
authors: [Sara Ali, "Jalal, Omar"]
# inferred: check it
date: 2020-01-19
updated: 2020-01-21
url: https://example.org/a
inferred: [publisher, date]
---

${body}
`);
  });

  it('leaves out what is not known, and marks opening words as inferred', () => {
    const lead: Article['headline'] = { text: body, kind: 'lead' };
    expect(writeMarkdown({ headline: lead, authors: ['Sara Ali'], text: `${body}\n` })).toBe(
      `---\n# inferred: check it\nlead: ${body}\nauthor: Sara Ali\n---\n\n${body}\n`,
    );
  });

  const awkward = fc.constantFrom(
    ...['#', ' #x', '# ', '- ', '---', '...', '+++', ': ', 'a: b', "'", '"', '\\', '[', ']', '{'],
    ...['}', ', ', '&a', '*a', '!', '|', '>', '%', '@', '`', '~', 'null', 'yes', '0123', '1e3'],
    ...['2020-01-19', '\n', '\t', '\u0007', '\u2028', '\u0085', '\ufeff', '“', 'é', '战', '😀'],
  );
  const line = fc
    .array(fc.oneof(awkward, fc.string({ unit: 'grapheme', maxLength: 9 })), { maxLength: 12 })
    .map((pieces) => pieces.join(''));
  const name = line.map((text) => text.trim()).filter((text) => text !== '');
  const iso = fc.constantFrom('2020-01-19', '2020-01', '2020');
  const precisions = { 10: 'day', 7: 'month', 4: 'year' } as const;
  const toDate = (written: string, inferred: boolean) => ({
    iso: written,
    precision: precisions[written.length as keyof typeof precisions],
    inferred,
  });
  const optional = <T, K extends string>(key: K, value: fc.Arbitrary<T>) =>
    fc.option(value).map((one) => (one === null ? {} : ({ [key]: one } as Record<K, T>)));
  const anyArticle = fc
    .tuple(
      fc.record({
        headline: fc.record({
          text: name,
          kind: fc.constantFrom<('title' | 'lead')[]>('title', 'lead'),
        }),
        authors: fc.uniqueArray(name, { maxLength: 4 }),
        text: fc
          .array(fc.oneof(line, fc.constantFrom('\n', '\r\n', '\n\n', '# A', '---', '  b')))
          .map((pieces) => `${pieces.join('').replace(/^\s+/, '')}W\n`),
      }),
      optional('publisher', fc.record({ name, inferred: fc.boolean() })),
      optional('via', name),
      optional(
        'date',
        fc.tuple(iso, fc.boolean()).map(([day, inferred]) => toDate(day, inferred)),
      ),
      optional(
        'updated',
        iso.map((day) => toDate(day, false)),
      ),
      optional('url', anyWebAddress),
    )
    .map((parts) => Object.assign({}, ...parts) as Omit<Article, 'id' | 'path'>);

  it('is read back as the same article, whatever it holds', () => {
    fc.assert(
      fc.property(anyArticle, (article) => {
        const content = writeMarkdown(article);
        const read = parseMarkdown({ id: 'a', path: 'a.md', content }, readFrontMatter(content));
        expect(read).toEqual({
          article: { id: 'a', path: 'a.md', ...article },
          problems: [],
          dropped: [],
        });
      }),
      { numRuns: 250 },
    );
  });
});
