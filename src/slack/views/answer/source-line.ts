import type { types } from '@slack/bolt';
import type { QuotedPassage } from '../../../answer/answer.ts';
import type { Article } from '../../../corpus/article.ts';
import { clipText } from '../../../text/clip-text.ts';
import { describeDateWords } from '../../../wording/describe-date-words.ts';
import {
  describeReport,
  describeSource,
  sourceInOneLine,
} from '../../../wording/describe-source.ts';
import type { Wording } from '../../../wording/wording.ts';
import { LIMITS } from '../../limits.ts';
import { escapeText, linkTo } from '../../mrkdwn.ts';

const MAX_HEADLINE_CHARS = 200;
const MAX_NAME_CHARS = 80;
const MAX_ALSO_CHARS = 300;
const MAX_DATE_CHARS = 150;

/** `“Headline” · Gulan Media, from Rudaw · 17 January 2020 · Open the article` */
export function sourceLine(article: Article, wording: Wording): types.ContextBlock {
  return linkedLine(sourceText(article, wording), article, wording);
}

/** The same without the headline, for below it. */
export function originLine(article: Article, wording: Wording): types.ContextBlock {
  const { publisher, date } = describeSource(clipNames(article), wording);
  return linkedLine([publisher, date].join(' · '), article, wording);
}

function linkedLine(text: string, { url }: Article, { say }: Wording): types.ContextBlock {
  const link = url === undefined ? undefined : linkTo(url, say('source.open'));
  return {
    type: 'context',
    elements: [
      literal(text),
      ...(link === undefined || link.length > LIMITS.url ? [] : [mrkdwn(link)]),
    ],
  };
}

/** The source in one line of plain text, nothing escaped. */
export function sourceText(article: Article, wording: Wording): string {
  return sourceInOneLine(clipNames(article), wording);
}

/** `Also reported by Rudaw, about 19 January 2020 (inferred); and 2 more`, or nothing to show. */
export function alsoReportedLine(
  articles: readonly Article[],
  wording: Wording,
): types.ContextBlock | undefined {
  const { say } = wording;
  let reports: string | undefined;
  let named = 0;
  for (const article of articles) {
    const next = describeReport(clipNames(article), wording);
    const longer = reports === undefined ? next : say('list.semicolon', { before: reports, next });
    if (named > 0 && longer.length > MAX_ALSO_CHARS) break;
    reports = longer;
    named++;
  }
  if (reports === undefined) return undefined;
  const count = articles.length - named;
  return contextLine(
    say('source.also', {
      reports: count > 0 ? say('source.moreReports', { reports, count }) : reports,
    }),
  );
}

/** `Here “Thursday” means 16 January 2020.`, or nothing to show. */
export function dateLine(
  { dateWords }: QuotedPassage,
  wording: Wording,
): types.ContextBlock | undefined {
  const line = describeDateWords(dateWords, wording);
  return line === undefined ? undefined : contextLine(clipText(line, MAX_DATE_CHARS));
}

/** Clips the names themselves, so that the marks of what was inferred always stay. */
function clipNames(article: Article): Article {
  const { headline, publisher, via } = article;
  return {
    ...article,
    headline: { ...headline, text: clipText(headline.text, MAX_HEADLINE_CHARS) },
    ...(publisher && {
      publisher: { ...publisher, name: clipText(publisher.name, MAX_NAME_CHARS) },
    }),
    ...(via && { via: clipText(via, MAX_NAME_CHARS) }),
  };
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
