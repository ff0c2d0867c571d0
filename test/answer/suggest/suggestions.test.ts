import { describe, expect, test, vi } from 'vitest';
import type { Answer, QuotedPassage } from '../../../src/answer/answer.ts';
import type { Explanation } from '../../../src/answer/answer-question.ts';
import { proposeQuestions } from '../../../src/answer/propose/propose-questions.ts';
import {
  createSuggestions,
  type SuggestionOptions,
} from '../../../src/answer/suggest/suggestions.ts';
import { analyzeCorpus } from '../../../src/index/analyze-corpus.ts';
import { makeCorpus } from '../../index/make-corpus.ts';
import { makeAnswer } from '../make-answer.ts';

const CORPUS = makeCorpus([
  {
    headline: 'Tunnel',
    paragraphs: [
      'Norway rejected the plan for a tunnel.',
      'A bomb exploded near Bergen on Monday, killing 12 people.',
      'Minister Lena Brandt was arrested because the books were wrong.',
      'Denmark signed a treaty on herring at noon.',
    ],
  },
  { headline: 'Ferries', paragraphs: ['The Delta Institute has 40 ferries.', 'It rained.'] },
  { headline: 'Rain', paragraphs: ['It rained.', 'It rained on Lena Brandt.'] },
]);
const ANALYZED = analyzeCorpus(CORPUS, () => []);
const ALL = ANALYZED.articleOrdinals.flatMap((article) =>
  proposeQuestions(
    ANALYZED,
    ANALYZED.passageOrdinals.filter((one) => ANALYZED.articleOrdinalOf(one) === article),
  ),
);
const [REJECT, BOMB, DEAD, WHY, SIGN, FERRIES] = [
  'What did Norway reject?',
  'What happened near Bergen?',
  'How many people were killed near Bergen?',
  'Why was Lena Brandt arrested?',
  'What did Denmark sign?',
  'How many ferries does the Delta Institute have?',
] as const;

function quote(ordinal: number): QuotedPassage {
  const passage = CORPUS.passages[ordinal]!;
  const article = CORPUS.articles.find(({ id }) => id === passage.articleId)!;
  const highlight = { start: 0, end: passage.text.length };
  return { passage, article, highlight, score: 1, alsoReportedBy: [] };
}

const toExplanation = (answer: Answer) => ({ answer }) as Explanation;
const answerFrom = (outcome: Answer['outcome'], ordinal: number, question = 'Anything?') =>
  makeAnswer(question, outcome, outcome === 'not-found' ? [] : [quote(ordinal)]);
/** Answers every question from the passage it was made of. */
const explainWell = async (question: string) => {
  const made = ALL.find(({ text }) => text === question);
  return toExplanation(answerFrom('found', made!.ordinal, question));
};
const open = (options: Partial<SuggestionOptions> = {}) =>
  createSuggestions(ANALYZED, {
    explain: explainWell,
    isReading: () => false,
    isBusy: () => false,
    mostMs: 150,
    ...options,
  });
const user = (text: string) => [{ role: 'user' as const, text }];

describe('the questions behind an answer', () => {
  test('are of the quoted article, and not what has just been quoted', async () => {
    const { next } = await open();
    const offered = await next(answerFrom('found', 0), []);
    expect(offered).toHaveLength(3);
    expect(offered).not.toContain(REJECT);
    expect([BOMB, DEAD, WHY, SIGN]).toEqual(
      expect.arrayContaining(offered.filter((one) => !/^Who/.test(one))),
    );
  });

  test('are few or none where the article answers few, if it was found', async () => {
    const { next } = await open();
    expect(await next(answerFrom('found', 5), [])).toEqual([FERRIES]);
    expect(await next(answerFrom('found', 6), [])).toEqual([]);
  });

  test('are of another article where that tells of whom the quotation names', async () => {
    const { next } = await open();
    const offered = await next(answerFrom('found', 7), []);
    expect(offered).toContain(WHY);
    expect(offered.every((one) => one.includes('Lena Brandt'))).toBe(true);
  });

  test('are of different sentences', async () => {
    const { next } = await open();
    const offered = await next(answerFrom('found', 0), []);
    const ordinals = offered.map((text) => ALL.find((one) => one.text === text)!.ordinal);
    expect(new Set(ordinals).size).toBe(3);
  });

  test('are of all articles, if it was not found or is unsure', async () => {
    const { next } = await open();
    expect(await next(answerFrom('not-found', 0), [])).toHaveLength(3);
    const [first, ...others] = await next(answerFrom('unsure', 5), []);
    expect(first).toBe(FERRIES);
    expect(others).toHaveLength(2);
  });

  test('fit what was asked', async () => {
    const { next } = await open();
    const offeredFor = async (question: string) =>
      (await next(answerFrom('not-found', 0, question), []))[0];
    expect(await offeredFor('How many ferries sail to Mars?')).toBe(FERRIES);
    expect(await offeredFor('Was Brandt arrested on Mars?')).toBe(WHY);
  });

  test('differ from one answer that finds nothing to another', async () => {
    const { next } = await open();
    const firsts = await Promise.all(
      [...'abcdefgh'].map(
        async (letter) => (await next(answerFrom('not-found', 0, letter), []))[0],
      ),
    );
    expect(new Set(firsts).size).toBeGreaterThan(2);
  });

  test('are none that was asked, in this message, in other words or earlier', async () => {
    const { next } = await open();
    const ferries = answerFrom('found', 5, `Hi, ${FERRIES.toUpperCase()} Thanks!`);
    expect(await next(ferries, [])).toEqual([]);
    const inOtherWords = answerFrom('found', 5, 'the Delta Institute: how many ferries is it');
    expect(await next(inOtherWords, [])).toEqual([]);
    expect(await next(answerFrom('found', 5), user(FERRIES))).toEqual([]);
    expect(await next(answerFrom('found', 5), user('How many buses are there?'))).toEqual([
      FERRIES,
    ]);
  });
});

describe('a check', () => {
  test('keeps from offering what is not found, only close, or found in another article', async () => {
    const { examples, next } = await open({
      explain: async (question) => {
        if (question === WHY) return toExplanation(answerFrom('not-found', 0, question));
        if (question === SIGN) return toExplanation(answerFrom('unsure', 3, question));
        if (question === BOMB) return toExplanation(answerFrom('found', 4, question));
        return explainWell(question);
      },
    });
    expect(examples).toEqual(expect.arrayContaining([REJECT, FERRIES]));
    for (const never of [WHY, SIGN, BOMB]) {
      expect(examples).not.toContain(never);
      expect(await next(answerFrom('found', 0), [])).not.toContain(never);
    }
  });

  test('is made once, at the start, of what few articles hold', async () => {
    const explain = vi.fn(explainWell);
    const { next } = await open({ explain });
    const asked = explain.mock.calls.map(([question]) => question);
    expect(new Set(asked).size).toBe(asked.length);
    await next(answerFrom('found', 0), []);
    expect(explain).toHaveBeenCalledTimes(asked.length);
  });

  test('by words counts no more once articles can be read', async () => {
    let reads = false;
    const explain = vi.fn(explainWell);
    const { next } = await open({ explain, isReading: () => reads });
    const before = explain.mock.calls.length;
    reads = true;
    expect(await next(answerFrom('found', 5), [])).toEqual([FERRIES]);
    expect(explain.mock.calls.length).toBe(before + 1);
  });

  test('costs an answer no more than it may', async () => {
    let reads = false;
    let now = 0;
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    const explain = vi.fn(async (question: string) => {
      if (reads) now += 60;
      return explainWell(question);
    });
    const { next } = await open({ explain, isReading: () => reads });
    reads = true;
    const before = explain.mock.calls.length;
    await next(answerFrom('found', 0), []);
    clock.mockRestore();
    expect(now).toBeGreaterThan(0);
    expect(now).toBeLessThanOrEqual(180);
    expect(explain.mock.calls.length - before).toBeLessThanOrEqual(3);
  });

  test.each([
    ['took all the time itself', { ms: 150 }, {}],
    ['may take no time for it', {}, { mostMs: 0 }],
  ])('is never made behind an answer that %s', async (_, took, options) => {
    let reads = false;
    const explain = vi.fn(explainWell);
    const { next } = await open({ explain, isReading: () => reads, ...options });
    const before = explain.mock.calls.length;
    reads = true;
    expect(await next({ ...answerFrom('found', 0), ...took }, [])).toEqual([]);
    expect(explain).toHaveBeenCalledTimes(before);
  });
});

describe('checking ahead', () => {
  test('asks everything again, so that answers need not', async () => {
    vi.useFakeTimers();
    let reads = false;
    const explain = vi.fn(explainWell);
    const { next, checkAhead } = await open({ explain, isReading: () => reads });
    const before = explain.mock.calls.length;
    reads = true;
    const done = checkAhead();
    await vi.runAllTimersAsync();
    await done;
    vi.useRealTimers();
    expect(explain.mock.calls.length).toBe(2 * before);
    expect(await next(answerFrom('found', 0), [])).toHaveLength(3);
    expect(explain.mock.calls.length).toBe(2 * before);
  });

  test('ends when it is told to', async () => {
    const explain = vi.fn(explainWell);
    const { checkAhead } = await open({ explain });
    const before = explain.mock.calls.length;
    await checkAhead(AbortSignal.abort());
    expect(explain).toHaveBeenCalledTimes(before);
  });
});

describe('the examples', () => {
  test('come from different articles and are of different kinds', async () => {
    const { examples } = await open();
    const made = examples.slice(0, 4).map((text) => ALL.find((one) => one.text === text)!);
    expect(new Set(made.map(({ kind }) => kind)).size).toBeGreaterThan(2);
    expect(new Set(made.map(({ ordinal }) => ANALYZED.articleOf(ordinal))).size).toBe(2);
  });

  test('are none where nothing is said of anybody', async () => {
    const silent = analyzeCorpus(
      makeCorpus([{ headline: '', paragraphs: ['It rained.'] }]),
      () => [],
    );
    const { examples, next } = await createSuggestions(silent, {
      explain: explainWell,
      isReading: () => false,
      isBusy: () => false,
      mostMs: 150,
    });
    expect(examples).toEqual([]);
    expect(await next(answerFrom('not-found', 0), [])).toEqual([]);
  });
});
