import { describe, expect, it } from 'vitest';
import { shownPassages } from '../../../src/answer/shown-passages.ts';
import type { Reload } from '../../../src/live/reload.ts';
import { contextView } from '../../../src/slack/views/answer/context-view.ts';
import { askWindowView } from '../../../src/slack/views/ask-window-view.ts';
import { digestView } from '../../../src/slack/views/background/digest-view.ts';
import { watchedView, watchingView } from '../../../src/slack/views/background/watch-views.ts';
import { failureText } from '../../../src/slack/views/failure-text.ts';
import { helpView } from '../../../src/slack/views/help-view.ts';
import { homeView } from '../../../src/slack/views/home/home-view.ts';
import type { MessageView } from '../../../src/slack/views/message-view.ts';
import { modalView } from '../../../src/slack/views/modal-view.ts';
import { reasonView } from '../../../src/slack/views/reason-view.ts';
import {
  refusalHomeView,
  refusalModalView,
  refusalText,
} from '../../../src/slack/views/refusal-view.ts';
import {
  reloadBegunView,
  reloadRefusedView,
  reloadView,
} from '../../../src/slack/views/reload-view.ts';
import { shareToView } from '../../../src/slack/views/share-to-view.ts';
import {
  otherCommandView,
  sentenceView,
  smallTalkView,
  tooLongView,
} from '../../../src/slack/views/short-reply.ts';
import { sourcesView } from '../../../src/slack/views/sources-view.ts';
import { wordingIn } from '../../../src/wording/wording.ts';
import { makeArticle } from '../../answer/article-fixture.ts';
import { checkMessage, checkView } from '../check-blocks.ts';
import { ARTICLES, createFakeDesk, FOUND, NOT_FOUND, UNSURE } from '../fake-desk.ts';
import { viewAnswer } from '../view-answer.ts';
import { RELOADED } from './reload-fixture.ts';

const desk = { ...createFakeDesk(), servedAt: new Date('2026-03-01T14:03:00Z') };
const english = wordingIn('en');
const NAMES = { commandName: '/iraq', mention: '<@UBOT>' };
const METADATA = '{"q":"Who is Abdulkhaliq al-Azzawi?"}';
const REPORT = {
  days: 30,
  outcomes: { found: 7, unsure: 2, 'not-found': 1 },
  unanswered: [{ question: 'What is the capital of Peru?' }],
  worst: [
    {
      question: 'Who is Abdulkhaliq al-Azzawi?',
      ups: 1,
      downs: 3,
      reasons: [{ reason: 'outdated', count: 2 }],
      comments: ['He left in 2021.'],
    },
  ],
};

const WATCH = {
  id: 7,
  teamId: 'T1',
  userId: 'U1',
  question: 'Which llama did Salih ride?',
  outcome: 'unsure',
  passageIds: [],
  atMs: 0,
} as const;
const DIGEST = {
  sinceMs: Date.parse('2026-03-01T07:00:00Z'),
  subscribed: { byUserId: 'U1', every: 'daily', hour: 7, commandName: '/iraq' },
} as const;

const READ_AT = new Date('2026-03-01T14:03:00Z');
const RELOAD_PROBLEMS = [
  { path: 'corpus/2020-01-21-basnews.md', line: 2, severity: 'warning', message: 'no title' },
] as const;
const UNREADABLE: Reload = {
  outcome: 'unreadable',
  servedAt: READ_AT,
  problems: [],
  newProblems: [],
  ms: 1,
};
const FAILURES = [
  'unclear',
  'busy',
  'permission',
  'not-member',
  'archived',
  'restricted',
  'window',
  'other',
] as const;
const FAILURE_FACTS = { reference: 'ref1', place: '<#C1>', mention: '<@UBOT>' };
const REFUSALS = ['external', 'team', 'channel', 'user', 'not-installed'] as const;

/** A day each, for three pages of the Home tab. */
const MANY_ARTICLES = Array.from({ length: 21 }, (_, n) =>
  makeArticle({
    id: `a${n}`,
    headline: `Rain in Mosul, day ${n + 1}`,
    publisher: 'Rudaw',
    date: `2020-01-${String(n + 1).padStart(2, '0')}`,
    text: `It has rained in Mosul for ${n + 1} days.`,
  }),
);
const MANY = { ...desk, articles: MANY_ARTICLES, passageCount: MANY_ARTICLES.length };

/** Each message as people see it. Read the file of one that has changed before you accept it. */
const MESSAGES: Readonly<Record<string, () => MessageView>> = {
  'answer-private': () => viewAnswer(FOUND, { place: 'private' }),
  'answer-channel': () => viewAnswer(FOUND, { place: 'channel', askedBy: 'U1' }),
  'answer-direct': () => viewAnswer(FOUND, { place: 'direct' }),
  'answer-more': () => viewAnswer(FOUND, { place: 'private', more: [UNSURE, NOT_FOUND] }),
  'answer-unsure': () => viewAnswer(UNSURE, { place: 'private' }),
  'answer-not-found': () => viewAnswer(NOT_FOUND, { place: 'private' }),
  'answer-not-found-arabic': () =>
    viewAnswer(NOT_FOUND, { place: 'private', wording: wordingIn('ar') }),
  'answer-arabic': () => viewAnswer(FOUND, { place: 'private', wording: wordingIn('ar') }),
  'answer-kurdish': () => viewAnswer(UNSURE, { place: 'private', wording: wordingIn('ckb') }),
  help: () => helpView(desk, english, NAMES),
  sources: () => sourcesView(ARTICLES, english),
  'answer-news': () => viewAnswer(FOUND, { place: 'direct', askedBy: 'U1', watch: 'news' }),
  'answer-watched': () => viewAnswer(UNSURE, { place: 'private', watch: 'watched' }),
  watched: () => watchedView({ kind: 'added', watch: WATCH }, '/iraq', english),
  watching: () => watchingView([WATCH, { ...WATCH, id: 8 }], '/iraq', english),
  digest: () => digestView(ARTICLES, { ...DIGEST, wording: english }),
  'digest-arabic': () => digestView(ARTICLES, { ...DIGEST, wording: wordingIn('ar') }),
  greeting: () => smallTalkView('greeting', desk, english),
  'reload-served': () => reloadView({ ...RELOADED, problems: RELOAD_PROBLEMS }, english),
  'reload-unreadable': () => reloadView(UNREADABLE, english),
  'reload-begun': () => reloadBegunView(english),
  'reload-refused': () => reloadRefusedView(english),
  'too-long': () => tooLongView(3_412, english),
  'other-command': () => otherCommandView('/news', '/iraq', english),
  'follow-up-hint': () =>
    sentenceView(english.say('followUp.hint', { person: '<@U1>', mention: '<@UBOT>' })),
};

/** Each Home tab and window. */
const VIEWS: Readonly<Record<string, () => Parameters<typeof checkView>[0]>> = {
  home: () => homeView(desk, { wording: english, names: NAMES, page: 0 }),
  'home-admin': () => homeView(desk, { wording: english, names: NAMES, page: 0, report: REPORT }),
  'home-arabic': () => homeView(desk, { wording: wordingIn('ar'), names: NAMES, page: 0 }),
  'home-pager': () => homeView(MANY, { wording: english, names: NAMES, page: 1 }),
  'home-refusal': () => refusalHomeView(refusalText('user', english)),
  'window-refusal': () => refusalModalView(refusalText('channel', english), english),
  'window-changed': () => modalView(sentenceView(english.say('answer.changed')), english),
  'window-answer': () => modalView(viewAnswer(FOUND, { place: 'window' }), english),
  'window-context': () =>
    contextView({
      passages: shownPassages(FOUND),
      shown: 1,
      wording: english,
      metadata: METADATA,
    }),
  // An article with an address, which is linked.
  'window-context-link': () =>
    contextView({
      passages: shownPassages(FOUND),
      shown: 2,
      wording: english,
      metadata: METADATA,
    }),
  'window-ask': () => askWindowView(ARTICLES, english),
  'window-reason': () => reasonView(`C1:1.1 ${METADATA}`, english),
  'window-share-to': () => shareToView(METADATA, english),
};

/** Sentences that stand alone, by what they tell of. */
const SENTENCES: Readonly<Record<string, () => Readonly<Record<string, string>>>> = {
  failures: () => sayEach(FAILURES, (kind) => failureText(kind, FAILURE_FACTS, english)),
  'failures-arabic': () =>
    sayEach(FAILURES, (kind) => failureText(kind, FAILURE_FACTS, wordingIn('ar'))),
  refusals: () => sayEach(REFUSALS, (refusal) => refusalText(refusal, english)),
};

function sayEach<Key extends string>(keys: readonly Key[], say: (key: Key) => string) {
  return Object.fromEntries(keys.map((key) => [key, say(key)]));
}

const toJson = (view: unknown) => `${JSON.stringify(view, null, 2)}\n`;

describe('what people see', () => {
  it.each(Object.entries(MESSAGES))('is kept: the message %s', async (name, make) => {
    const view = make();
    expect(checkMessage(view)).toEqual([]);
    await expect(toJson(view)).toMatchFileSnapshot(`golden/${name}.json`);
  });

  it.each(Object.entries(VIEWS))('is kept: %s', async (name, make) => {
    const view = make();
    expect(checkView(view)).toEqual([]);
    await expect(toJson(view)).toMatchFileSnapshot(`golden/${name}.json`);
  });

  it.each(Object.entries(SENTENCES))('is kept: the sentences of %s', async (name, make) => {
    await expect(toJson(make())).toMatchFileSnapshot(`golden/${name}.json`);
  });
});
