import type { types } from '@slack/bolt';
import type { Desk } from '../../answer/desk.ts';
import { describeCorpus } from '../../wording/describe-corpus.ts';
import type { Wording } from '../../wording/wording.ts';
import { contextLine } from './answer/source-line.ts';
import { askButtons } from './buttons.ts';
import { code, type MessageView, present, section } from './message-view.ts';

const MAX_EXAMPLES = 4;

/** How the bot is called here. */
export type Names = {
  /** Its slash command, with the slash. */
  commandName: string;
  /** How a message mentions it, `<@U…>`. */
  mention: string;
};

/** How to ask, with questions to try. */
export function helpView(desk: Desk, wording: Wording, names: Names): MessageView {
  const { say } = wording;
  const examples = askButtons(desk.exampleQuestions.slice(0, MAX_EXAMPLES), { blockId: 'ask' });
  return {
    text: `${say('help.what')} ${say('help.ways', { command: names.commandName })}`,
    blocks: present<types.KnownBlock>([
      section(say('help.what')),
      section(helpText(names, wording)),
      contextLine(describeCorpus(desk, wording)),
      examples && contextLine(say('help.try')),
      examples,
    ]),
  };
}

/** Every way to ask, a line each. */
export function helpText({ commandName: command, mention }: Names, { say }: Wording): string {
  const ways = [
    say('help.command', { command: code(command) }),
    say('help.mention', { mention }),
    say('help.direct'),
    say('help.sources', { command: code(`${command} sources`) }),
    say('help.watch', { watch: code(`${command} watch`), watching: code(`${command} watching`) }),
    say('help.digest', {
      subscribe: code(`${command} subscribe`),
      digest: code(`${command} digest`),
      unsubscribe: code(`${command} unsubscribe`),
    }),
  ];
  return ways.map((way) => `• ${way}`).join('\n');
}
