import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { ListenerDeps } from '../answer-message.ts';
import { isDirect, replyThread } from '../incoming/incoming-message.ts';
import { NO_UNFURL, postMessage } from '../post-message.ts';
import { answerView } from '../views/answer-view.ts';
import { readButtonValue } from '../views/buttons.ts';
import { modalView } from '../views/modal-view.ts';
import { UnreadableButtonError } from './unreadable-button-error.ts';

type Args = Pick<
  SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs,
  'ack' | 'action' | 'body' | 'client' | 'respond'
>;

/** Answers the question on a button where the button stands: privately, in the thread, or in a window. */
export function onAsk({ desk, wordings }: ListenerDeps) {
  return async ({ ack, action, body, client, respond }: Args): Promise<void> => {
    await ack();
    const question = readButtonValue(action.value);
    if (question === undefined) throw new UnreadableButtonError(action.action_id);
    const askedBy = body.user.id;
    const [answer, wording] = await Promise.all([
      desk.answer(question),
      wordings.of(client, askedBy),
    ]);

    if (body.view !== undefined) {
      const view = modalView(answerView(answer, { wording, askedBy }), wording);
      if (body.view.type === 'modal') await client.views.update({ view_id: body.view.id, view });
      else await client.views.open({ trigger_id: body.trigger_id, view });
    } else if (body.container.is_ephemeral === true || body.message === undefined) {
      await respond({
        ...answerView(answer, { wording, askedBy, share: true }),
        ...NO_UNFURL,
        response_type: 'ephemeral',
        replace_original: false,
      });
    } else {
      const channel = body.channel!.id;
      const { ts, thread_ts: threadTs } = body.message;
      const place = { ts, threadTs, direct: isDirect(channel) };
      await postMessage(
        client,
        { channel, threadTs: replyThread(place) },
        answerView(answer, { wording, askedBy }),
      );
    }
  };
}
