import type { types, ViewOutput } from '@slack/bolt';
import type { Article } from '../../corpus/article.ts';
import { listPublishers } from '../../sources/list-publishers.ts';
import type { Wording } from '../../wording/wording.ts';
import { ASK_WINDOW } from '../actions/action-ids.ts';
import { restrictQuestion } from '../actions/restrict-question.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from './buttons.ts';
import { type Form, formView } from './modal-view.ts';

/** Name the blocks and the inputs within them. */
const QUESTION = 'question';
const PUBLISHER = 'publisher';
const FROM = 'from';
const TO = 'to';

const MAX_QUESTION_CHARS = 1_200;

/** A window that takes a question and, if wanted, a publisher and days of publication. */
export function askWindowView(articles: readonly Article[], wording: Wording): types.ModalView {
  const { say } = wording;
  const options = publishersOf(articles).map((name) => ({
    text: plainText(name, LIMITS.optionText),
    value: name,
  }));
  const input = (
    id: string,
    label: string,
    element: types.InputBlock['element'],
    optional = true,
  ): types.InputBlock => ({
    type: 'input',
    block_id: id,
    label: plainText(label, LIMITS.label),
    element,
    ...(optional ? { optional } : {}),
  });
  const form: Form = {
    callbackId: ASK_WINDOW,
    title: say('ask.title'),
    submit: say('ask.submit'),
    blocks: [
      input(
        QUESTION,
        say('ask.question'),
        {
          type: 'plain_text_input',
          action_id: QUESTION,
          multiline: true,
          max_length: MAX_QUESTION_CHARS,
          focus_on_load: true,
        },
        false,
      ),
      ...(options.length === 0
        ? []
        : [
            input(PUBLISHER, say('ask.publisher'), {
              type: 'static_select',
              action_id: PUBLISHER,
              placeholder: plainText(say('ask.anyPublisher'), LIMITS.placeholder),
              options,
            }),
          ]),
      input(FROM, say('ask.from'), { type: 'datepicker', action_id: FROM }),
      input(TO, say('ask.to'), { type: 'datepicker', action_id: TO }),
    ],
  };
  return formView(form, wording);
}

/** The question with what restricts it, or what is wrong with the window's inputs, by block. */
export function readAskWindow(
  view: Pick<ViewOutput, 'state'>,
  articles: readonly Article[],
  wording: Wording,
): { question: string } | { errors: Record<string, string> } {
  const { say } = wording;
  const { values } = view.state;
  const question = values[QUESTION]?.[QUESTION]?.value?.trim() ?? '';
  const publisher = values[PUBLISHER]?.[PUBLISHER]?.selected_option?.value;
  const from = values[FROM]?.[FROM]?.selected_date;
  const to = values[TO]?.[TO]?.selected_date;
  if (question === '') return { errors: { [QUESTION]: say('ask.empty') } };
  if (from && to && from > to) return { errors: { [TO]: say('ask.turnedRound') } };
  const wanted = {
    publishers: publisher ? [publisher] : [],
    from: from ?? undefined,
    to: to ?? undefined,
  };
  const restricted = restrictQuestion(question, wanted, articles, wording);
  return 'error' in restricted ? { errors: { [QUESTION]: restricted.error } } : restricted;
}

/** Those that a menu takes. */
function publishersOf(articles: readonly Article[]): string[] {
  return listPublishers(articles)
    .filter((name) => name.length <= LIMITS.optionValue)
    .slice(0, LIMITS.menuOptions);
}
