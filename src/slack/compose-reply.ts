import type { Desk } from '../answer/desk.ts';
import type { Turn } from '../conversation/turn.ts';
import type { Wording } from '../wording/wording.ts';
import { readRequest } from './incoming/read-request.ts';
import type { AnswerPlace } from './views/answer/answer-actions.ts';
import { answerView } from './views/answer/answer-view.ts';
import { helpView, type Names } from './views/help-view.ts';
import type { MessageView } from './views/message-view.ts';
import { smallTalkView, tooLongView } from './views/short-reply.ts';
import { sourcesView } from './views/sources-view.ts';

/** The conversation before a question, and whether it could not be read. */
export type Context = { turns: readonly Turn[]; isUnread?: boolean };

export type ReplyOptions = Names & {
  /** The language of the person who asks; may come while the answer is looked for. */
  wording: Promise<Wording>;
  place: AnswerPlace;
  /** Called for questions alone. */
  readContext?: () => Promise<Context>;
};

/** What the bot says to a decoded message, whichever way it came. */
export async function composeReply(
  desk: Desk,
  text: string,
  { wording: coming, place, commandName, mention, readContext }: ReplyOptions,
): Promise<MessageView> {
  const request = readRequest(text);
  switch (request.kind) {
    case 'help':
      return helpView(desk, await coming, { commandName, mention });
    case 'sources':
      return sourcesView(desk.articles, await coming);
    case 'small-talk':
      return smallTalkView(request.about, desk, await coming);
    case 'too-long':
      return tooLongView(request.chars, await coming);
    case 'question': {
      const { turns, isUnread = false } = (await readContext?.()) ?? { turns: [] };
      const answer = await desk.answer(request.question, turns);
      const wording = await coming;
      const before = turns.filter(({ role }) => role === 'user').map(({ text: said }) => said);
      const recipe = { question: request.question, before, more: 0, isUnread };
      return answerView({ answer, more: [] }, { wording, recipe, place });
    }
  }
}
