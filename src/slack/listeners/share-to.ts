import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { makeAnswer, readRecipe, writeRecipe } from '../actions/answer-recipe.ts';
import type { ListenerDeps } from '../answer-message.ts';
import { isNotInChannel, postMessage } from '../post-message.ts';
import { answerView } from '../views/answer-view.ts';
import { readChosenChannel, shareToView } from '../views/share-to-view.ts';
import type { ButtonArgs } from './button-args.ts';
import { readButton } from './read-button.ts';

type SubmitArgs = Pick<
  SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
  'ack' | 'body' | 'view' | 'client' | 'context' | 'logger'
>;

/** Asks in a window which channel an answer from direct messages is to be shared in. */
export function onShareTo({ wordings }: ListenerDeps) {
  return async ({ ack, action, body, client }: ButtonArgs): Promise<void> => {
    await ack();
    const metadata = writeRecipe(readButton(action))!;
    const view = shareToView(metadata, await wordings.of(client, body.user.id));
    await client.views.open({ trigger_id: body.trigger_id, view });
  };
}

/** Posts the answer in the channel that was chosen, naming who shared it and what was asked. */
export function onShareToChosen({ desk, wordings }: ListenerDeps) {
  return async ({ ack, body, view, client, context, logger }: SubmitArgs): Promise<void> => {
    const recipe = readRecipe(view.private_metadata);
    const chosen = readChosenChannel(view);
    if (recipe === undefined || chosen === undefined) {
      logger.warn('A window came back with what this bot did not write.');
      await ack();
      return;
    }
    const [made, wording] = await Promise.all([
      makeAnswer(desk, recipe),
      wordings.of(client, body.user.id),
    ]);
    const shared = { ...recipe, askedBy: body.user.id };
    const answer = answerView(made, {
      wording,
      recipe: shared,
      place: 'channel',
      withNext: false,
    });
    try {
      await postMessage(client, { channel: chosen.channel }, answer);
    } catch (error) {
      if (!isNotInChannel(error)) throw error;
      const mention = `@${context.botUserId}`;
      await ack({
        response_action: 'errors',
        errors: { [chosen.blockId]: wording.say('reply.notInChannel', { mention }) },
      });
      return;
    }
    await ack();
  };
}
