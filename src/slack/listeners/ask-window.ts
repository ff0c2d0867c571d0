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
  const { desk, commandName, wordings } = deps;
  return async ({ ack, body, view, client, context }: SubmitArgs): Promise<void> => {
    const wording = await wordings.of(client, body.user.id);
    const asked = readAskWindow(view, desk.articles, wording);
    if ('errors' in asked) {
      await ack({ response_action: 'errors', errors: asked.errors });
      return;
    }
    // Slack waits three seconds, and an answer may take longer while articles are read.
    const searching = modalView(sentenceView(wording.say('ask.searching')), wording);
    await ack({ response_action: 'update', view: searching });
    const reply = await composeReply(desk, asked.question, {
      wording: Promise.resolve(wording),
      place: 'window',
      askedBy: body.user.id,
      commandName,
      mention: `<@${context.botUserId}>`,
      record: (answer) => recordQuestion(personIn(context, body.user.id), answer, deps),
    });
    await client.views.update({ view_id: view.id, view: modalView(reply, wording) });
  };
}
