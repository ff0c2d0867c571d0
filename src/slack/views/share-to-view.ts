import type { types, ViewOutput } from '@slack/bolt';
import type { Wording } from '../../wording/wording.ts';
import { SHARE_TO_WINDOW } from '../actions/action-ids.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from './buttons.ts';

const CHANNEL_BLOCK = 'channel';
const CHANNEL_INPUT = 'chosen';

/** A window that asks for a channel to share an answer in. */
export function shareToView(metadata: string, { say }: Wording): types.ModalView {
  return {
    type: 'modal',
    callback_id: SHARE_TO_WINDOW,
    private_metadata: metadata,
    title: plainText(say('share.title'), LIMITS.viewTitle),
    submit: plainText(say('share.submit'), LIMITS.viewTitle),
    close: plainText(say('window.close'), LIMITS.viewTitle),
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
}

/** The channel that was chosen in that window. */
export function readChosenChannel(view: Pick<ViewOutput, 'state'>): string | undefined {
  const chosen = view.state.values[CHANNEL_BLOCK]?.[CHANNEL_INPUT];
  return chosen?.selected_conversation ?? undefined;
}
