import { beforeAll, describe, expect, it } from 'vitest';
import { createDesk, type Desk } from '../../src/answer/desk.ts';
import { shownPassages } from '../../src/answer/shown-passages.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { DESK_CORPUS } from '../answer/desk-fixture.ts';
import { openFiveArticles } from '../answer/open-five-articles.ts';
import { openTestReading } from '../reading/open-test-reading.ts';

let desk: Desk;

beforeAll(async () => {
  ({ desk } = await openFiveArticles());
});

const shownOf = shownPassages;

describe('the bot that reads', () => {
  it('finds what is asked in quite other words', async () => {
    const answer = await desk.answer('Which accord did the American leader walk away from?');
    expect(answer.outcome).toBe('found');
    expect(shownOf(answer)[0]!.passage.text).toMatch(/nuclear (deal|pact)/);
  });

  it('does not take a question for answered that shares all words but one', async () => {
    const answer = await desk.answer('Who succeeded Soleimani as commander of the Quds Force?');
    expect(answer).toMatchObject({ outcome: 'unsure', unanswered: 'person' });
  });

  it('says that it is not sure, and not that nothing is there, of what may well answer', async () => {
    const answer = await desk.answer('How many people were hurt in the rallies?');
    expect(shownOf(answer)[0]!.passage.text).toContain('17,000 injured');
    expect(answer).not.toHaveProperty('unanswered');
  });

  it('finds nothing on what the articles don’t tell', async () => {
    for (const asked of [
      'What is the capital of Peru?',
      'best pizza in Rome',
      'qwrtz plmk',
      '???',
    ]) {
      expect((await desk.answer(asked)).outcome, asked).toBe('not-found');
    }
  });

  it('quotes word for word, and marks within the quotation', async () => {
    for (const question of ['Who disputed the announcement?', 'Why was the training suspended?']) {
      const shown = shownOf(await desk.answer(question));
      expect(shown[0]).toHaveProperty('span');
      for (const { passage, highlight, span, emphasis } of shown) {
        for (const range of [highlight, span, emphasis]) {
          if (range === undefined || range === 'none') continue;
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.start).toBeLessThan(range.end);
          expect(range.end).toBeLessThanOrEqual(passage.text.length);
        }
        if (span !== undefined) {
          expect(span.start).toBeGreaterThanOrEqual(highlight.start);
          expect(span.end).toBeLessThanOrEqual(highlight.end);
        }
      }
    }
  });

  it('marks what is asked for, and further passages only if they answer, too', async () => {
    const reading = await openTestReading(DESK_CORPUS);
    const small = await createDesk(DESK_CORPUS, { reading });
    const answer = await small.answer('How many homes were rebuilt in Mosul?');
    expect(answer.outcome).toBe('found');
    const [best] = shownOf(answer);
    const { text } = best!.passage;
    expect(text.slice(best!.span!.start, best!.span!.end)).toContain('3,200');
    const both = shownOf(await small.answer('What was hit near Kirkuk?'));
    expect(both).toHaveLength(2);
    for (const { passage, span } of both) {
      expect(passage.text.slice(span!.start, span!.end)).toContain('police bus');
    }
    // Who claimed the attack is close by, and says nothing of when it was.
    const claim = shownOf(await small.answer('When was the bus hit?')).find(
      ({ passage }) => passage.id === 'rudaw-kirkuk#1',
    );
    expect(claim!.emphasis).toBe('none');
    expect(claim).not.toHaveProperty('span');
  });

  it('tells what it saw, and nothing of going by words', async () => {
    const { ranking, goesByWords, answer } = await desk.explain('Who disputed the announcement?');
    expect(goesByWords).toBeUndefined();
    const { understanding } = ranking[0]!;
    expect(understanding!.reading!.spans.length).toBeGreaterThan(0);
    expect(understanding!.pieces!.map(({ label }) => label).filter(Boolean)).toEqual([
      'Who',
      'disputed',
      'the',
      'announcement',
      '?',
    ]);
    expect(answer.confidence).toBeLessThanOrEqual(1);
  });

  it('keeps to the articles that are asked for', async () => {
    const answer = await desk.answer('from:rudaw Who met with Pompeo?');
    expect(shownOf(answer).length).toBeGreaterThan(0);
    for (const { article } of shownOf(answer)) {
      expect(`${article.publisher?.name} ${article.via}`).toMatch(/Rudaw/);
    }
  });

  it('reads a follow-up with what it leans on', async () => {
    const history = [{ role: 'user' as const, text: 'Who is Abdulkhaliq al-Azzawi?' }];
    const answer = await desk.answer('What did he say about Daesh?', history);
    expect(shownOf(answer)[0]!.article.id).toBe('2020-01-17-gulan-coalition-critical');
  });

  it('goes by words, and says why, where there is nothing to read with', async () => {
    const { corpus } = await loadCorpus('corpus');
    const words = await createDesk(corpus, { reading: () => ({ unavailable: 'no runtime' }) });
    const { answer, goesByWords } = await words.explain('Who disputed the announcement?');
    expect(goesByWords).toBe('no runtime');
    expect(answer.outcome).toBe('found');
  });
});
