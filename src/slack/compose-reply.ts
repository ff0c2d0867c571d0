import type { Desk } from '../answer/desk.ts';
import type { Turn } from '../conversation/turn.ts';
import { readRequest } from './incoming/read-request.ts';
import { type AnswerViewOptions, answerView } from './views/answer-view.ts';
import { helpView } from './views/help-view.ts';
import type { MessageView } from './views/message-view.ts';
import { smallTalkView, tooLongView } from './views/short-reply.ts';
import { sourcesView } from './views/sources-view.ts';

/** The conversation before a question, and what to say about how it was read. */
export type Context = { turns: readonly Turn[]; note?: string };

export type ReplyOptions = Pick<AnswerViewOptions, 'share'> & {
  /** The bot's slash command, with its slash. */
  commandName: string;
  /** How a message mentions the bot, `<@U…>`. */
  mention: string;
  /** Called for questions alone. */
  readContext?: () => Promise<Context>;
};

/** What the bot says to a decoded message, whichever way it came. */
export async function composeReply(
  desk: Desk,
  text: string,
  { share = false, commandName, mention, readContext }: ReplyOptions,
): Promise<MessageView> {
  const request = readRequest(text);
  switch (request.kind) {
    case 'help':
      return helpView(desk, { commandName, mention });
    case 'sources':
      return sourcesView(desk.articles);
    case 'small-talk':
      return smallTalkView(request.about, desk);
    case 'too-long':
      return tooLongView(request.chars);
    case 'question': {
      const { turns, note } = (await readContext?.()) ?? { turns: [] };
      const answer = await desk.answer(request.question, turns);
      return answerView(answer, { share, ...(note === undefined ? {} : { note }) });
    }
  }
}
