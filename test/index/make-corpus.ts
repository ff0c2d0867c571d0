import type { Article, Corpus, Passage } from '../../src/corpus/article.ts';

/** A corpus of articles as given: a headline, and paragraphs that are one passage each. */
export function makeCorpus(
  articles: readonly { headline: string; paragraphs: readonly string[] }[],
): Corpus {
  const passages: Passage[] = [];
  const made = articles.map(({ headline, paragraphs }, ordinal): Article => {
    const id = `article-${ordinal}`;
    let start = 0;
    paragraphs.forEach((text, n) => {
      passages.push({ id: `${id}#${n}`, articleId: id, n, text, start, end: start + text.length });
      start += text.length + 2;
    });
    return {
      id,
      path: `${id}.md`,
      headline: { text: headline, kind: 'title' },
      authors: [],
      text: paragraphs.join('\n\n'),
    };
  });
  return { articles: made, passages };
}
