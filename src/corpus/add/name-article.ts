import type { Article } from '../article.ts';
import { classifyFile } from '../file/classify-file.ts';

/** Long enough to know an article by, short enough for any file system in any script. */
const MAX_SLUG_CHARS = 60;

/** The name of an article's file, by its date and title and without extension: `2020-01-19-council-agrees`. */
export function nameArticle({ headline, date }: Pick<Article, 'headline' | 'date'>): string {
  const slug = toSlug(headline.text) || 'article';
  const name = date ? `${date.iso}-${slug}` : slug;
  // An article may be called "Sources", as notes are.
  return classifyFile(`${name}.md`).kind === 'article' ? name : `article-${name}`;
}

/** Small letters and digits, without accents, with hyphens for all else; cut between words. */
function toSlug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (longer.length > MAX_SLUG_CHARS) return slug === '' ? word.slice(0, MAX_SLUG_CHARS) : slug;
    slug = longer;
  }
  return slug;
}
