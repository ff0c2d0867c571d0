import type { AllMiddlewareArgs, SlackViewMiddlewareArgs, ViewSubmitAction } from '@slack/bolt';
import { shownPassages } from '../../../answer/shown-passages.ts';
import type { Rating } from '../../../state/feedback.ts';
import { type AnswerRecipe, readRecipe } from '../../actions/answer-recipe.ts';
import { makeAnswer } from '../../actions/make-answer.ts';
import { personIn } from '../../actions/record-question.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { replyPrivately } from '../../outgoing/reply-privately.ts';
import { isUnclear } from '../../outgoing/slack-error.ts';
import { modalView } from '../../views/modal-view.ts';
import { readReason, reasonView } from '../../views/reason-view.ts';
import { sentenceView } from '../../views/short-reply.ts';
import { acknowledge } from '../acknowledge.ts';
import { askerOf, type ButtonArgs, messageKey } from './button-args.ts';
import { readVerdict } from './read-button.ts';

type SubmitArgs = Pick<
  SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
  'ack' | 'body' | 'view' | 'client' | 'context'
>;

/** Keeps a thumb up or down, and asks in a window why it was down. */
export function onFeedback(deps: ListenerDeps) {
  return async ({ ack, action, body, client, context }: ButtonArgs): Promise<void> => {
    await acknowledge(ack, deps.logger);
    const { verdict, recipe, written } = readVerdict(action);
    const answerKey = messageKey(body);
    const wording = await deps.wordings.of(client, body.user.id);
    if (verdict === 'down') {
      // First of all: the trigger is good for three seconds.
      const view = reasonView(`${answerKey} ${written}`, wording);
      await client.views.open({ trigger_id: body.trigger_id, view });
    }
    await keep({ answerKey, verdict, ...personIn(context, body.user.id) }, recipe, deps);
    if (verdict === 'up') {
      const thanks = sentenceView(wording.say('feedback.thanks'));
      const thank = () => replyPrivately(askerOf(body), thanks, { ...deps, client });
      // Who clicks again has said nothing new.
      await deps.seen.once(`thanks:${answerKey}:${body.user.id}`, thank, { isDone: isUnclear });
    }
  };
}

/** Keeps why an answer was no good. */
export function onReason(deps: ListenerDeps) {
  return async ({ ack, body, view, client, context }: SubmitArgs): Promise<void> => {
    // Which answer, and how it was made.
    const [, answerKey, written] = /^(\S{1,100}) (.*)$/s.exec(view.private_metadata) ?? [];
    const recipe = readRecipe(written);
    const reason = readReason(view);
    if (answerKey === undefined || recipe === undefined || reason === undefined) {
      deps.logger.warn('A window came back with what this bot did not write.');
      await ack();
      return;
    }
    await keep(
      { answerKey, verdict: 'down', ...reason, ...personIn(context, body.user.id) },
      recipe,
      deps,
    );
    const wording = await deps.wordings.of(client, body.user.id);
    const thanks = modalView(sentenceView(wording.say('feedback.thanks')), wording);
    await ack({ response_action: 'update', view: thanks });
  };
}

async function keep(
  verdict: Omit<Rating, 'question' | 'passageId' | 'atMs'>,
  recipe: AnswerRecipe,
  { desk, store, now }: ListenerDeps,
): Promise<void> {
  const { answer, isOther } = await makeAnswer(desk, recipe);
  // A verdict on what was shown says nothing of another passage.
  const [first] = isOther ? [] : shownPassages(answer);
  await store.feedback.put({
    ...verdict,
    question: answer.resolved,
    ...(first === undefined ? {} : { passageId: first.passage.id }),
    atMs: now(),
  });
}
