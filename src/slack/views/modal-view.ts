import type { types } from '@slack/bolt';
import type { Wording } from '../../wording/wording.ts';
import type { MessageView } from './message-view.ts';

/** A message shown in a window of its own, where there is no conversation to post it in. */
export function modalView({ blocks }: MessageView, { say }: Wording): types.ModalView {
  return {
    type: 'modal',
    title: { type: 'plain_text', text: say('window.title') },
    close: { type: 'plain_text', text: say('window.close') },
    blocks,
  };
}
