import type { types } from '@slack/bolt';

/** What a message shows: `text` is a whole answer for those who don't see the blocks. */
export type MessageView = { text: string; blocks: types.KnownBlock[] };

/** A section of mrkdwn in which nothing is linked by itself. The text is already escaped. */
export function section(text: string): types.SectionBlock {
  return { type: 'section', text: { type: 'mrkdwn', text, verbatim: true } };
}

/**
 * A command in mrkdwn, to be a value of a sentence: the marks of direction then stand around it, and are
 * not copied along.
 */
export function code(command: string): string {
  return `\`${command}\``;
}

/** The items that are there. */
export function present<Item>(items: readonly (Item | undefined)[]): Item[] {
  return items.filter((item) => item !== undefined);
}
