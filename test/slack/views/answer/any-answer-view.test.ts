import type { types } from '@slack/bolt';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_MORE } from '../../../../src/slack/actions/answer-recipe.ts';
import { modalView } from '../../../../src/slack/views/modal-view.ts';
import { LANGUAGES, wordingIn } from '../../../../src/wording/wording.ts';
import { anyAnswer, overlongAnswer, text } from '../../arbitrary-answer.ts';
import { checkMessage, checkView } from '../../check-blocks.ts';
import { viewAnswer } from '../../view-answer.ts';

function quoteElements(block: types.RichTextBlock): types.RichTextText[] {
  return block.elements.flatMap((element) => element.elements as types.RichTextText[]);
}

describe('answerView of any answer', () => {
  const options = fc.record(
    {
      wording: fc.constantFrom(...LANGUAGES).map(wordingIn),
      askedBy: fc.constant('U123ABC'),
      place: fc.constantFrom('private', 'channel', 'direct'),
      withNext: fc.boolean(),
      isUnread: fc.boolean(),
      before: fc.array(text(40), { maxLength: 30 }),
      more: fc.array(anyAnswer, { maxLength: MAX_MORE }),
    },
    { requiredKeys: ['wording'] },
  );

  it('keeps every answer within Slack’s limits, nothing unescaped', () => {
    fc.assert(
      fc.property(anyAnswer, options, (answer, chosen) => {
        expect(checkMessage(viewAnswer(answer, chosen))).toEqual([]);
        const inWindow = viewAnswer(answer, { ...chosen, place: 'window' });
        expect(checkView(modalView(inWindow, chosen.wording))).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it.each(
    LANGUAGES.flatMap((language) =>
      (['found', 'unsure', 'not-found'] as const).map((outcome) => [outcome, language] as const),
    ),
  )(
    'keeps an answer within them (%s, %s) when everything in it is too long',
    (outcome, language) => {
      const view = viewAnswer(overlongAnswer(outcome), {
        wording: wordingIn(language),
        askedBy: 'U1',
        place: 'private',
        isUnread: true,
        more: Array(MAX_MORE).fill(overlongAnswer(outcome)),
      });
      expect(checkMessage(view)).toEqual([]);
      expect(view.text.length).toBeGreaterThan(500);
    },
  );

  it('quotes word for word: what it shows of a passage is a slice of it, cut only where it says so', () => {
    let cut = 0;
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        const passages =
          answer.outcome === 'found'
            ? answer.passages
            : answer.outcome === 'unsure'
              ? answer.closest
              : [];
        const quotes = viewAnswer(answer).blocks.filter((block) => block.type === 'rich_text');
        expect(quotes.length > 0).toBe(passages.length > 0);
        if (JSON.stringify(quotes).includes('[…]')) cut += 1;
        for (const [n, block] of quotes.entries()) {
          const whole = passages[n]!.passage.text;
          const words = quoteElements(block).map(({ text }) => text);
          const cutBefore = words[0] === '[…] ';
          const cutAfter = words.at(-1) === ' […]';
          const quote = words.slice(cutBefore ? 1 : 0, cutAfter ? -1 : undefined).join('');
          expect(whole).toContain(quote);
          if (!cutBefore) expect(whole.trimStart().startsWith(quote)).toBe(true);
          if (!cutAfter) expect(whole.trimEnd().endsWith(quote)).toBe(true);
        }
      }),
      { numRuns: 120 },
    );
    expect(cut).toBeGreaterThan(30);
  });
});
