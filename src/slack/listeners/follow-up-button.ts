import { makeAnswer } from '../actions/answer-recipe.ts';
import type { ListenerDeps } from '../answer-message.ts';
import { isNotInChannel, NO_UNFURL, postMessage } from '../post-message.ts';
import { answerView } from '../views/answer-view.ts';
import { sentenceView } from '../views/short-reply.ts';
import { type ButtonArgs, messageKey } from './button-args.ts';
import { readButton } from './read-button.ts';

/**
 * Posts a private answer in the channel and opens a thread on it, for the conversation to go on
 * there. A thread needs a message that is posted, so the bot has to be in the channel.
 */
export function onFollowUp({ desk, seen, logger, wordings }: ListenerDeps) {
  return async ({ ack, action, body, client, context, respond }: ButtonArgs): Promise<void> => {
    await ack();
    const person = `<@${body.user.id}>`;
    const mention = `<@${context.botUserId}>`;
    const recipe = { ...readButton(action), askedBy: body.user.id };
    const channel = body.channel!.id;
    const wording = await wordings.of(client, body.user.id);

    try {
      await seen.once(`follow-up:${messageKey(body)}`, openThread);
    } catch (error) {
      if (!isNotInChannel(error)) throw error;
      await respond({
        ...sentenceView(wording.say('reply.notInChannel', { mention })),
        ...NO_UNFURL,
        response_type: 'ephemeral',
        replace_original: false,
      });
    }

    async function openThread(): Promise<void> {
      const made = await makeAnswer(desk, recipe);
      const answer = answerView(made, { wording, recipe, place: 'channel' });
      const ts = await postMessage(client, { channel }, answer);
      const hint = wording.say('followUp.hint', { person, mention });
      await postMessage(client, { channel, threadTs: ts }, sentenceView(hint));
      try {
        await respond({ delete_original: true });
      } catch (error) {
        logger.warn('The private answer could not be deleted after it was posted.', error);
      }
    }
  };
}
