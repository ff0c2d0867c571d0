import type { types, ViewOutput } from '@slack/bolt';
import type { Article } from '../../corpus/article.ts';
import { listPublishers } from '../../sources/list-publishers.ts';
import type { Wording } from '../../wording/wording.ts';
import { ASK_WINDOW } from '../actions/action-ids.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from './buttons.ts';

/** Name the blocks and the inputs within them. */
const QUESTION = 'question';
const PUBLISHER = 'publisher';
const FROM = 'from';
const TO = 'to';

const MAX_QUESTION_CHARS = 1_200;

/** A window that takes a question and, if wanted, a publisher and days of publication. */
export function askWindowView(articles: readonly Article[], { say }: Wording): types.ModalView {
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
  return {
    type: 'modal',
    callback_id: ASK_WINDOW,
    title: plainText(say('ask.title'), LIMITS.viewTitle),
    submit: plainText(say('ask.submit'), LIMITS.viewTitle),
    close: plainText(say('window.close'), LIMITS.viewTitle),
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
}

/** The question with what restricts it, or what is wrong with the window's inputs, by block. */
export function readAskWindow(
  view: Pick<ViewOutput, 'state'>,
  { say }: Wording,
): { question: string } | { errors: Record<string, string> } {
  const { values } = view.state;
  const question = values[QUESTION]?.[QUESTION]?.value?.trim() ?? '';
  const publisher = values[PUBLISHER]?.[PUBLISHER]?.selected_option?.value;
  const from = values[FROM]?.[FROM]?.selected_date;
  const to = values[TO]?.[TO]?.selected_date;
  if (question === '') return { errors: { [QUESTION]: say('ask.empty') } };
  if (from && to && from > to) return { errors: { [TO]: say('ask.turnedRound') } };
  const modifiers = [
    ...(publisher ? [`from:"${publisher.replaceAll('"', '')}"`] : []),
    ...(from ? [`since:${from}`] : []),
    ...(to ? [`until:${to}`] : []),
  ];
  return { question: [question, ...modifiers].join(' ') };
}

/** Those that a menu takes. */
function publishersOf(articles: readonly Article[]): string[] {
  return listPublishers(articles)
    .filter((name) => name.length <= LIMITS.optionValue)
    .slice(0, LIMITS.menuOptions);
}
