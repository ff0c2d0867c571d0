import type { types } from '@slack/bolt';
import type { Desk } from '../../answer/desk.ts';
import type { Wording } from '../../wording/wording.ts';
import { helpBlocks, type Names } from './help-view.ts';
import { sourcesView } from './sources-view.ts';

/** The app's Home tab: how to ask, questions to try, the articles. */
export function homeView(desk: Desk, wording: Wording, names: Names): types.HomeView {
  return {
    type: 'home',
    blocks: [
      ...helpBlocks(desk, wording, names),
      { type: 'divider' },
      ...sourcesView(desk.articles, wording).blocks,
    ],
  };
}
