import type { types } from '@slack/bolt';
import type { Desk } from '../../answer/desk.ts';
import { helpBlocks, type Names } from './help-view.ts';
import { sourcesView } from './sources-view.ts';

/** The app's Home tab: how to ask, questions to try, the articles. */
export function homeView(desk: Desk, names: Names): types.HomeView {
  return {
    type: 'home',
    blocks: [...helpBlocks(desk, names), { type: 'divider' }, ...sourcesView(desk.articles).blocks],
  };
}
