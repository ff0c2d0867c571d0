import { createHash } from 'node:crypto';
import { makeAnswer } from '../actions/answer-recipe.ts';
import type { ListenerDeps } from '../answer-message.ts';
import { isDirect, replyThread } from '../incoming/incoming-message.ts';
import { NO_UNFURL, postMessage } from '../post-message.ts';
import { answerView } from '../views/answer-view.ts';
import { modalView } from '../views/modal-view.ts';
import { type ButtonArgs, messageKey, placeOf } from './button-args.ts';
import { readButton } from './read-button.ts';

/**
 * Answers the question on a button where the button stands: privately, in the thread, or in a window.
 * In a message each question is answered once, however often its button is clicked.
 */
export function onAsk({ desk, seen, wordings }: ListenerDeps) {
  return async ({ ack, action, body, client, respond }: ButtonArgs): Promise<void> => {
    await ack();
    const recipe = { ...readButton(action), askedBy: body.user.id };
    const answer = async () => {
      const [made, wording] = await Promise.all([
        makeAnswer(desk, recipe),
        wordings.of(client, body.user.id),
      ]);
      return { made, wording };
    };

    if (body.view !== undefined) {
      const { made, wording } = await answer();
      const view = modalView(answerView(made, { wording, recipe, place: 'window' }), wording);
      if (body.view.type === 'modal') await client.views.update({ view_id: body.view.id, view });
      else await client.views.open({ trigger_id: body.trigger_id, view });
      return;
    }
    const question = createHash('sha256').update(recipe.question).digest('base64url');
    await seen.once(`ask:${messageKey(body)}:${question}`, async () => {
      const { made, wording } = await answer();
      const place = placeOf(body);
      const reply = answerView(made, { wording, recipe, place });
      if (place === 'private') {
        await respond({
          ...reply,
          ...NO_UNFURL,
          response_type: 'ephemeral',
          replace_original: false,
        });
        return;
      }
      const channel = body.channel!.id;
      const { ts, thread_ts: threadTs } = body.message!;
      const thread = replyThread({ ts, threadTs, direct: isDirect(channel) });
      await postMessage(client, { channel, threadTs: thread }, reply);
    });
  };
}
