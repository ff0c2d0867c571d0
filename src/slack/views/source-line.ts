import type { types } from '@slack/bolt';
import { describeSource } from '../../answer/describe-source.ts';
import type { Article } from '../../corpus/article.ts';
import { LIMITS } from '../limits.ts';
import { clipText, escapeText, linkTo } from '../mrkdwn.ts';

const MAX_HEADLINE_CHARS = 250;
const MAX_NAME_CHARS = 120;
const MAX_ALSO_REPORTED = 5;

/** `“Headline” · Gulan Media, from Rudaw · 17 January 2020 · Open the article` */
export function sourceLine(article: Article): types.ContextBlock {
  const link = article.url === undefined ? undefined : linkTo(article.url, 'Open the article');
  return {
    type: 'context',
    elements: [
      literal(sourceText(article)),
      ...(link === undefined || link.length > LIMITS.url ? [] : [mrkdwn(link)]),
    ],
  };
}

/** The source in one line of plain text, nothing escaped. */
export function sourceText(article: Article): string {
  const { headline, publisher, date } = describeSource({
    ...article,
    headline: { ...article.headline, text: clipText(article.headline.text, MAX_HEADLINE_CHARS) },
  });
  return [headline, clipText(publisher, 2 * MAX_NAME_CHARS), date].join(' · ');
}

/** `Also reported by Rudaw (about 19 January 2020 (inferred))`, or nothing to show. */
export function alsoReportedLine(articles: readonly Article[]): types.ContextBlock | undefined {
  if (articles.length === 0) return undefined;
  const names = articles.slice(0, MAX_ALSO_REPORTED).map((article) => {
    const { headline, publisher, date } = describeSource(article);
    return `${clipText(article.publisher === undefined ? headline : publisher, MAX_NAME_CHARS)}, ${date}`;
  });
  const more = articles.length - names.length;
  const list = names.join('; ') + (more > 0 ? `; and ${more} more` : '');
  return { type: 'context', elements: [literal(`Also reported by ${list}`)] };
}

/** A line of small text that reads exactly as given. */
export function contextLine(text: string): types.ContextBlock {
  return { type: 'context', elements: [literal(text)] };
}

/**
 * mrkdwn would swallow signs that it takes for formatting and no escape prevents that,
 * so text that holds any becomes plain text.
 */
function literal(text: string): types.MrkdwnElement | types.PlainTextElement {
  return /[*_~`]|:[\w+'-]+:/.test(text)
    ? { type: 'plain_text', text, emoji: false }
    : mrkdwn(escapeText(text));
}

function mrkdwn(text: string): types.MrkdwnElement {
  return { type: 'mrkdwn', text, verbatim: true };
}
