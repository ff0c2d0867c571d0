import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/slack/limits.ts';
import { digestView } from '../../../src/slack/views/background/digest-view.ts';
import { watchedView, watchingView } from '../../../src/slack/views/background/watch-views.ts';
import type { Watch } from '../../../src/state/watches.ts';
import { LANGUAGES, wordingIn } from '../../../src/wording/wording.ts';
import { makeArticle } from '../../answer/article-fixture.ts';
import { anyAnswer, article, overlongAnswer, text } from '../arbitrary-answer.ts';
import { checkMessage } from '../check-blocks.ts';
import { FOUND, NOT_FOUND } from '../fake-desk.ts';
import { viewAnswer } from '../view-answer.ts';

const english = wordingIn('en');
const spoken = fc.constantFrom(...LANGUAGES).map(wordingIn);
const SUBSCRIBED = { byUserId: 'U1', every: 'weekly', hour: 7, commandName: '/iraq' } as const;

function watches(questions: readonly string[]): Watch[] {
  return questions.map((question, n) => ({
    id: n + 1,
    teamId: 'T1',
    userId: 'U1',
    question,
    outcome: 'unsure',
    passageIds: [],
    atMs: 0,
  }));
}

describe('digestView', () => {
  it('shows ten articles and says how many more there are', () => {
    const many = Array.from({ length: 13 }, (_, n) =>
      makeArticle({ id: `a${n}`, headline: `Headline ${n}`, text: `It rained in town ${n}.` }),
    );
    const view = digestView(many, { sinceMs: 0, wording: english });
    const shown = JSON.stringify(view.blocks);
    expect(shown).toContain('13 new articles since 1 January 1970, 00:00 UTC:');
    expect(shown).toContain('It rained in town 9.');
    expect(shown).not.toContain('It rained in town 10.');
    expect(shown).toContain('and 3 more');
    expect(view.text).toContain('• “Headline 9” · publisher unknown');
  });

  it('shows fewer where ten would be longer than Slack takes', () => {
    const url = `https://news.example/${'x'.repeat(2_900)}`;
    const many = Array.from({ length: 10 }, (_, n) => ({ ...makeArticle({ id: `a${n}` }), url }));
    const view = digestView(many, { sinceMs: 0, wording: english });
    expect(checkMessage(view)).toEqual([]);
    expect(JSON.stringify(view.blocks)).toMatch(/and [67] more/);
  });

  it('keeps within Slack’s limits, nothing unescaped, whatever the articles', () => {
    const articles = fc.array(article, { minLength: 1, maxLength: 12, size: 'max' });
    fc.assert(
      fc.property(articles, spoken, fc.boolean(), (some, wording, isSubscribed) => {
        const subscribed = isSubscribed ? { subscribed: SUBSCRIBED } : {};
        const view = digestView(some, { sinceMs: 0, wording, ...subscribed });
        expect(checkMessage(view)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('what is watched', () => {
  it('keeps within Slack’s limits, nothing unescaped, whatever the questions', () => {
    const questions = fc.array(text(200), { maxLength: 20, size: 'max' });
    fc.assert(
      fc.property(questions, spoken, (some, wording) => {
        expect(checkMessage(watchingView(watches(some), '/iraq', wording))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it.each(LANGUAGES)('is said to be so, or too much: %s', (language) => {
    const wording = wordingIn(language);
    const [watch] = watches(['Who is Salih?']) as [Watch];
    const views = [
      watchedView({ kind: 'added', watch }, '/iraq', wording),
      watchedView({ kind: 'known', watch }, '/iraq', wording),
      watchedView({ kind: 'full' }, '/iraq', wording),
    ];
    expect(new Set(views.map((view) => view.text)).size).toBe(3);
    for (const view of views) expect(checkMessage(view)).toEqual([]);
  });
});

describe('news on a watched question', () => {
  it('keep within Slack’s limits, whatever the answer', () => {
    const answers = fc.oneof(anyAnswer, fc.constant(overlongAnswer('found')));
    fc.assert(
      fc.property(answers, spoken, (answer, wording) => {
        const view = viewAnswer(answer, { wording, place: 'direct', askedBy: 'U1', watch: 'news' });
        expect(checkMessage(view)).toEqual([]);
      }),
      { numRuns: 50 },
    );
    expect(viewAnswer(FOUND, { watch: 'news' }).text.length).toBeLessThan(LIMITS.messageText);
  });
});

describe('the offer to watch', () => {
  it('isn’t made where somebody asks for more than there is', () => {
    const offered = (answer: typeof NOT_FOUND) =>
      JSON.stringify(viewAnswer(answer).blocks).includes('Watch this question');
    expect(offered(NOT_FOUND)).toBe(true);
    expect(offered({ ...NOT_FOUND, isExhausted: true } as typeof NOT_FOUND)).toBe(false);
    expect(offered({ ...NOT_FOUND, notes: [{ kind: 'nothing to go on from' }] })).toBe(false);
  });
});
