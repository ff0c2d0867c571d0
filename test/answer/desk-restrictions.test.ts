import { describe, expect, test } from 'vitest';
import { createDesk } from '../../src/answer/desk.ts';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import { makeArticle } from './article-fixture.ts';
import { ask, desk, highlightOf, idsOf, notesOf, shownIn } from './ask-desk.ts';

describe('a question for what happened on a day', () => {
  test.each([
    'Who died on 2 November 2019?',
    'Who died on November 2?',
    'Who died on Saturday, Nov. 2?',
    'Who died on the 2nd of November 2019?',
  ])('is answered by what an article of the next day says of Saturday: %s', async (question) => {
    const [best, second] = shownIn(await ask(question));
    expect([best, second].map((quoted) => quoted!.article.id)).toEqual(
      expect.arrayContaining(['rudaw-kirkuk', 'anadolu-kirkuk']),
    );
    expect(best!.passage.text).toContain('late on Saturday');
    expect(best!.dateWords).toEqual([
      { words: 'Saturday', date: { iso: '2019-11-02', precision: 'day', inferred: false } },
    ]);
  });

  test('says nothing of dates when none is asked for', async () => {
    const shown = shownIn(await ask('Which bus was hit on Saturday?'));
    expect(shown[0]!.passage.text).toContain('late on Saturday');
    for (const quoted of shown) {
      expect(quoted).not.toHaveProperty('dateWords');
    }
  });

  test('stays that day in the conversation', async () => {
    const { query } = await desk.explain('And who claimed it?', [
      { role: 'user', text: 'What was hit on 2 November 2019?' },
    ]);
    const terms = query.concepts.flatMap((concept) => concept.terms.map(({ term }) => term));
    expect(terms).toContain('@2019-11-02');
  });
});

describe('a question that keeps to some articles', () => {
  test('is answered from those, and says so', async () => {
    const answer = await ask('What did Gulan report about the vote in parliament?');
    expect(new Set(idsOf(answer))).toEqual(new Set(['gulan-vote']));
    expect(notesOf(answer)).toEqual(['I searched only what was published by Gulan Media.']);
  });

  test('is not found when that leaves nothing, however well others would answer', async () => {
    const answer = await ask('Who is Mazin al-Saadi? after:2021-01-01');
    expect(answer.outcome).toBe('not-found');
    expect(answer.confidence).toBe(0);
    expect(notesOf(answer)).toEqual([
      'The articles hold nothing published on 2 January 2021 or later.',
    ]);
  });

  test('is searched everywhere when nobody can read how, and says so', async () => {
    const answer = await ask('Who is Mazin al-Saadi? from:nobody before:soon');
    expect(answer.outcome).toBe('found');
    expect(notesOf(answer)).toEqual([
      'I could make nothing of “from:nobody” and searched without it.',
      'I could make nothing of “before:soon” and searched without it.',
    ]);
    expect((await desk.explain('Who is Mazin al-Saadi? from:nobody')).restriction).toEqual({});
  });
});

describe('a question with a quoted phrase', () => {
  test('is answered from what holds the phrase, and says so', async () => {
    const answer = await ask('Who said “good relations with all our neighbours”?');
    expect(shownIn(answer).map(({ passage }) => passage.id)).toEqual(['rudaw-davos#1']);
    expect(notesOf(answer)).toEqual([
      'I searched only passages with “good relations with all our neighbours” in their text or headline.',
    ]);
  });

  test('is answered from what holds it when it is words of asking alone', async () => {
    const article = makeArticle({
      text: 'He went on. “We’ll see what happens,” he told reporters.',
    });
    const one = await createDesk({ articles: [article], passages: splitPassages(article) });
    const answer = await one.answer('"what happens"');
    expect(highlightOf(answer)).toBe('“We’ll see what happens,” he told reporters.');
  });

  test('shows what holds the phrase, however little of the rest is there', async () => {
    const question = 'What did Queen Elisabeth of Peru say of a llama “in an online message”?';
    const answer = await ask(question);
    expect(answer.outcome).toBe('unsure');
    expect(highlightOf(answer)).toBe('Daesh claimed the attack on the bus in an online message.');
  });

  test('is never found when no passage holds it; what comes closest is shown', async () => {
    const question = 'Who is “Mazin al-Saadi, the spokesman of the planning ministry”?';
    const answer = await ask(question);
    expect((await ask(question.replace(/[“”]/g, ''))).outcome).toBe('found');
    expect(answer.outcome).toBe('unsure');
    expect(notesOf(answer)).toEqual([
      'None of the passages that I searched holds “Mazin al-Saadi, the spokesman of the planning ministry” word for word.',
    ]);
    expect(highlightOf(answer)).toContain('a spokesman of the planning ministry');
  });
});
