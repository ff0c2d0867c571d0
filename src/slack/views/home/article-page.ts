import type { types } from '@slack/bolt';
import type { Article } from '../../../corpus/article.ts';
import { takeLead } from '../../../corpus/lead.ts';
import { newestFirst } from '../../../corpus/newest-first.ts';
import type { Wording } from '../../../wording/wording.ts';
import { HOME_PAGE_ACTION } from '../../actions/action-ids.ts';
import { LIMITS } from '../../limits.ts';
import { contextLine, sourceLine } from '../answer/source-line.ts';
import { button } from '../buttons.ts';
import { present } from '../message-view.ts';

/** Two blocks each, and a view takes a hundred. */
const PAGE_ARTICLES = 10;

/** One page of the articles, newest first, undated last: each with its source, link and first words. */
export function articlePage(
  articles: readonly Article[],
  page: number,
  wording: Wording,
): types.KnownBlock[] {
  const { say } = wording;
  const pages = Math.max(1, Math.ceil(articles.length / PAGE_ARTICLES));
  const shown = Math.min(Math.max(0, page), pages - 1);
  const start = shown * PAGE_ARTICLES;
  const turn = (to: number, id: string, label: string) =>
    to < 0 || to >= pages ? [] : [button(`${HOME_PAGE_ACTION}:${id}`, label, String(to))];
  const buttons = [
    ...turn(shown - 1, 'newer', say('home.newer')),
    ...turn(shown + 1, 'older', say('home.older')),
  ];
  return present<types.KnownBlock>([
    ...newestFirst(articles)
      .slice(start, start + PAGE_ARTICLES)
      .flatMap((article) => articleEntry(article, wording)),
    pages === 1 ? undefined : contextLine(say('home.page', { page: shown + 1, pages })),
    buttons.length === 0 ? undefined : { type: 'actions', block_id: 'pages', elements: buttons },
  ]);
}

/** An article in two blocks: its first words and its source. */
export function articleEntry(article: Article, wording: Wording): types.KnownBlock[] {
  return [leadBlock(article), sourceLine(article, wording)];
}

/** The first words, as the article prints them. */
function leadBlock(article: Article): types.RichTextBlock {
  const lead = takeLead(article.text).slice(0, LIMITS.textObject);
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: [{ type: 'text', text: lead === '' ? '…' : lead }] },
    ],
  };
}
