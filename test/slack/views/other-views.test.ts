import type { types } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/answer/desk.ts';
import { helpView } from '../../../src/slack/views/help-view.ts';
import { homeView } from '../../../src/slack/views/home/home-view.ts';
import type { MessageView } from '../../../src/slack/views/message-view.ts';
import {
  refusalHomeView,
  refusalModalView,
  refusalText,
} from '../../../src/slack/views/refusal-view.ts';
import { smallTalkView, tooLongView } from '../../../src/slack/views/short-reply.ts';
import { sourcesView } from '../../../src/slack/views/sources-view.ts';
import { LANGUAGES, wordingIn } from '../../../src/wording/wording.ts';
import { article, text } from '../arbitrary-answer.ts';
import { checkMessage, checkView } from '../check-blocks.ts';
import { ARTICLES, createFakeDesk } from '../fake-desk.ts';

const wording = wordingIn('en');
const REFUSALS = ['external', 'team', 'channel', 'user', 'not-installed'] as const;

const desk = createFakeDesk();
const NAMES = { commandName: '/iraq', mention: '<@UBOT>' };

/** The items of the list in a message, as text. */
function listItems({ blocks }: MessageView): string[] {
  return blocks
    .filter((block) => block.type === 'rich_text')
    .flatMap((block) => block.elements)
    .filter((element) => element.type === 'rich_text_list')
    .flatMap((list) => list.elements)
    .map(({ elements }) => elements.map((leaf) => ('text' in leaf ? leaf.text : '')).join(''));
}

describe('helpView', () => {
  it.each(LANGUAGES)('gives commands that can be copied as they are (%s)', (language) => {
    const json = JSON.stringify(helpView(desk, wordingIn(language), NAMES).blocks);
    expect(json.match(/`[^`]*`/g)).toEqual(
      ['', ' sources', ' watch', ' watching', ' subscribe', ' digest', ' unsubscribe'].map(
        (name) => `\`/iraq${name}\``,
      ),
    );
  });

  it('says what the bot does and every way to ask, with questions to try', () => {
    const json = JSON.stringify(helpView(desk, wording, NAMES).blocks);
    for (const way of ['/iraq', '<@UBOT>', 'direct message', '/iraq sources', 'word for word']) {
      expect(json).toContain(way);
    }
    expect(json).toContain('2 articles, 3 passages');
    expect(json).toContain('Who is Abdulkhaliq al-Azzawi?');
  });
});

describe('sourcesView', () => {
  it('lists every article with its source, newest first', () => {
    expect(listItems(sourcesView(ARTICLES, wording))).toEqual([
      '“Iraqi president and U.S. secretary of state discussed cooperation…” (opening words) · Anadolu Agency (AA) (inferred) · about 19 January 2020 (inferred) · Open the article',
      '“US-led Coalition remains critical in fight against ISIS” · Gulan Media, from Rudaw · 17 January 2020',
    ]);
  });

  it('says how many it left out of a long list', () => {
    const view = sourcesView(
      Array.from({ length: 100 }, () => ARTICLES[0]!),
      wording,
    );
    expect(listItems(view)).toHaveLength(40);
    expect(JSON.stringify(view.blocks.at(-1))).toContain('and 60 more, not listed here.');
  });
});

describe('smallTalkView', () => {
  it.each(['greeting', 'thanks', 'agreement', 'farewell', 'about', 'emoji'] as const)(
    'answers %s in a sentence or two',
    (about) => {
      const view = smallTalkView(about, desk, wording);
      expect(checkMessage(view)).toEqual([]);
      expect(view.text.length).toBeLessThan(250);
    },
  );
});

describe('tooLongView', () => {
  it('says how long the question is and how long it may be', () => {
    expect(tooLongView(3_412, wording).text).toMatch(/3,412 characters .* at most 1,500/);
  });
});

describe('every view of a desk', () => {
  it('keeps within Slack’s limits, nothing unescaped, whatever the corpus', () => {
    const anyDesk = fc
      .record({
        articles: fc.array(article, { minLength: 1, maxLength: 50, size: 'max' }),
        exampleQuestions: fc.array(text(30), { maxLength: 60, size: 'max' }),
      })
      .map((facts): Desk => ({ ...desk, ...facts }));
    fc.assert(
      fc.property(anyDesk, fc.constantFrom(...LANGUAGES).map(wordingIn), (any, spoken) => {
        expect(checkMessage(helpView(any, spoken, NAMES))).toEqual([]);
        expect(checkMessage(sourcesView(any.articles, spoken))).toEqual([]);
        expect(checkMessage(smallTalkView('greeting', any, spoken))).toEqual([]);
        expect(
          checkView(homeView(any, { wording: spoken, names: NAMES, page: 0 }) as types.HomeView),
        ).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('a refusal', () => {
  it.each(LANGUAGES)(
    'fits a window and the Home tab, and nothing in it is formatting: %s',
    (language) => {
      const spoken = wordingIn(language);
      const texts = REFUSALS.map((refusal) => refusalText(refusal, spoken));
      expect(new Set(texts).size).toBe(REFUSALS.length);
      for (const sentence of texts) {
        expect(checkView(refusalHomeView(sentence))).toEqual([]);
        expect(checkView(refusalModalView(sentence, spoken))).toEqual([]);
        expect(sentence).not.toMatch(/[*_`~<>&]/);
      }
    },
  );
});
