import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/corpus/file/front-matter.ts';

const read = (...lines: string[]) => readFrontMatter(lines.join('\n'));

describe('readFrontMatter', () => {
  it('reads every key as the text it is written as', () => {
    const content =
      '---\ntitle: 1917\npublisher: Yes\nvia: 0123\nauthor: null\ndate: 2020-01-19\n---\nBody';
    const result = readFrontMatter(content);
    expect(result).toMatchObject({ errors: [], warnings: [] });
    expect(result.matter).toEqual({
      title: '1917',
      publisher: 'Yes',
      via: '0123',
      author: 'null',
      date: '2020-01-19',
    });
    expect(content.slice(result.bodyStart)).toBe('Body');
  });

  it.each(['2020-01-19', '2020-02-29', '2020-01', '2021'])('accepts the date %s', (date) => {
    expect(read('---', `date: ${date}`, '---').matter.date).toBe(date);
  });

  it.each([
    '2020-02-30',
    '2019-02-29',
    '2020-13',
    '2020-1-9',
    '19 January 2020',
    '20',
    '0000',
    '2020-01-19T10:00',
  ])('refuses the date %s, naming its line', (date) => {
    expect(read('---', 'title: T', `date: ${date}`, '---').errors).toEqual([
      { line: 3, message: 'front matter: date is not a date: write 2020-01-19, 2020-01 or 2020' },
    ]);
  });

  it.each(['ftp://example.org', 'javascript:alert(1)', 'example.org', 'file:///etc/passwd'])(
    'refuses the address %s',
    (url) => {
      expect(read('---', `url: ${url}`, '---').errors).toEqual([
        { line: 2, message: 'front matter: url is not a web address (http:// or https://)' },
      ]);
    },
  );

  it('warns of a key it does not know, by name and line, and reads the others', () => {
    const { matter, warnings, errors } = read('---', 'title: T', 'colour: red', '---');
    expect(errors).toEqual([]);
    expect(matter).toEqual({ title: 'T' });
    expect(warnings).toEqual([
      {
        line: 3,
        message:
          'front matter has a key "colour" that means nothing here: use title, lead, publisher, via, author, date, url, inferred',
      },
    ]);
  });

  it.each([
    ['a title with a colon', ['---', 'publisher: P', 'title: War: the end', '---'], 3],
    ['a key that stands twice', ['---', 'title: T', 'title: U', '---'], 3],
    ['an open quote', ['---', 'title: "T', '---'], 2],
    ['a list', ['---', '- a', '---'], 2],
    ['a list for a title', ['---', 'title: [a, b]', '---'], 2],
    ['an empty title', ['---', 'title:', '---'], 2],
    ['an unknown inferred key', ['---', 'inferred: [title]', '---'], 2],
    ['inferred that is no list', ['---', 'inferred: date', '---'], 2],
    ['an unclosed fence', ['---', 'title: T', '', 'Body'], 1],
  ])('reports %s with its line', (_, lines, line) => {
    const { errors } = read(...lines);
    expect(errors.map((fault) => fault.line)).toEqual([line]);
    expect(errors[0]!.message).toMatch(/^front matter/);
  });

  it('never executes what it reads', () => {
    expect(read('---', 'title: !!js/function "() => 1"', '---')).toMatchObject({
      matter: { title: '() => 1' },
      errors: [],
    });
    expect(read('---js', '({ title: 1 })', '---')).toMatchObject({
      matter: {},
      bodyStart: 0,
      errors: [],
    });
  });

  it('refuses to expand references without end', () => {
    const bomb = ['a: &a [x, x]', ...Array.from({ length: 30 }, (_, i) => `b${i}: [*a, *a]`)];
    expect(read('---', ...bomb, '---').errors).toHaveLength(1);
  });

  it('reads Windows line breaks, spaces after the fence and an empty block', () => {
    const content = '---  \r\ntitle: T\r\n--- \r\nBody\r\n';
    const { matter, bodyStart } = readFrontMatter(content);
    expect(matter).toEqual({ title: 'T' });
    expect(content.slice(bodyStart)).toBe('Body\r\n');
    expect(readFrontMatter('---\n---\nBody')).toMatchObject({
      matter: {},
      bodyStart: 8,
      errors: [],
    });
  });

  it('leaves a text without front matter alone', () => {
    expect(read('Body', '---', 'title: T', '---')).toEqual({
      matter: {},
      bodyStart: 0,
      errors: [],
      warnings: [],
    });
  });
});
