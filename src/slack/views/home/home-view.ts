import type { types } from '@slack/bolt';
import type { Desk } from '../../../answer/desk.ts';
import { describeCollection } from '../../../wording/describe-collection.ts';
import { describeMoment } from '../../../wording/describe-source.ts';
import type { Wording } from '../../../wording/wording.ts';
import { LIMITS } from '../../limits.ts';
import { contextLine } from '../answer/source-line.ts';
import { askButtons, plainText } from '../buttons.ts';
import { helpText, type Names } from '../help-view.ts';
import { present, section } from '../message-view.ts';
import { type AdminReport, adminBlocks } from './admin-blocks.ts';
import { articlePage } from './article-page.ts';

const MAX_EXAMPLES = 5;

export type HomeViewOptions = {
  wording: Wording;
  names: Names;
  /** Which page of the articles is shown, from 0; a page that isn't there is the last one. */
  page: number;
  /** Shown to admins alone. */
  report?: AdminReport;
};

/** The app's Home tab: what the bot knows, how to ask, questions to try, the articles page by page. */
export function homeView(
  desk: Desk,
  { wording, names, page, report }: HomeViewOptions,
): types.HomeView {
  const { say } = wording;
  const examples = askButtons(desk.exampleQuestions.slice(0, MAX_EXAMPLES), { blockId: 'ask' });
  return {
    type: 'home',
    blocks: present<types.KnownBlock>([
      header(say('home.knows')),
      section(say('help.what')),
      contextLine([...describeCollection(desk, wording), ...lastRead(desk, wording)].join(' ')),
      header(say('home.ask')),
      section(helpText(names, wording)),
      examples && contextLine(say('home.try')),
      examples,
      header(say('home.articles')),
      ...articlePage(desk.articles, page, wording),
      ...(report === undefined ? [] : adminBlocks(report, wording)),
    ]),
  };
}

function lastRead({ servedAt }: Desk, wording: Wording): string[] {
  if (servedAt === undefined) return [];
  return [wording.say('home.lastRead', describeMoment(servedAt.getTime(), wording))];
}

function header(text: string): types.HeaderBlock {
  return { type: 'header', text: plainText(text, LIMITS.header) };
}
