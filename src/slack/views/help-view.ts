import type { types } from '@slack/bolt';
import type { Desk } from '../../answer/desk.ts';
import { askButtons } from './buttons.ts';
import { type MessageView, present, section } from './message-view.ts';
import { contextLine } from './source-line.ts';

const MAX_EXAMPLES = 4;

const WHAT =
  'I answer questions with passages from a collection of news articles, quoted word for word with their source. I don’t write answers of my own.';

/** How the bot is called here. */
export type Names = {
  /** Its slash command, with the slash. */
  commandName: string;
  /** How a message mentions it, `<@U…>`. */
  mention: string;
};

/** How to ask, with questions to try. */
export function helpView(desk: Desk, names: Names): MessageView {
  return {
    text: `${WHAT} Ask with ${names.commandName} and your question, by mentioning me in a channel or thread, or in a direct message.`,
    blocks: helpBlocks(desk, names),
  };
}

/** The blocks of `helpView` alone, for the Home tab; with at most four questions as buttons. */
export function helpBlocks(desk: Desk, { commandName, mention }: Names): types.KnownBlock[] {
  const examples = askButtons(desk.exampleQuestions.slice(0, MAX_EXAMPLES), { blockId: 'ask' });
  return present<types.KnownBlock>([
    section(WHAT),
    section(
      [
        `• \`${commandName}\` and your question: only you see the answer, and you can share it in the channel.`,
        `• ${mention} and your question, in a channel or a thread: I answer in the thread and remember what you asked there. Go on with “more” or “another source?”.`,
        '• A direct message: just ask.',
        `• \`${commandName} sources\`: the articles I quote from.`,
      ].join('\n'),
    ),
    contextLine(countLine(desk)),
    examples && contextLine('Try one of these:'),
    examples,
  ]);
}

/** `5 articles, 83 passages` */
export function countLine({ articles, passageCount }: Desk): string {
  return `${count(articles.length, 'article')}, ${count(passageCount, 'passage')}`;
}

function count(n: number, thing: string): string {
  return `${n.toLocaleString('en-GB')} ${thing}${n === 1 ? '' : 's'}`;
}
