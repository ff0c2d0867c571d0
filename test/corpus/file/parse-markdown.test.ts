import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '../../../src/corpus/file/front-matter.ts';
import { parseMarkdown } from '../../../src/corpus/file/parse-markdown.ts';

const parse = (content: string) =>
  parseMarkdown({ id: 'a', path: 'corpus/a.md', content }, readFrontMatter(content));
const body = 'The council met in Kirkuk on Sunday and agreed on a plan.\n';

describe('parseMarkdown', () => {
  it('makes an article of front matter and body', () => {
    const { article, problems } = parse(
      `---\ntitle: Council agrees\npublisher: Rudaw\nvia: MIA\nauthor: Sara Ali\ndate: 2020-01\nurl: https://example.org/a\ninferred: [publisher, date]\n---\n\n${body}`,
    );
    expect(problems).toEqual([]);
    expect(article).toEqual({
      id: 'a',
      path: 'corpus/a.md',
      headline: { text: 'Council agrees', kind: 'title' },
      publisher: { name: 'Rudaw', inferred: true },
      via: 'MIA',
      authors: ['Sara Ali'],
      date: { iso: '2020-01', precision: 'month', inferred: true },
      url: 'https://example.org/a',
      text: body,
    });
  });

  it('leaves out what is not known', () => {
    expect(parse(body).article).toEqual({
      id: 'a',
      path: 'corpus/a.md',
      headline: { text: body.trim(), kind: 'lead' },
      authors: [],
      text: body,
    });
  });

  it('takes the lead that is given, and the first sentence where none is', () => {
    expect(parse(`---\nlead: Water for all\n---\n${body}`).article?.headline).toEqual({
      text: 'Water for all',
      kind: 'lead',
    });
    expect(parse(`ERBIL, Kurdistan Region – ${body}It rained.`).article?.headline).toEqual({
      text: body.trim(),
      kind: 'lead',
    });
  });

  it('takes a heading on the first line for the title where the front matter has none', () => {
    const { article } = parse(`---\npublisher: P\n---\n\n# Council agrees\n\n${body}`);
    expect(article?.headline).toEqual({ text: 'Council agrees', kind: 'title' });
    expect(article?.text).toBe(body);
    for (const key of ['title', 'lead']) {
      expect(parse(`---\n${key}: T\n---\n# Council agrees\n\n${body}`).article?.text).toBe(
        `# Council agrees\n\n${body}`,
      );
    }
  });

  it('keeps the body as it is written, from its first line that is not blank', () => {
    const anyBody = fc
      .array(fc.constantFrom('Word', ' ', '\u00a0', '\n', '\r\n', '---', '“', '\t', '# ', 'é'))
      .map((pieces) => `W${pieces.join('')}`);
    const blank = fc.constantFrom('', '\n', '\r\n', ' \n\t\n');
    fc.assert(
      fc.property(anyBody, blank, (text, lines) => {
        expect(parse(`---\ntitle: T\n---\n${lines}${text}`).article?.text).toBe(text);
      }),
    );
  });

  it('reports front matter that is broken, and serves nothing of the file', () => {
    expect(parse(`---\ndate: soon\n---\n${body}`)).toEqual({
      problems: [
        {
          path: 'corpus/a.md',
          line: 2,
          severity: 'error',
          message: 'front matter: date is not a date: write 2020-01-19, 2020-01 or 2020',
        },
      ],
      dropped: [],
    });
  });

  it('reports a file whose body is missing', () => {
    const { article, problems } = parse('---\ntitle: T\n---\n\n* * *\n');
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([
      { severity: 'error', message: expect.stringContaining('holds no text') },
    ]);
  });
});
