import type { types } from '@slack/bolt';
import type { Desk } from '../../answer/desk.ts';
import { helpBlocks } from './help-view.ts';
import { sourcesView } from './sources-view.ts';

/** The app's Home tab: how to ask, questions to try, the articles. */
export function homeView(desk: Desk, mention: string): types.HomeView {
  return {
    type: 'home',
    blocks: [
      ...helpBlocks(desk, mention),
      { type: 'divider' },
      ...sourcesView(desk.articles).blocks,
    ],
  };
}
