import { Document, isNode, type Scalar, YAMLSeq } from 'yaml';
import type { Article } from '../article.ts';

/**
 * An article as Markdown with front matter, for people to correct: above what nobody printed stands
 * `# inferred: check it`. `parseMarkdown` makes the same article of it, but for its id and path. The
 * text needs no escaping: below front matter with a title or a lead it is read as it stands.
 */
export function writeMarkdown(article: Omit<Article, 'id' | 'path'>): string {
  const { headline, publisher, via, authors, date, updated, url, text } = article;
  const inferred = [
    ...(publisher?.inferred ? ['publisher'] : []),
    ...(date?.inferred ? ['date'] : []),
  ];
  const fields: Readonly<Record<string, string | readonly string[] | undefined>> = {
    [headline.kind]: headline.text,
    publisher: publisher?.name,
    via,
    [authors.length > 1 ? 'authors' : 'author']: authors.length > 1 ? authors : authors[0],
    date: date?.iso,
    updated: updated?.iso,
    url,
    inferred: inferred.length > 0 ? inferred : undefined,
  };
  const end = /[\r\n]$/.test(text) ? '' : '\n';
  return `---\n${writeFields(fields, ['lead', ...inferred])}---\n\n${text}${end}`;
}

/** Values that YAML would read otherwise are quoted; each stands on a line of its own. */
function writeFields(
  fields: Readonly<Record<string, string | readonly string[] | undefined>>,
  toCheck: readonly string[],
): string {
  const document = new Document({}, { schema: 'failsafe' });
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const key = document.createNode(name) as Scalar<string>;
    if (toCheck.includes(name)) key.commentBefore = ' inferred: check it';
    const node = document.createNode(value);
    if (isNode(node) && node instanceof YAMLSeq) node.flow = true;
    document.add(document.createPair(key, node));
  }
  return document.toString({
    lineWidth: 0,
    blockQuote: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    flowCollectionPadding: false,
  });
}
