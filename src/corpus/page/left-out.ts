import { clipText } from '../../text/clip-text.ts';
import type { LeftOut } from '../file/parsed-article.ts';
import type { Problem } from '../problem.ts';
import { isProse, TEASER_LINKS } from './choose-body.ts';
import { isEdgeFurniture } from './page-furniture.ts';
import type { Block } from './read-blocks.ts';

/**
 * Many pages hold a notice or a teaser beside the article. At a tenth, 53 of 990 public pages are
 * warned of, and 19 of these lack a passage that is known to be the article's.
 */
const MOST_SHARE = 0.1;
const MAX_SHOWN_CHARS = 80;

/** What stands on a page as prose and is about the page. */
const NOTICE = /cookie|newsletter|privacy|affiliate|javascript|datenschutz|©/i;
/** A link of fewer words above a paragraph is a button or a name, not another article's headline. */
const HEADLINE_WORDS = 4;
const ENDS_CUT_OFF = /(?:…|\.\.\.|\])$/;

/** The paragraphs of a page that might be an article's: no notices, no summaries of other articles. */
export function listProse(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block, at) => {
    const { text, level } = block;
    const before = blocks[at - 1];
    const isSummary =
      ENDS_CUT_OFF.test(text) ||
      (before !== undefined &&
        before.linkShare >= TEASER_LINKS &&
        countWords(before.text) >= HEADLINE_WORDS);
    const mayBeArticle =
      isProse(block) && level === 0 && !isSummary && !NOTICE.test(text) && !isEdgeFurniture(text);
    return mayBeArticle ? [text] : [];
  });
}

/**
 * How much of a page's prose its article leaves out.
 * @param prose the page's paragraphs, in its order; those that the text holds don't count
 */
export function measureLeftOut(prose: readonly string[], text: string): LeftOut | undefined {
  const kept = new Set(text.split(/\r\n|\n|\r/).map((line) => line.replace(/^- /, '').trim()));
  const left = [...new Set(prose)].filter((paragraph) => !kept.has(paragraph));
  const [first] = left;
  if (first === undefined) return undefined;
  const words = countWords(left.join(' '));
  return { share: words / (words + countWords(text)), begins: clipText(first, MAX_SHOWN_CHARS) };
}

/** What somebody should look at: more than a tenth of the prose is missing. */
export function warnOfLeftOut(path: string, { share, begins }: LeftOut): Problem[] {
  if (share <= MOST_SHARE) return [];
  const percent = Math.round(share * 100);
  const message = `leaves out ${percent} % of the page's prose, from “${begins}” on: if that is the article's, put it back into the Markdown that corpus:add makes`;
  return [{ path, severity: 'warning', message }];
}

function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
