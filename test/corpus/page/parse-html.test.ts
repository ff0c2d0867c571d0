import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../src/corpus/file/parse-article.ts';
import { splitPassages } from '../../../src/corpus/split-passages.ts';

const parse = async (content: string) => {
  const { article, problems, dropped } = await parseArticle(
    { id: 'a', path: 'corpus/a.html', content },
    'html',
  );
  expect(problems).toEqual([]);
  return { ...article!, dropped, passages: splitPassages(article!).map(({ text }) => text) };
};

const first =
  'The oldest bridge over the Tigris in Mosul reopened on Saturday, three years after it was destroyed in the battle for the city.';
const middle =
  'Engineers took the stone from the quarry that the first builders had used, and masons from Mosul cut it by hand for two years.';
const last =
  'Two further bridges are to follow by 2022, the governor said in a speech on the bank, where he spoke to many people.';

const page = (head: string, body = `<p>${first}</p><p>${last}</p>`) => `<!doctype html>
<html lang="en"><head>${head}</head><body>
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<div class="cookie-banner">We use cookies.</div>
<article><h1>Mosul bridge reopens</h1>${body}</article>
<aside class="related"><a href="/x">Oil prices climb</a></aside>
<footer>© 2026 All rights reserved</footer></body></html>`;

describe('parseHtml', () => {
  it('reads title, outlet, author, date and address from the page’s metadata', async () => {
    const article = await parse(
      page(`<title>Mosul bridge reopens | The Nineveh Courier</title>
        <meta property="og:site_name" content="The Nineveh Courier">
        <meta property="article:published_time" content="2020-06-14T23:30:00+03:00">
        <meta name="author" content="By Sara Ali">
        <link rel="canonical" href="https://example.org/bridge">`),
    );
    expect(article).toMatchObject({
      headline: { text: 'Mosul bridge reopens', kind: 'title' },
      publisher: { name: 'The Nineveh Courier', inferred: false },
      authors: ['Sara Ali'],
      date: { iso: '2020-06-14', precision: 'day', inferred: false },
      url: 'https://example.org/bridge',
      text: `${first}\n\n${last}`,
    });
  });

  it('reads them from JSON-LD', async () => {
    const data = {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: 'Mosul bridge reopens after repairs',
      datePublished: '2020-06-14T23:30:00Z',
      author: { '@type': 'Person', name: 'Sara Ali' },
      publisher: { '@type': 'Organization', name: 'Rudaw' },
    };
    const head = `<title>x</title><script type="application/ld+json">${JSON.stringify(data)}</script>`;
    expect(await parse(page(head))).toMatchObject({
      publisher: { name: 'Rudaw', inferred: false },
      authors: ['Sara Ali'],
      date: { iso: '2020-06-14' },
    });
  });

  it('reads what the page prints where it has no metadata', async () => {
    const article = await parse(
      page(
        '<title>Mosul bridge reopens - Rudaw</title>',
        `<p>By Sara Ali</p><p>Published: 14 June 2020</p><p>${first}</p><p>${last}</p>`,
      ),
    );
    expect(article).toMatchObject({
      headline: { text: 'Mosul bridge reopens' },
      authors: ['Sara Ali'],
      date: { iso: '2020-06-14' },
    });
    expect(article.text).toBe(`${first}\n\n${last}`);
  });

  it('finds the address that a browser wrote into the file', async () => {
    const saved = `<!-- saved from url=(0026)https://example.org/bridge -->\n${page('<title>x</title>')}`;
    expect((await parse(saved)).url).toBe('https://example.org/bridge');
    const local = page('<title>x</title><link rel="canonical" href="javascript:alert(1)">');
    expect((await parse(local)).url).toBeUndefined();
  });

  it('runs no script and reads none', async () => {
    const article = await parse(
      page(
        '<title>x</title><script>globalThis.wasRun = true; document.body.innerHTML = "Gone";</script>',
        `<p onclick="globalThis.wasRun = true">${first}</p><script>var inside = 'code of the page';</script><style>p { color: red }</style><img src=x onerror="globalThis.wasRun = true"><p>${last}</p>`,
      ),
    );
    expect(globalThis).not.toHaveProperty('wasRun');
    expect(article.text).toBe(`${first}\n\n${last}`);
  });

  it('makes paragraphs of quotes, headings, lists, tables and line breaks', async () => {
    const { passages } = await parse(
      page(
        '<title>x</title>',
        `<p>${first}</p>
         <blockquote>“We crossed it as children,\n and now&nbsp;our children will,” said a baker &amp; his wife.</blockquote>
         <h2>Costs</h2><ul><li>Stone: $4 million</li><li><p>Labour: $8 million</p></li></ul>
         <p>${last}</p>
         <table><tr><th>Year</th><th>Millions</th></tr><tr><td>2019</td><td>4</td></tr></table>
         <p>${middle}</p><p>${middle}</p>
         <p>One line of a poem that is long enough to stand<br><br>Another line of it that is long enough as well</p>`,
      ),
    );
    expect(passages).toEqual([
      first,
      '“We crossed it as children, and now\u00a0our children will,” said a baker & his wife.',
      'Costs\n\n- Stone: $4 million\n- Labour: $8 million',
      `${last}\n\nYear | Millions\n2019 | 4`,
      middle,
      middle,
      'One line of a poem that is long enough to stand\n\nAnother line of it that is long enough as well',
    ]);
  });

  it('reads a page laid out as a table, and a fragment without a body', async () => {
    const table = `<html><body><table><tr><td><a href="/">Home</a></td><td><p>${first}</p><p>${last}</p></td></tr></table></body></html>`;
    expect((await parse(table)).text).toContain(`${first}\n\n${last}`);
    expect((await parse(`<p>${first}</p><p>${last}</p>`)).text).toBe(`${first}\n\n${last}`);
  });

  it('reports a page without an article', async () => {
    for (const content of [
      '<html></html>',
      '<html><body><script>1</script></body></html>',
      '<img src="a.png">',
    ]) {
      const { article, problems } = await parseArticle(
        { id: 'a', path: 'corpus/a.html', content },
        'html',
      );
      expect(article).toBeUndefined();
      expect(problems).toMatchObject([{ path: 'corpus/a.html', severity: 'error' }]);
    }
  });

  it('reports a page that is nested without end, at once', async () => {
    const content = `<html><body>${'<div>'.repeat(10_000)}deep</body></html>`;
    const { article, problems } = await parseArticle(
      { id: 'a', path: 'corpus/a.html', content },
      'html',
    );
    expect(article).toBeUndefined();
    expect(problems).toMatchObject([
      { severity: 'error', message: expect.stringContaining('nested too deep') },
    ]);
  });

  it('reads a page of very many elements without Readability', async () => {
    // With the body, one more than Readability is given.
    const { text } = await parse(`<html><body>${`<p>${first}</p>`.repeat(15_000)}</body></html>`);
    expect(text.split('\n\n')).toHaveLength(15_000);
  });
});
