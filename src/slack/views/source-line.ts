import type { types } from '@slack/bolt';
import type { QuotedPassage } from '../../answer/answer.ts';
import { describeDateWords } from '../../answer/find-date-words.ts';
import type { Article } from '../../corpus/article.ts';
import { describeSource, type SourceDescription } from '../../sources/describe-source.ts';
import { clipText } from '../../text/clip-text.ts';
import { LIMITS } from '../limits.ts';
import { escapeText, linkTo } from '../mrkdwn.ts';

const MAX_HEADLINE_CHARS = 200;
const MAX_NAME_CHARS = 80;
const MAX_ALSO_CHARS = 300;
const MAX_DATE_CHARS = 150;

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
  const { headline, publisher, date } = describeClipped(article);
  return [headline, publisher, date].join(' · ');
}

/** `Also reported by Rudaw, about 19 January 2020 (inferred); and 2 more`, or nothing to show. */
export function alsoReportedLine(articles: readonly Article[]): types.ContextBlock | undefined {
  if (articles.length === 0) return undefined;
  let list = '';
  let named = 0;
  for (const article of articles) {
    const { headline, publisher, date } = describeClipped(article);
    const name = `${named === 0 ? '' : '; '}${article.publisher === undefined ? headline : publisher}, ${date}`;
    if (named > 0 && list.length + name.length > MAX_ALSO_CHARS) break;
    list += name;
    named++;
  }
  const more = articles.length - named;
  return contextLine(`Also reported by ${list}${more > 0 ? `; and ${more} more` : ''}`);
}

/** `Here “Thursday” means 16 January 2020.`, or nothing to show. */
export function dateLine({ dateWords }: QuotedPassage): types.ContextBlock | undefined {
  const line = describeDateWords(dateWords);
  return line === undefined ? undefined : contextLine(clipText(line, MAX_DATE_CHARS));
}

/** Clips the names themselves, so that the marks of what was inferred always stay. */
function describeClipped(article: Article): SourceDescription {
  const { headline, publisher, via } = article;
  return describeSource({
    ...article,
    headline: { ...headline, text: clipText(headline.text, MAX_HEADLINE_CHARS) },
    ...(publisher && {
      publisher: { ...publisher, name: clipText(publisher.name, MAX_NAME_CHARS) },
    }),
    ...(via && { via: clipText(via, MAX_NAME_CHARS) }),
  });
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
