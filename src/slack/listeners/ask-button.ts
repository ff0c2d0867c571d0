import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import type { ListenerDeps } from '../answer-message.ts';
import { isDirect, replyThread } from '../incoming/incoming-message.ts';
import { postMessage } from '../outgoing/post-message.ts';
import { replyPrivately } from '../outgoing/reply-privately.ts';
import { refusalOf } from '../outgoing/slack-error.ts';
import { answerView } from '../views/answer-view.ts';
import { readButtonValue } from '../views/buttons.ts';
import { modalView } from '../views/modal-view.ts';
import { acknowledge } from './acknowledge.ts';
import { UnreadableButtonError } from './unreadable-button-error.ts';

type Args = Pick<
  SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs,
  'ack' | 'action' | 'body' | 'client'
>;

/** Answers the question on a button where the button stands: privately, in the thread, or in a window. */
export function onAsk(deps: ListenerDeps) {
  return async ({ ack, action, body, client }: Args): Promise<void> => {
    await acknowledge(ack, deps.logger);
    const question = readButtonValue(action.value);
    if (question === undefined) throw new UnreadableButtonError(action.action_id);
    const answer = await deps.desk.answer(question);
    const askedBy = body.user.id;
    const posting = { ...deps, client };

    if (body.view !== undefined) {
      await showInWindow({ body, client }, answer, deps);
    } else if (body.container.is_ephemeral === true || body.message === undefined) {
      const asker = {
        responseUrl: body.response_url,
        channel: body.channel?.id,
        threadTs: body.container.thread_ts,
        userId: askedBy,
      };
      await replyPrivately(asker, answerView(answer, { askedBy, share: true }), posting);
    } else {
      const channel = body.channel!.id;
      const { ts, thread_ts: threadTs } = body.message;
      const thread = replyThread({ ts, threadTs, direct: isDirect(channel) });
      const place = { channel, threadTs: thread, askedTs: action.action_ts };
      await postMessage(place, answerView(answer, { askedBy }), posting);
    }
  };
}

/** Shows the answer in a window; in direct messages when Slack opens none, as seconds after the click. */
async function showInWindow(
  { body, client }: Pick<Args, 'body' | 'client'>,
  answer: Answer,
  deps: ListenerDeps,
): Promise<void> {
  const shown = answerView(answer, { askedBy: body.user.id });
  const view = modalView(shown);
  try {
    if (body.view!.type === 'modal') await client.views.update({ view_id: body.view!.id, view });
    else await client.views.open({ trigger_id: body.trigger_id, view });
  } catch (error) {
    if (refusalOf(error) === undefined) throw error;
    deps.logger.warn('A window could not be shown; its answer goes to direct messages.', error);
    await postMessage({ channel: body.user.id }, shown, { ...deps, client });
  }
}
