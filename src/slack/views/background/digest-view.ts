import type { types } from '@slack/bolt';
import type { Article } from '../../../corpus/article.ts';
import type { Subscription } from '../../../state/subscriptions.ts';
import { describeMoment } from '../../../wording/describe-source.ts';
import type { Wording } from '../../../wording/wording.ts';
import { blockText } from '../../block-text.ts';
import { LIMITS } from '../../limits.ts';
import { escapeText, escapeWithin } from '../../mrkdwn.ts';
import { contextLine, sourceText } from '../answer/source-line.ts';
import { articleEntry } from '../home/article-page.ts';
import { code, type MessageView, present, section } from '../message-view.ts';

const MAX_ARTICLES = 10;

export type DigestViewOptions = {
  sinceMs: number;
  wording: Wording;
  /** How the channel is subscribed; left out where it isn't, and somebody looks what is new. */
  subscribed?: {
    byUserId: string;
    every: Subscription['every'];
    /** In UTC. */
    hour: number;
    commandName: string;
  };
};

/** New articles, each with its first words, source and link. There is at least one. */
export function digestView(
  articles: readonly Article[],
  { sinceMs, wording, subscribed }: DigestViewOptions,
): MessageView {
  const { say } = wording;
  const heading = say('digest.heading', {
    count: articles.length,
    time: sayMoment(sinceMs, wording),
  });
  const about =
    subscribed &&
    say('digest.about', {
      person: `<@${subscribed.byUserId}>`,
      when: describeWhen(subscribed, wording),
      unsubscribe: code(`${subscribed.commandName} unsubscribe`),
    });
  const lines = articles
    .slice(0, MAX_ARTICLES)
    .map((article) => `• ${sourceText(article, wording)}`);
  return {
    text: escapeWithin([heading, ...lines].join('\n'), LIMITS.messageText - 1),
    blocks: fitting(articles, (shown) => {
      const unnamed = articles.length - shown.length;
      return present<types.KnownBlock>([
        section(escapeText(heading)),
        ...shown.flatMap((article) => articleEntry(article, wording)),
        unnamed === 0 ? undefined : contextLine(say('digest.more', { count: unnamed })),
        about === undefined
          ? undefined
          : { type: 'context', elements: [{ type: 'mrkdwn', text: about, verbatim: true }] },
      ]);
    }),
  };
}

/** The blocks of as many articles as Slack takes. */
function fitting(
  articles: readonly Article[],
  toBlocks: (shown: readonly Article[]) => types.KnownBlock[],
): types.KnownBlock[] {
  for (let count = Math.min(articles.length, MAX_ARTICLES); ; count--) {
    const blocks = toBlocks(articles.slice(0, count));
    if (count <= 1 || blockText(blocks).length <= LIMITS.allBlockText) return blocks;
  }
}

/** `every day at 07:00 UTC` */
export function describeWhen(
  { every, hour }: { every: Subscription['every']; hour: number },
  { say }: Wording,
): string {
  return say(`digest.${every}`, { time: `${String(hour).padStart(2, '0')}:00 UTC` });
}

/** `27 November 2026, 07:00 UTC` */
export function sayMoment(ms: number, wording: Wording): string {
  return wording.say('digest.moment', describeMoment(ms, wording));
}
