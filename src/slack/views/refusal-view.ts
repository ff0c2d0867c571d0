import type { types } from '@slack/bolt';
import type { Wording } from '../../wording/wording.ts';
import type { Refusal } from '../access/find-refusal.ts';
import { section } from './message-view.ts';
import { modalView } from './modal-view.ts';

/** Says politely why somebody is not answered. */
export function refusalText(refusal: Refusal | 'not-installed', { say }: Wording): string {
  switch (refusal) {
    case 'external':
      return say('refusal.external');
    case 'team':
      return say('refusal.team');
    case 'channel':
      return say('refusal.channel');
    case 'user':
      return say('refusal.user');
    case 'not-installed':
      return say('refusal.notInstalled');
  }
}

/** The same in the Home tab, and nothing else. */
export function refusalHomeView(text: string): types.HomeView {
  return { type: 'home', blocks: [section(text)] };
}

/** The same in a window. */
export function refusalModalView(text: string, wording: Wording): types.ModalView {
  return modalView({ text, blocks: [section(text)] }, wording);
}
