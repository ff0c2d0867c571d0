import { createHash } from 'node:crypto';
import { makeAnswer } from '../actions/answer-recipe.ts';
import { isDirect, replyThread } from '../incoming/incoming-message.ts';
import type { ListenerDeps } from '../listener-deps.ts';
import { postMessage } from '../outgoing/post-message.ts';
import { replyPrivately } from '../outgoing/reply-privately.ts';
import { refusalOf, UnclearPostError } from '../outgoing/slack-error.ts';
import type { AnswerPlace } from '../views/answer/answer-actions.ts';
import { answerView } from '../views/answer/answer-view.ts';
import { modalView } from '../views/modal-view.ts';
import { acknowledge } from './acknowledge.ts';
import { askerOf, type ButtonArgs, messageKey, placeOf } from './button-args.ts';
import { readButton } from './read-button.ts';

/**
 * Answers the question on a button where the button stands: privately, in the thread, or in a window.
 * In a message each question is answered once, however often its button is clicked.
 */
export function onAsk(deps: ListenerDeps) {
  const { desk, seen, wordings, logger } = deps;
  return async ({ ack, action, body, client }: ButtonArgs): Promise<void> => {
    await acknowledge(ack, logger);
    const recipe = { ...readButton(action), askedBy: body.user.id };
    const posting = { ...deps, client };

    if (body.view !== undefined) {
      await showInWindow();
      return;
    }
    const question = createHash('sha256').update(recipe.question).digest('base64url');
    const isDone = (error: unknown) => error instanceof UnclearPostError;
    await seen.once(`ask:${messageKey(body)}:${question}`, answerInMessage, { isDone });

    async function show(place: AnswerPlace) {
      const [made, wording] = await Promise.all([
        makeAnswer(desk, recipe),
        wordings.of(client, body.user.id),
      ]);
      return { shown: answerView(made, { wording, recipe, place }), wording };
    }

    async function answerInMessage(): Promise<void> {
      const place = placeOf(body);
      const { shown } = await show(place);
      if (place === 'private') {
        await replyPrivately(askerOf(body), shown, posting);
        return;
      }
      const channel = body.channel!.id;
      const { ts, thread_ts: threadTs } = body.message!;
      const thread = replyThread({ ts, threadTs, direct: isDirect(channel) });
      await postMessage({ channel, threadTs: thread, askedTs: action.action_ts }, shown, posting);
    }

    /** In direct messages when Slack opens no window, as seconds after the click. */
    async function showInWindow(): Promise<void> {
      const { shown, wording } = await show('window');
      const view = modalView(shown, wording);
      try {
        if (body.view!.type === 'modal') {
          await client.views.update({ view_id: body.view!.id, view });
        } else await client.views.open({ trigger_id: body.trigger_id, view });
      } catch (error) {
        if (refusalOf(error) === undefined) throw error;
        logger.warn('A window could not be shown; its answer goes to direct messages.', error);
        await postMessage({ channel: body.user.id }, (await show('direct')).shown, posting);
      }
    }
  };
}
