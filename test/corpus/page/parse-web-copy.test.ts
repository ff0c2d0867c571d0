import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWebCopy } from '../../../src/corpus/page/parse-web-copy.ts';
import { splitPassages } from '../../../src/corpus/split-passages.ts';

const parse = (content: string, warnings: readonly string[] = []) => {
  const { article, problems, dropped } = parseWebCopy({ id: 'a', path: 'a.txt', content });
  expect(problems).toEqual(
    warnings.map((message) => ({ path: 'a.txt', severity: 'warning', message })),
  );
  return { ...article!, dropped, passages: splitPassages(article!).map(({ text }) => text) };
};
const parsePage = (name: string, warnings?: readonly string[]) =>
  parse(readFileSync(new URL(`../pages/${name}`, import.meta.url), 'utf8'), warnings);

describe('parseWebCopy', () => {
  it('reads agency copy with wrapped lines', () => {
    const page = parsePage('agency-copy.txt');
    expect(page.headline).toEqual({
      text: 'Provincial council in Kirkuk agrees on water plan after long dispute',
      kind: 'title',
    });
    expect(page.publisher).toEqual({ name: 'Reuters', inferred: false });
    expect(page.authors).toEqual(['Hana Karim', 'Omar Jalal']);
    expect(page.date).toEqual({ iso: '2021-03-03', precision: 'day', inferred: false });
    expect(page.passages.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      "KIRKUK, March 3, 2021 (Reuters) - The council of Kirkuk province agreed on Wednesday on how to share the water of two canals, a step that its members had put off since the summer, and that the farmers' union had asked Governor Rakan Aziz to take.",
      "The plan gives the northern districts four days a week, said council member Lt. Gen. Faris Nuri, a retired engineer who led the talks with Baghdad's ministry.",
      '"Nobody got all he wanted," he told reporters.',
      'A LONG QUARREL The canals were dug in 1958. They have fed about 17,000 farms ever since.',
    ]);
  });

  it('reads a blog post among menus, related posts and comments', () => {
    const page = parsePage('blog-post.txt', [
      "leaves out 21 % of the page's prose, from “Samir says: Thank you for this piece, I grew up near there and it breaks my…” on: if that is the article's, put it back into the Markdown that corpus:add makes",
    ]);
    expect(page.headline).toEqual({
      text: 'Why the marshes of southern Iraq are drying again',
      kind: 'title',
    });
    expect(page.authors).toEqual(['Lina Hassan']);
    expect(page.date?.iso).toBe('2021-03-03');
    expect(page.publisher).toBeUndefined();
    expect(page.passages).toEqual([
      'It has been a dry winter in Chibayish. The reed houses stand on cracked mud, and the buffalo have gone north.',
      'I spent four days there with a fisherman called Abu Karim. He has seen this twice before in his life.',
      'What the ministry says\n\nThe ministry of water resources blames the dams upstream, and a lack of rain that nobody could foresee.',
    ]);
    expect(page.dropped).toContain('The canal that nobody finished');
    expect(page.dropped).toContain('Leave a Reply');
  });

  it('reads a page with navigation, cookie lines, an advertisement and a list of other articles', () => {
    const page = parsePage('page-with-navigation.txt');
    expect(page.headline.text).toBe('Mosul’s old bridge reopens after three years of repairs');
    expect(page.publisher).toEqual({ name: 'The Nineveh Courier', inferred: false });
    expect(page.authors).toEqual(['Sara Ali']);
    expect(page.date?.iso).toBe('2020-06-14');
    expect(page.passages).toEqual([
      'Engineers used stone from the original quarry\n\nMOSUL — The oldest bridge over the Tigris in Mosul reopened on Saturday, three years after it was destroyed in the battle for the city.',
      '“We crossed it as children, and now our children will,” said Younis Dhanoun, a baker whose shop faces the bridge.',
      'The work cost $12 million. It was paid for by the U.N. Development Programme.',
      'What comes next\nTwo further bridges are to follow by 2022, the governor said.',
    ]);
  });

  it('reads a byline that stands below the first paragraph', () => {
    const page = parsePage('byline-below-standfirst.txt');
    expect(page.publisher).toEqual({ name: 'Kurdistan 24', inferred: false });
    expect(page.via).toBeUndefined();
    expect(page.authors).toEqual(['Dilan Sirwan']);
    expect(page.date?.iso).toBe('2021-05-19');
    expect(page.passages).toHaveLength(3);
  });

  const prose = 'The council met in Kirkuk on Sunday and agreed on a plan for the canals.';

  it('does not take the day a page was copied for the article’s date', () => {
    expect(
      parse(`Monday, 2 November 2026\nlogo\n\nKirkuk council agrees on canals\n\n${prose}`).date,
    ).toBeUndefined();
    expect(
      parse(`Kirkuk council agrees on canals\n\nMonday, 2 November 2020\n\n${prose}`).date?.iso,
    ).toBe('2020-11-02');
  });

  it('does not take a date inside the article for its own', () => {
    const page = parse(
      `Kirkuk council agrees on canals\n\n${prose}\n\nJanuary 3, 2020\n\n${prose} Then it rained.`,
    );
    expect(page.date).toBeUndefined();
    expect(page.text).toContain('January 3, 2020');
  });

  it('prefers the day of publication to that of an update', () => {
    const page = parse(
      `Kirkuk council agrees on canals\nUpdated: 3 May 2020\nPublished: 1 May 2020\n\n${prose}`,
    );
    expect(page.date?.iso).toBe('2020-05-01');
    expect(
      parse(`Kirkuk council agrees on canals\nUpdated: 3 May 2020\n\n${prose}`).date?.iso,
    ).toBe('2020-05-03');
  });

  it.each([
    [
      'an unnamed person told an outlet',
      'One farmer told Rudaw he was glad of it.',
      { name: 'Rudaw', inferred: true },
    ],
    [
      'the outlet saw a statement',
      'So says a statement seen by The Nineveh Courier.',
      { name: 'The Nineveh Courier', inferred: false },
    ],
    ['an official told somebody', 'The minister told Trump he was glad of it.', undefined],
    [
      'an official told an outlet, as others quote him',
      'Governor Aziz told Rudaw he was glad of it.',
      undefined,
    ],
    [
      'an unnamed person told an agency, which all quote',
      'One farmer told Reuters he was glad of it.',
      undefined,
    ],
    [
      'two outlets are named',
      'One farmer told Rudaw so, and a baker told Al-Monitor so.',
      undefined,
    ],
    ['no outlet is named', 'One farmer told Governor Aziz so.', undefined],
  ])('names the publisher from prose only when it is safe: %s', (_, sentence, expected) => {
    expect(parse(`Kirkuk council agrees on canals\n\n${prose} ${sentence}`).publisher).toEqual(
      expected,
    );
  });

  it('takes a name on a line of its own for the outlet only beside a title', () => {
    expect(parse(`Rudaw\nKirkuk council agrees on canals\n\n${prose}`).publisher?.name).toBe(
      'Rudaw',
    );
    expect(parse(`BBC Television\n\n${prose}`).publisher).toBeUndefined();
  });

  it('takes "Source:" for the publisher unless the page names its own', () => {
    expect(parse(`${prose}\n\nSource: MIA`)).toMatchObject({
      publisher: { name: 'MIA', inferred: false },
    });
    expect(parse(`${prose}\n\nSource: MIA\n© 2020 Gulan Media`)).toMatchObject({
      publisher: { name: 'Gulan Media', inferred: false },
      via: 'MIA',
    });
    expect(
      parse(`Kirkuk council agrees on canals\nAA\n\n${prose}\n\n© 2020 Gulan Media`),
    ).toMatchObject({ publisher: { name: 'Gulan Media' }, via: 'Anadolu Agency (AA)' });
  });

  it('keeps what may be the article’s: short last lines, links, unknown headings', () => {
    const page = parse(`${prose}\n\nHe did not elaborate.\n\nhttps://example.org/canals`);
    expect(page.text).toBe(`${prose}\n\nHe did not elaborate.\n\nhttps://example.org/canals`);
    expect(page.url).toBeUndefined();
  });

  it('cuts a line out of the middle without touching the words around it', () => {
    const page = parse(`${prose}\u00a0 \nAdvertisement\n${prose}  Twice .`);
    expect(page.text).toBe(`${prose}\n\n${prose}  Twice .`);
    expect(page.dropped).toEqual(['Advertisement']);
  });

  it('reads a page of short lines, and one of furniture alone, without losing them', () => {
    expect(parse('Rain.\nMud.\nReeds.').text).toBe('Rain.\nMud.\nReeds.');
    expect(parse('Home').text).toBe('Home');
  });

  it('reports a file without words', () => {
    const { article, problems } = parseWebCopy({ id: 'a', path: 'a.txt', content: '---\n* * *\n' });
    expect(article).toBeUndefined();
    expect(problems).toEqual([
      {
        path: 'a.txt',
        severity: 'error',
        message: 'holds no text: paste the article into it, or remove the file',
      },
    ]);
  });

  it('never loses a line: each is the title, in the text, or listed as left out', () => {
    const line = fc.constantFrom(
      prose,
      'Kirkuk council agrees on canals',
      'By Sara Ali',
      'Advertisement',
      'Top',
      'Rudaw',
      'Source: MIA',
      'January 3, 2020',
      'Related articles',
      'Home | World | Iraq',
      'A sub-heading',
      'He left.',
      '',
      'https://example.org/a',
      '- an item',
      '3 Comments',
      'Iraq',
    );
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 14, size: 'max' }),
        fc.constantFrom('\n', '\r\n'),
        (lines, eol) => {
          fc.pre(lines.some((text) => text !== ''));
          const { article, dropped } = parseWebCopy({
            id: 'a',
            path: 'a.txt',
            content: lines.join(eol),
          });
          const kept = article!.text.split(/\r?\n/);
          for (const text of lines) {
            if (text === '') continue;
            const isThere =
              kept.includes(text) || dropped.includes(text) || article!.headline.text === text;
            expect(isThere, text).toBe(true);
          }
        },
      ),
    );
  });
});
