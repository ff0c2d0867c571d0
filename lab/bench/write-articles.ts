import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../../src/corpus/article.ts';

/** Writes a corpus as the files that a newsroom would have: an article each, its passages as paragraphs. */
export async function writeArticles({ articles, passages }: Corpus, dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  const paragraphs = new Map<string, string[]>(articles.map(({ id }) => [id, []]));
  // An empty line would end a paragraph.
  for (const { articleId, text } of passages) {
    paragraphs.get(articleId)!.push(text.replace(/\s+/g, ' ').trim());
  }
  for (const [n, { id, headline, date }] of articles.entries()) {
    const front = [
      `title: ${JSON.stringify(headline.text)}`,
      ...(date === undefined ? [] : [`date: ${date.iso}`]),
    ];
    const body = paragraphs.get(id)!.join('\n\n');
    await writeFile(join(dir, `${n + 1}.md`), `---\n${front.join('\n')}\n---\n\n${body}\n`);
  }
}
