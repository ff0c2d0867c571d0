import { contentHash } from '../../actions/content-hash.ts';
import { makeAnswer } from '../../actions/make-answer.ts';
import { personIn, recordQuestion } from '../../actions/record-question.ts';
import { isDirect, replyThread } from '../../incoming/incoming-message.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { postMessage } from '../../outgoing/post-message.ts';
import { replyPrivately } from '../../outgoing/reply-privately.ts';
import { isUnclear, refusalOf } from '../../outgoing/slack-error.ts';
import type { AnswerPlace } from '../../views/answer/answer-actions.ts';
import { answerView } from '../../views/answer/answer-view.ts';
import { modalView } from '../../views/modal-view.ts';
import { acknowledge } from '../acknowledge.ts';
import { askerOf, type ButtonArgs, messageKey, placeOf } from './button-args.ts';
import { readButton } from './read-button.ts';

/** Who clicks later wants the answer again. */
const DOUBLE_CLICK_MS = 10_000;
/** In a message others may click, too: who does long after the answer wants it where it is seen. */
const SAME_QUESTION_MS = 600_000;

/**
 * Answers the question on a button where the button stands: privately, in the thread or in the window;
 * from the Home tab in direct messages.
 * In a message each question is answered once, however often its button is clicked.
 */
export function onAsk(deps: ListenerDeps) {
  const { desk, seen, wordings, logger } = deps;
  return async ({ ack, action, body, client, context }: ButtonArgs): Promise<void> => {
    await acknowledge(ack, logger);
    const recipe = { ...readButton(action), askedBy: body.user.id };
    const posting = { ...deps, client };

    const question = contentHash(recipe.question);
    if (body.view?.type === 'modal') {
      await showInWindow(body.view.id);
      return;
    }
    if (body.view !== undefined) {
      const key = `ask-home:${body.user.id}:${question}`;
      await seen.once(key, answerDirectly, { isDone: isUnclear, forMs: DOUBLE_CLICK_MS });
      return;
    }
    await seen.once(`ask:${messageKey(body)}:${question}`, answerInMessage, {
      isDone: isUnclear,
      forMs: SAME_QUESTION_MS,
    });

    async function show(place: AnswerPlace) {
      const [made, wording] = await Promise.all([
        makeAnswer(desk, recipe),
        wordings.of(client, body.user.id),
      ]);
      await recordQuestion(personIn(context, body.user.id), made.answer, deps);
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

    async function answerDirectly(): Promise<void> {
      await postMessage({ channel: body.user.id }, (await show('direct')).shown, posting);
    }

    /** In direct messages when the window was closed meanwhile. */
    async function showInWindow(viewId: string): Promise<void> {
      const { shown, wording } = await show('window');
      const view = modalView(shown, wording);
      try {
        await client.views.update({ view_id: viewId, view });
      } catch (error) {
        if (refusalOf(error) === undefined) throw error;
        logger.warn('A window could not be shown; its answer goes to direct messages.', error);
        await answerDirectly();
      }
    }
  };
}
