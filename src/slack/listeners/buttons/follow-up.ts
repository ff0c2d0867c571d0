import { makeAnswer } from '../../actions/make-answer.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { postMessage } from '../../outgoing/post-message.ts';
import { isUnclear } from '../../outgoing/slack-error.ts';
import { answerView } from '../../views/answer/answer-view.ts';
import { sentenceView } from '../../views/short-reply.ts';
import { acknowledge } from '../acknowledge.ts';
import { type ButtonArgs, messageKey } from './button-args.ts';
import { readButton } from './read-button.ts';
import { removeOriginal } from './remove-original.ts';
import { tellChanged } from './tell-changed.ts';

/**
 * Posts a private answer in the channel and opens a thread on it, for the conversation to go on
 * there. A thread needs a message that is posted, so the bot has to be in the channel.
 */
export function onFollowUp(deps: ListenerDeps) {
  const { desk, seen, logger, wordings } = deps;
  return async ({ ack, action, body, client, context }: ButtonArgs): Promise<void> => {
    await acknowledge(ack, logger);
    const recipe = { ...readButton(action), askedBy: body.user.id };
    const channel = body.channel!.id;
    const askedTs = action.action_ts;
    const posting = { ...deps, client };
    const [made, wording] = await Promise.all([
      makeAnswer(desk, recipe),
      wordings.of(client, body.user.id),
    ]);
    if (made.isOther) {
      await tellChanged(body, wording, posting);
      return;
    }
    const openThread = async () => {
      const answer = answerView(made, { wording, recipe, place: 'channel' });
      const threadTs = await postMessage({ channel, askedTs }, answer, posting);
      const person = `<@${body.user.id}>`;
      const hint = wording.say('followUp.hint', { person, mention: `<@${context.botUserId}>` });
      try {
        await postMessage({ channel, threadTs, askedTs }, sentenceView(hint), posting);
      } catch (error) {
        // The answer is there: to fail now would free the button to post it again.
        logger.warn('The hint below a posted answer could not be posted.', error);
      }
      await removeOriginal(body, deps);
    };
    await seen.once(`follow-up:${messageKey(body)}`, openThread, { isDone: isUnclear });
  };
}
