import type { types } from '@slack/bolt';
import type { MessageView } from './message-view.ts';

/** A message shown in a window of its own, where there is no conversation to post it in. */
export function modalView({ blocks }: MessageView): types.ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Iraq Desk' },
    close: { type: 'plain_text', text: 'Close' },
    blocks,
  };
}
