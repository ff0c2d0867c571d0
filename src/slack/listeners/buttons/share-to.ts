import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { readRecipe, writeRecipe } from '../../actions/answer-recipe.ts';
import { leaveOutConversation } from '../../actions/leave-out-conversation.ts';
import { makeAnswer } from '../../actions/make-answer.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { failureKind } from '../../outgoing/failure-kind.ts';
import { postMessage } from '../../outgoing/post-message.ts';
import { isUnclear } from '../../outgoing/slack-error.ts';
import { answerView } from '../../views/answer/answer-view.ts';
import { failureText, isAboutPlace } from '../../views/failure-text.ts';
import { modalView } from '../../views/modal-view.ts';
import { readChosenChannel, shareToView } from '../../views/share-to-view.ts';
import { sentenceView } from '../../views/short-reply.ts';
import { acknowledge } from '../acknowledge.ts';
import type { ButtonArgs } from './button-args.ts';
import { openWindow } from './open-window.ts';
import { readButton } from './read-button.ts';

type SubmitArgs = Pick<
  SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
  'ack' | 'body' | 'view' | 'client' | 'context'
>;

/** Asks in a window which channel an answer from direct messages is to be shared in. */
export function onShareTo({ wordings, logger }: ListenerDeps) {
  return async ({ ack, action, body, client }: ButtonArgs): Promise<void> => {
    await acknowledge(ack, logger);
    const metadata = writeRecipe(readButton(action))!;
    const view = shareToView(metadata, await wordings.of(client, body.user.id));
    await openWindow(client, body, view);
  };
}

/**
 * Posts the answer in the channel that was chosen, naming who shared it and what was asked. The window
 * says what became of it: Slack waits three seconds, and a post may take longer. A second click posts
 * nothing and says that it is there; should the first one be refused, that is said after it.
 */
export function onShareToChosen(deps: ListenerDeps) {
  const { desk, seen, wordings, logger, access } = deps;
  return async ({ ack, body, view, client, context }: SubmitArgs): Promise<void> => {
    const before = readRecipe(view.private_metadata);
    const channel = readChosenChannel(view);
    if (before === undefined || channel === undefined) {
      logger.warn('A window came back with what this bot did not write.');
      await ack();
      return;
    }
    const wording = await wordings.of(client, body.user.id);
    const say = (text: string) => modalView(sentenceView(text), wording);
    const place = `<#${channel}>`;
    if (access().channels?.has(channel) === false) {
      await ack({ response_action: 'update', view: say(wording.say('share.refused', { place })) });
      return;
    }
    await ack({ response_action: 'update', view: say(wording.say('share.sending', { place })) });

    const made = await makeAnswer(desk, before);
    if (made.isOther) {
      await client.views.update({ view_id: view.id, view: say(wording.say('answer.changed')) });
      return;
    }
    const kept = await leaveOutConversation(desk, before, made);
    const recipe = { ...kept, askedBy: body.user.id };
    const answer = answerView(made, { wording, recipe, place: 'channel', withNext: false });
    const outcome = await post(channel);
    await client.views.update({ view_id: view.id, view: say(outcome) });

    async function post(to: string): Promise<string> {
      const share = async () => {
        await postMessage({ channel: to }, answer, { ...deps, client });
      };
      try {
        await seen.once(`share-to:${view.id}:${to}`, share, { isDone: isUnclear });
        return wording.say('share.done', { place });
      } catch (error) {
        const kind = failureKind(error);
        if (!isAboutPlace(kind)) throw error;
        const mention = `<@${context.botUserId}>`;
        return failureText(kind, { reference: '', place, mention }, wording);
      }
    }
  };
}
