import type { types } from '@slack/bolt';
import type { Article } from '../../corpus/article.ts';
import type { Wording } from '../../wording/wording.ts';
import { LIMITS } from '../limits.ts';
import { cleanUrl, escapeWithin } from '../mrkdwn.ts';
import { contextLine, sourceText } from './answer/source-line.ts';
import type { MessageView } from './message-view.ts';

const MAX_LISTED = 40;
/** Leaves room for what stands around the list. */
const MAX_LIST_CHARS = LIMITS.allBlockText - 1_000;

/** The articles that the bot quotes from, newest first, undated last. */
export function sourcesView(articles: readonly Article[], wording: Wording): MessageView {
  const newestFirst = [...articles].sort((a, b) =>
    (b.date?.iso ?? '').localeCompare(a.date?.iso ?? ''),
  );
  const listed: Article[] = [];
  let chars = 0;
  for (const article of newestFirst.slice(0, MAX_LISTED)) {
    chars += sourceText(article, wording).length + 20;
    if (chars > MAX_LIST_CHARS) break;
    listed.push(article);
  }
  const unlisted = articles.length - listed.length;
  const heading = wording.say('sources.heading', { count: articles.length });
  const lines = listed.map((article) => `• ${sourceText(article, wording)}`);
  return {
    text: escapeWithin([heading, ...lines].join('\n'), LIMITS.messageText - 1),
    blocks: [
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: heading }] },
          {
            type: 'rich_text_list',
            style: 'bullet',
            elements: listed.map((article) => listItem(article, wording)),
          },
        ],
      },
      ...(unlisted > 0 ? [contextLine(wording.say('sources.more', { count: unlisted }))] : []),
    ],
  };
}

function listItem(article: Article, wording: Wording): types.RichTextSection {
  const url = article.url === undefined ? undefined : cleanUrl(article.url);
  const source: types.RichTextText = { type: 'text', text: sourceText(article, wording) };
  return {
    type: 'rich_text_section',
    elements:
      url === undefined || url.length > LIMITS.url
        ? [source]
        : [
            source,
            { type: 'text', text: ' · ' },
            { type: 'link', url, text: wording.say('source.open') },
          ],
  };
}
