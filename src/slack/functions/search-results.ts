import type { QuotedPassage } from '../../answer/answer.ts';
import type { Article } from '../../corpus/article.ts';
import { clipText } from '../../text/clip-text.ts';
import { describeSource } from '../../wording/describe-source.ts';
import type { Wording } from '../../wording/wording.ts';
import { cleanUrl } from '../mrkdwn.ts';
import { quotationText } from '../views/answer/quotation.ts';
import { plainOutput } from './plain-output.ts';

/** @see https://docs.slack.dev/enterprise-search/developing-apps-with-search-features */
const MOST_RESULTS = 50;
const TITLE_CHARS = 150;
const NAMES_CHARS = 200;
const QUOTE_CHARS = 600;

/** A result as Slack takes it; all but `content` must be there. */
export type SearchResult = {
  external_ref: { id: string; type: 'passage' };
  title: string;
  description: string;
  link: string;
  /** `YYYY-MM-DD` */
  date_updated: string;
  content: string;
};

/**
 * Passages as results, in their order, each once. An article without a date is left out: Slack wants
 * a day, and none is known.
 *
 * @param appLink leads to the bot in Slack, for articles without a web address
 */
export function searchResults(
  passages: readonly QuotedPassage[],
  wording: Wording,
  appLink: string,
): SearchResult[] {
  const byId = new Map(passages.map((quoted) => [quoted.passage.id, quoted]));
  return [...byId.values()]
    .flatMap((quoted) => {
      const { passage, article } = quoted;
      const day = dayOf(article);
      if (day === undefined) return [];
      const { headline, publisher, date } = describeSource(article, wording);
      const source = `${clipText(publisher, NAMES_CHARS)} · ${date}`;
      return {
        external_ref: { id: passage.id, type: 'passage' as const },
        title: plainOutput(
          article.headline.kind === 'title'
            ? clipText(article.headline.text, TITLE_CHARS)
            : clipText(headline, TITLE_CHARS),
        ),
        // Slack crops it, and who said it when must be seen.
        description: plainOutput(`${source} · ${quotationText(quoted, QUOTE_CHARS)}`),
        link: cleanUrl(article.url ?? '') ?? appLink,
        date_updated: day,
        content: plainOutput(passage.text),
      };
    })
    .slice(0, MOST_RESULTS);
}

/** The day of the last change that the file tells of; of a month or a year, its first day. */
function dayOf({ date, updated }: Article): string | undefined {
  if (date === undefined) return undefined;
  const isLater = updated?.precision === 'day' && updated.iso > date.iso;
  const { iso } = isLater ? updated : date;
  return iso + '-01-01'.slice(iso.length - 4);
}
