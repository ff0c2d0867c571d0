import type { types } from '@slack/bolt';
import type { Article } from '../../corpus/article.ts';
import { formatProblem } from '../../corpus/problem.ts';
import type { Reload } from '../../live/reload.ts';
import { clipText } from '../../text/clip-text.ts';
import { describeCorpus } from '../../wording/describe-corpus.ts';
import { describeMoment } from '../../wording/describe-source.ts';
import type { Wording } from '../../wording/wording.ts';
import { LIMITS } from '../limits.ts';
import { escapeText, escapeWithin } from '../mrkdwn.ts';
import { type MessageView, section } from './message-view.ts';

const MAX_TITLES = 5;
const MAX_PROBLEMS = 10;
const MAX_ITEM_CHARS = 250;

/** A sentence, and what it names. */
type Part = { sentence: string; items?: readonly string[] };

/** What came of reading the articles again: what is served, what changed, and what is wrong. */
export function reloadView(reload: Reload, wording: Wording): MessageView {
  const { say } = wording;
  const problems = reload.problems.map(formatProblem);
  const parts: Part[] = [
    { sentence: describeOutcome(reload, wording) },
    ...(reload.outcome === 'served' ? listChanges(reload, say) : []),
    ...name(say('reload.problems', { count: problems.length }), problems, MAX_PROBLEMS, say),
  ];
  const lines = parts.flatMap(({ sentence, items = [] }) => [
    sentence,
    ...items.map((item) => `• ${item}`),
  ]);
  return {
    text: escapeWithin(lines.join('\n'), LIMITS.messageText - 1),
    // Paths and titles may hold what mrkdwn would change.
    blocks: [{ type: 'rich_text', elements: parts.flatMap(toElements) }],
  };
}

/** Says that it takes a while. */
export function reloadBegunView({ say }: Wording): MessageView {
  return sentenceView(say('reload.begun'));
}

/** Says that somebody else may. */
export function reloadRefusedView({ say }: Wording): MessageView {
  return sentenceView(say('reload.refused'));
}

function describeOutcome(reload: Reload, wording: Wording): string {
  const { say } = wording;
  switch (reload.outcome) {
    case 'served':
      return say('reload.served', { corpus: describeCorpus(reload, wording) });
    case 'same':
      return say('reload.same');
    case 'empty':
    case 'unreadable':
    case 'failed':
      return say(`reload.${reload.outcome}`, describeMoment(reload.servedAt.getTime(), wording));
  }
}

function listChanges(
  { added, removed, changed, hasOtherAliases }: Reload & { outcome: 'served' },
  say: Wording['say'],
): Part[] {
  const titlesOf = (articles: readonly Article[]) => articles.map(({ headline }) => headline.text);
  return [
    ...name(say('reload.added', { count: added.length }), titlesOf(added), MAX_TITLES, say),
    ...name(say('reload.removed', { count: removed.length }), titlesOf(removed), MAX_TITLES, say),
    ...name(say('reload.changed', { count: changed.length }), titlesOf(changed), MAX_TITLES, say),
    ...(hasOtherAliases ? [{ sentence: say('reload.aliases') }] : []),
  ];
}

/** A sentence with the first of the things that it speaks of; nothing where there is none. */
function name(
  sentence: string,
  things: readonly string[],
  most: number,
  say: Wording['say'],
): Part[] {
  if (things.length === 0) return [];
  const named = things.slice(0, most).map((thing) => clipText(thing, MAX_ITEM_CHARS));
  const unnamed = things.length - named.length;
  const more = unnamed === 0 ? [] : [say('reload.more', { count: unnamed })];
  return [{ sentence, items: [...named, ...more] }];
}

function toElements({ sentence, items = [] }: Part): types.RichTextBlock['elements'] {
  const toSection = (text: string): types.RichTextSection => ({
    type: 'rich_text_section',
    elements: [{ type: 'text', text }],
  });
  return [
    toSection(sentence),
    ...(items.length === 0
      ? []
      : [{ type: 'rich_text_list', style: 'bullet', elements: items.map(toSection) } as const]),
  ];
}

function sentenceView(text: string): MessageView {
  return { text: escapeText(text), blocks: [section(escapeText(text))] };
}
