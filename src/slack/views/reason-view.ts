import type { types, ViewOutput } from '@slack/bolt';
import type { Wording } from '../../wording/wording.ts';
import { REASON_WINDOW } from '../actions/action-ids.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from './buttons.ts';
import { type Form, formView } from './modal-view.ts';

/** Why an answer was no good, as it is kept. */
const REASONS = ['wrong-passage', 'not-answered', 'outdated', 'other'] as const;
export type Reason = (typeof REASONS)[number];

/** Whether a reason that was kept is still one that is offered. */
export function isReason(reason: string): reason is Reason {
  return REASONS.some((each) => each === reason);
}

/** Names the blocks and the inputs within them. */
const REASON_BLOCK = 'reason';
const COMMENT_BLOCK = 'comment';
const MAX_COMMENT_CHARS = 1_000;

/** A window that asks why an answer was no good. */
export function reasonView(metadata: string, wording: Wording): types.ModalView {
  const { say } = wording;
  const options = REASONS.map((reason) => ({
    text: plainText(say(`reason.${reason}`), LIMITS.optionText),
    value: reason,
  }));
  const form: Form = {
    callbackId: REASON_WINDOW,
    title: say('reason.title'),
    submit: say('reason.submit'),
    metadata,
    blocks: [
      {
        type: 'input',
        block_id: REASON_BLOCK,
        label: plainText(say('reason.why'), LIMITS.label),
        element: { type: 'radio_buttons', action_id: REASON_BLOCK, options },
      },
      {
        type: 'input',
        block_id: COMMENT_BLOCK,
        optional: true,
        label: plainText(say('reason.comment'), LIMITS.label),
        element: {
          type: 'plain_text_input',
          action_id: COMMENT_BLOCK,
          multiline: true,
          max_length: MAX_COMMENT_CHARS,
        },
      },
    ],
  };
  return formView(form, wording);
}

/** What was chosen and written in that window; undefined where the reason is none of ours. */
export function readReason(
  view: Pick<ViewOutput, 'state'>,
): { reason: Reason; comment?: string } | undefined {
  const { values } = view.state;
  const chosen = values[REASON_BLOCK]?.[REASON_BLOCK]?.selected_option?.value;
  if (chosen === undefined || !isReason(chosen)) return undefined;
  const comment = values[COMMENT_BLOCK]?.[COMMENT_BLOCK]?.value?.trim().slice(0, MAX_COMMENT_CHARS);
  return { reason: chosen, ...(comment ? { comment } : {}) };
}
