import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { WORD_THRESHOLDS as THRESHOLDS } from '../../src/answer/confidence/word-confidence.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { anyCharacter } from '../text/any-character.ts';
import { ask, desk, shownIn } from './ask-desk.ts';

const question = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...['Who', 'is', 'Salih', 'Kirkuk', 'from:rudaw', 'before:2020', 'on:', 'from:"', 'and'],
        ...['he', 'latest', 'Saleh', 'ISIS', '3,200', 'parliament', '"', '(', '[', '*', '\\', '$&'],
      ),
      { maxLength: 8 },
    )
    .map((words) => words.join(' ')),
  fc.constantFrom(
    'Who is Mazin al-Saadi?',
    'What does the resolution that parliament passed ask for?',
    'Who burnt the wheat fields near Kirkuk in 1998?',
    'What did Barhem sing in Lima, Peru?',
  ),
  fc.constantFrom('more', 'another one', 'another source?', 'other articles', 'Articles by Rudaw'),
);
const turns = fc.array(
  fc.record({ role: fc.constantFrom('user' as const, 'assistant' as const), text: question }),
  { maxLength: 3 },
);

describe('every answer', () => {
  test('is one of three outcomes, in words that articles have, whatever is asked', async () => {
    const met = { found: 0, unsure: 0, 'not-found': 0, duplicates: 0 };
    await fc.assert(
      fc.asyncProperty(question, turns, async (asked, history) => {
        const { answer } = await desk.explain(asked, history);
        expect(answer.question).toBe(asked);
        expect(answer.resolved.startsWith(asked)).toBe(true);
        expect(answer.suggestions.length).toBeLessThanOrEqual(3);
        const shown = shownIn(answer);
        met[answer.outcome] += 1;
        if (shown.some(({ alsoReportedBy }) => alsoReportedBy.length > 0)) met.duplicates += 1;
        if (answer.outcome !== 'not-found') expect(shown.length).toBeGreaterThan(0);
        expect(shown.length).toBeLessThanOrEqual(3);
        for (const { passage, article, highlight, alsoReportedBy } of shown) {
          expect(article.text.slice(passage.start, passage.end)).toBe(passage.text);
          expect(article.id).toBe(passage.articleId);
          expect(splitSentences(passage.text)).toContainEqual(highlight);
          expect(alsoReportedBy).not.toContain(article);
          expect(new Set(alsoReportedBy).size).toBe(alsoReportedBy.length);
        }
      }),
      { numRuns: 200 },
    );
    expect(Math.min(...Object.values(met))).toBeGreaterThan(2);
  });

  test('has the outcome that its confidence says', async () => {
    const met = { found: 0, unsure: 0, 'not-found': 0 };
    await fc.assert(
      fc.asyncProperty(question, async (asked) => {
        const { outcome, confidence } = await ask(asked);
        const expected =
          confidence >= THRESHOLDS.found
            ? 'found'
            : confidence >= THRESHOLDS.unsure
              ? 'unsure'
              : 'not-found';
        expect(outcome).toBe(expected);
        met[outcome] += 1;
      }),
      { numRuns: 150 },
    );
    expect(Math.min(...Object.values(met))).toBeGreaterThan(2);
  });

  test('is the same when it is asked again', async () => {
    await fc.assert(
      fc.asyncProperty(question, question, async (asked, between) => {
        const withoutTime = ({ ms: _, ...rest }: Answer) => rest;
        const first = withoutTime(await ask(asked));
        await ask(between);
        expect(withoutTime(await ask(asked))).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });
});
