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
      author: ['null'],
      date: '2020-01-19',
    });
    expect(content.slice(result.bodyStart)).toBe('Body');
  });

  it.each(['2020-01-19', '2020-02-29', '2020-01', '2021'])('accepts the date %s', (date) => {
    expect(read('---', `date: ${date}`, '---').matter.date).toBe(date);
  });

  it.each([
    '2020-01-19T22:45:00Z',
    '2020-01-19T23:59:59.999-07:00',
    '2020-01-19 00:30:00 +0300',
    '2020-01-19 00:30',
    '2020-01-19T7:30 UTC',
    '"2020-01-19t01:00:00+03"',
  ])('takes the day of %s as it is written', (date) => {
    const { matter, errors } = read('---', `date: ${date}`, `updated: ${date}`, '---');
    expect(errors).toEqual([]);
    expect(matter).toEqual({ date: '2020-01-19', updated: '2020-01-19' });
  });

  it.each([
    ['author: Sara Ali', ['Sara Ali']],
    ['author: [Sara Ali, Omar Jalal]', ['Sara Ali', 'Omar Jalal']],
    ['author:\n  - Sara Ali\n  - Omar Jalal', ['Sara Ali', 'Omar Jalal']],
    // As it is written: nobody knows where a name ends.
    ['author: Society for Truth and Justice', ['Society for Truth and Justice']],
    ['author: []', []],
  ])('reads %s', (line, names) => {
    expect(read('---', line, '---').matter.author).toEqual(names);
    expect(read('---', line.replace('author', 'authors'), '---').matter.authors).toEqual(names);
  });

  it.each([
    '2020-02-30',
    '2019-02-29',
    '2020-13',
    '2020-1-9',
    '19 January 2020',
    '20',
    '0000',
    '2020-01-19T10',
    '2020-02-30 10:00',
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
          'front matter has a key "colour" that means nothing here: use title, lead, publisher, via, author, authors, date, updated, url, inferred',
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

  it('reads TOML between lines of plus signs', () => {
    const content =
      '+++\r\ntitle = "A: b" # c\r\nauthor = ["Sara Ali", "Omar Jalal"]\r\ndate = 2021-04-30\r\nupdated = 2021-05-01T23:30:00-07:00 # late\r\nvia = 1917\r\n+++\r\nBody';
    const { matter, bodyStart, errors, warnings } = readFrontMatter(content);
    expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
    expect(matter).toEqual({
      title: 'A: b',
      author: ['Sara Ali', 'Omar Jalal'],
      date: '2021-04-30',
      updated: '2021-05-01',
      via: '1917',
    });
    expect(content.slice(bodyStart)).toBe('Body');
  });

  it.each([
    ['no quotes', 'title = Corven', /^front matter is not valid TOML \(.*\): put quotes around/],
    ['a month alone', 'date = 2020-01', /^front matter is not valid TOML .*: put quotes around/],
    ['a day that is none', 'date = 2020-02-30', /^front matter: date is not a date: write/],
    ['a table for a name', 'author = { name = "A" }', /^front matter: author must be a name, or/],
  ])('reports TOML with %s, its line and what to do', (_, line, message) => {
    expect(read('+++', 'publisher = "P"', line, '+++', 'Body').errors).toEqual([
      { line: 3, message: expect.stringMatching(message) },
    ]);
  });

  it('reports TOML that never ends, and keys that mean nothing', () => {
    expect(read('+++', 'title = "T"', 'Body').errors).toEqual([
      {
        line: 1,
        message: 'front matter begins with "+++" but never ends: put a line "+++" after it',
      },
    ]);
    expect(read('+++', 'title = "T"', '[params]', 'a = 1', '+++').warnings).toEqual([
      { line: 3, message: expect.stringMatching(/^front matter has a key "params"/) },
    ]);
  });

  it('reads front matter below blank lines, with the lines of the file', () => {
    const { matter, errors } = read('', ' ', '---', 'title: T', '---', 'Body');
    expect({ matter, errors }).toEqual({ matter: { title: 'T' }, errors: [] });
    expect(read('', '---', 'title: T', 'date: soon', '---').errors[0]).toMatchObject({ line: 4 });
    // A rule between paragraphs is none.
    expect(read('', '---', 'Some words', '---').matter).toEqual({});
  });
});
