import type { types } from '@slack/bolt';
import type { Wording } from '../../wording/wording.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from './buttons.ts';
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

export type Form = {
  callbackId: string;
  title: string;
  /** What stands on the button that sends it. */
  submit: string;
  /** Comes back with what was put in. */
  metadata?: string;
  blocks: types.ModalView['blocks'];
};

/** A window with inputs. */
export function formView(
  { callbackId, title, submit, metadata, blocks }: Form,
  { say }: Wording,
): types.ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    ...(metadata === undefined ? {} : { private_metadata: metadata }),
    title: plainText(title, LIMITS.viewTitle),
    submit: plainText(submit, LIMITS.viewTitle),
    close: plainText(say('window.close'), LIMITS.viewTitle),
    blocks,
  };
}
