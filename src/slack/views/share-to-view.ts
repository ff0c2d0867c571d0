import type { types, ViewOutput } from '@slack/bolt';
import type { Wording } from '../../wording/wording.ts';
import { SHARE_TO_WINDOW } from '../actions/action-ids.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from './buttons.ts';
import { type Form, formView } from './modal-view.ts';

const CHANNEL_BLOCK = 'channel';
const CHANNEL_INPUT = 'chosen';

/** A window that asks for a channel to share an answer in. */
export function shareToView(metadata: string, wording: Wording): types.ModalView {
  const { say } = wording;
  const form: Form = {
    callbackId: SHARE_TO_WINDOW,
    title: say('share.title'),
    submit: say('share.submit'),
    metadata,
    blocks: [
      {
        type: 'input',
        block_id: CHANNEL_BLOCK,
        label: plainText(say('share.channel'), LIMITS.label),
        element: {
          type: 'conversations_select',
          action_id: CHANNEL_INPUT,
          filter: { include: ['public', 'private'], exclude_bot_users: true },
        },
      },
    ],
  };
  return formView(form, wording);
}

/** The channel that was chosen in that window. */
export function readChosenChannel(view: Pick<ViewOutput, 'state'>): string | undefined {
  const chosen = view.state.values[CHANNEL_BLOCK]?.[CHANNEL_INPUT];
  return chosen?.selected_conversation ?? undefined;
}
