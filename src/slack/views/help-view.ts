import type { types } from '@slack/bolt';
import type { Desk } from '../../answer/desk.ts';
import { describeCorpus } from '../../wording/describe-corpus.ts';
import type { Wording } from '../../wording/wording.ts';
import { COMMAND } from '../command.ts';
import { askButtons } from './buttons.ts';
import { type MessageView, present, section } from './message-view.ts';
import { contextLine } from './source-line.ts';

const MAX_EXAMPLES = 4;

/** How a message mentions the bot where its id isn't known. */
const ANY_MENTION = '@Iraq Desk';

/** How to ask, with questions to try. `mention` is how a message mentions the bot, `<@U…>`. */
export function helpView(desk: Desk, wording: Wording, mention = ANY_MENTION): MessageView {
  const { say } = wording;
  return {
    text: `${say('help.what')} ${say('help.ways', { command: COMMAND })}`,
    blocks: helpBlocks(desk, wording, mention),
  };
}

/** The blocks of `helpView` alone, for the Home tab; with at most four questions as buttons. */
export function helpBlocks(desk: Desk, wording: Wording, mention: string): types.KnownBlock[] {
  const { say } = wording;
  const command = COMMAND;
  const examples = askButtons(desk.exampleQuestions.slice(0, MAX_EXAMPLES), { blockId: 'ask' });
  const ways = [
    say('help.command', { command }),
    say('help.mention', { mention }),
    say('help.direct'),
    say('help.sources', { command }),
  ];
  return present<types.KnownBlock>([
    section(say('help.what')),
    section(ways.map((way) => `• ${way}`).join('\n')),
    contextLine(describeCorpus(desk, wording)),
    examples && contextLine(say('help.try')),
    examples,
  ]);
}
