import type {
  AllMiddlewareArgs,
  GlobalShortcut,
  SlackShortcutMiddlewareArgs,
  SlackViewMiddlewareArgs,
  ViewSubmitAction,
} from '@slack/bolt';
import { personIn, recordQuestion } from '../actions/record-question.ts';
import { composeReply } from '../compose-reply.ts';
import type { ListenerDeps } from '../listener-deps.ts';
import { askWindowView, readAskWindow } from '../views/ask-window-view.ts';
import { modalView } from '../views/modal-view.ts';
import { sentenceView } from '../views/short-reply.ts';
import { acknowledge } from './acknowledge.ts';
import { answerWindow } from './answer-window.ts';

type OpenArgs = Pick<
  SlackShortcutMiddlewareArgs<GlobalShortcut> & AllMiddlewareArgs,
  'ack' | 'shortcut' | 'client'
>;
type SubmitArgs = Pick<
  SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
  'ack' | 'body' | 'view' | 'client' | 'context'
>;

/** "Ask the articles": opens a window that takes a question, a publisher and dates. */
export function onGlobalShortcut({ desk, wordings, logger }: ListenerDeps) {
  return async ({ ack, shortcut, client }: OpenArgs): Promise<void> => {
    await acknowledge(ack, logger);
    const view = askWindowView(desk.articles, await wordings.of(client, shortcut.user.id));
    await client.views.open({ trigger_id: shortcut.trigger_id, view });
  };
}

/** Answers in the window. What was chosen restricts the question as its modifiers would. */
export function onAskWindow(deps: ListenerDeps) {
  const { desk, commandName, wordings, patience } = deps;
  return async ({ ack, body, view, client, context }: SubmitArgs): Promise<void> => {
    // Finding out the person's language takes of the same time.
    const due = patience.timeout(patience.windowMs);
    const wording = await wordings.of(client, body.user.id);
    const asked = readAskWindow(view, desk.articles, wording);
    if ('errors' in asked) {
      await ack({ response_action: 'errors', errors: asked.errors });
      return;
    }
    const reply = composeReply(desk, asked.question, {
      wording: Promise.resolve(wording),
      place: 'window',
      askedBy: body.user.id,
      commandName,
      mention: `<@${context.botUserId}>`,
      record: (answer) => recordQuestion(personIn(context, body.user.id), answer, deps),
    });
    const answer = reply.then((message) => modalView(message, wording));
    const placeholder = modalView(sentenceView(wording.say('ask.searching')), wording);
    await answerWindow({ ack, view, client }, answer, { placeholder, due, patience });
  };
}
