import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownPassages } from '../../../src/answer/shown-passages.ts';
import { contextView } from '../../../src/slack/views/answer/context-view.ts';
import { askWindowView } from '../../../src/slack/views/ask-window-view.ts';
import { homeView } from '../../../src/slack/views/home/home-view.ts';
import { LANGUAGES, wordingIn } from '../../../src/wording/wording.ts';
import { anyAnswer, overlongAnswer } from '../arbitrary-answer.ts';
import { checkView } from '../check-blocks.ts';
import { ARTICLES, createFakeDesk } from '../fake-desk.ts';

const WORDINGS = LANGUAGES.map((language) => [language, wordingIn(language)] as const);
/** As long as a private metadata may be. */
const METADATA = 'x'.repeat(3_000);
const LONG = 'A very long name, & more '.repeat(400);

describe('the longest views', () => {
  it('of passages in context are within Slack’s limits, whatever the article', () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom(...WORDINGS), (answer, [, wording]) => {
        const passages = shownPassages(answer);
        for (const shown of passages.keys()) {
          const view = contextView({ passages, shown, wording, metadata: METADATA });
          expect(checkView(view)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each(WORDINGS)('of a passage that is too long in all it has are, too (%s)', (_, wording) => {
    const passages = shownPassages(overlongAnswer('found'));
    const long = passages.map((quoted) => {
      const before = `${'One paragraph.\n\n'.repeat(3_000)}${'word'.repeat(2_000)}`;
      const text = `${before}${quoted.passage.text}${before}`;
      const start = before.length;
      const passage = { ...quoted.passage, start, end: start + quoted.passage.text.length };
      return { ...quoted, passage, article: { ...quoted.article, text } };
    });
    const view = contextView({ passages: long, shown: 0, wording, metadata: METADATA });
    expect(checkView(view)).toEqual([]);
    const text = JSON.stringify(view);
    expect(text).toContain(JSON.stringify(wording.say('context.earlier')).slice(1, -1));
    expect(text).toContain(JSON.stringify(wording.say('context.later')).slice(1, -1));
  });

  it.each(WORDINGS)('of the Home tab for admins are, too (%s)', (_, wording) => {
    const articles = Array.from({ length: 30 }, () => ({
      ...ARTICLES[0]!,
      headline: { text: LONG, kind: 'lead' as const },
      publisher: { name: LONG, inferred: true },
      text: LONG,
    }));
    const desk = { ...createFakeDesk(), articles, exampleQuestions: Array(60).fill(LONG) };
    const worst = Array.from({ length: 10 }, () => ({
      question: LONG,
      ups: 1,
      downs: 2,
      reasons: [{ reason: LONG, count: 3 }],
      comments: [LONG, LONG, LONG],
    }));
    const unanswered = Array.from({ length: 10 }, () => ({ question: LONG }));
    const outcomes = { found: 1, unsure: 1, 'not-found': 1 };
    const view = homeView(desk, {
      wording,
      names: { commandName: '/iraq', mention: '<@UBOT>' },
      page: 1,
      report: { days: 30, outcomes, unanswered, worst },
    });
    expect(checkView(view)).toEqual([]);
  });

  it.each(WORDINGS)('of the window to ask in are, with very many publishers (%s)', (_, wording) => {
    const articles = Array.from({ length: 300 }, (__, n) => ({
      ...ARTICLES[0]!,
      publisher: { name: `${n % 2 ? 'Gazette' : LONG} ${n}`, inferred: false },
    }));
    expect(checkView(askWindowView(articles, wording))).toEqual([]);
  });
});
