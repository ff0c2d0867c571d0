import type { Wording } from '../../../wording/wording.ts';
import { type PrivateReplying, replyPrivately } from '../../outgoing/reply-privately.ts';
import { modalView } from '../../views/modal-view.ts';
import { sentenceView } from '../../views/short-reply.ts';
import { askerOf, type ButtonArgs } from './button-args.ts';
import { openWindow } from './open-window.ts';

/** Tells who clicked that an answer can't be made again as it was shown: nothing else is done then. */
export async function tellChanged(
  body: ButtonArgs['body'],
  wording: Wording,
  deps: PrivateReplying,
): Promise<void> {
  const sentence = sentenceView(wording.say('answer.changed'));
  if (body.view === undefined) await replyPrivately(askerOf(body), sentence, deps);
  else await openWindow(deps.client, body, modalView(sentence, wording));
}
