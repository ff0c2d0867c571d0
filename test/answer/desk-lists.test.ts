import { describe, expect, test } from 'vitest';
import { createDesk } from '../../src/answer/desk.ts';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import { makeArticle } from './article-fixture.ts';
import { ask, desk, highlightOf, idsOf, notesOf, shownIn } from './ask-desk.ts';

describe('a question that asks for articles and for nothing in them', () => {
  test('is answered with how each begins, newest first, and says so', async () => {
    const answer = await ask('What did Rudaw report?');
    expect(answer).toMatchObject({
      outcome: 'found',
      confidence: 1,
    });
    expect(notesOf(answer)).toEqual([
      'I have 2 articles published by Rudaw. Here is how the newest begin.',
    ]);
    expect(shownIn(answer).map(({ passage }) => passage.id)).toEqual([
      'rudaw-davos#0',
      'rudaw-kirkuk#0',
    ]);
    expect(highlightOf(answer)).toMatch(/^Iraqi President Barham Salih met /);
  });

  test('shows how they begin, whatever kind of answer it names', async () => {
    const article = makeArticle({
      publisher: 'Rudaw',
      text: 'The minister resigned after a long quarrel. Lawmakers were told so in January 2019.',
    });
    const one = await createDesk({ articles: [article], passages: splitPassages(article) });
    const answer = await one.answer('When did Rudaw report?');
    expect(answer.outcome).toBe('found');
    expect(highlightOf(answer)).toBe('The minister resigned after a long quarrel.');
  });

  test('shows the three newest, each for itself', async () => {
    const answer = await ask('What’s new?');
    expect(idsOf(answer)).toEqual(['rudaw-davos', 'gulan-vote', 'anadolu-vote']);
    expect(notesOf(answer)).toEqual(['I have 5 articles. Here is how the newest begin.']);
    const { ranking } = await desk.explain('What’s new?');
    expect(ranking.map(({ passageId }) => passageId)).toHaveLength(5);
  });

  test('is not found when there are none', async () => {
    const answer = await ask('What did Rudaw report in 2025?');
    expect(answer).toMatchObject({ outcome: 'not-found', confidence: 0 });
    expect(notesOf(answer)).toEqual([
      'The articles hold nothing published by Rudaw from 1 January 2025 to 31 December 2025.',
    ]);
  });
});

describe('a question for the latest', () => {
  const text = 'Parliament passed the resolution on foreign troops in Baghdad.';
  const articles = ['2019-05-01', '2021-02-03', '2020-01-05'].map((date) =>
    makeArticle({ id: date, text, date }),
  );

  test('is as sure as without that word, and shows the newest of what fits alike', async () => {
    const dated = await createDesk({ articles, passages: articles.flatMap(splitPassages) });
    const plain = await dated.explain('resolution on foreign troops');
    const latest = await dated.explain('the latest resolution on foreign troops');
    const order = (of: typeof plain) => of.ranking.map(({ passageId }) => passageId.slice(0, 10));
    expect(order(plain)).toEqual(['2019-05-01', '2021-02-03', '2020-01-05']);
    expect(order(latest)).toEqual(['2021-02-03', '2020-01-05', '2019-05-01']);
    expect(latest.answer.confidence).toBe(plain.answer.confidence);
    expect(shownIn(latest.answer)[0]!.article.id).toBe('2021-02-03');
  });
});

describe('a question for the latest on one thing', () => {
  test('shows the newest articles on it, as found, and says how they were chosen', async () => {
    const answer = await ask('latest on Kirkuk');
    expect(answer).toMatchObject({
      outcome: 'found',
      confidence: 1,
    });
    expect(notesOf(answer)).toEqual([
      'I have 2 articles on “Kirkuk”, named in the headline or several times, newest first.',
    ]);
    expect(idsOf(answer)).toEqual(['anadolu-kirkuk', 'rudaw-kirkuk']);
    expect(highlightOf(answer)).toContain('near Kirkuk');
    expect(idsOf(await ask('another one', 'latest on Kirkuk'))).toEqual(['rudaw-kirkuk']);
    expect(await ask('more', 'latest on Kirkuk')).toMatchObject({ isExhausted: true });
  });

  test('keeps to the source that is asked', async () => {
    const answer = await ask('the latest from Rudaw on Kirkuk');
    expect(idsOf(answer)).toEqual(['rudaw-kirkuk']);
    const other = await ask('and by Anadolu?', 'the latest from Rudaw on Kirkuk');
    expect({ ids: idsOf(other), outcome: other.outcome }).toEqual({
      ids: ['anadolu-kirkuk'],
      outcome: 'found',
    });
    expect(idsOf(await ask('and by Anadolu?', 'the latest from Rudaw'))).toEqual([
      'anadolu-vote',
      'anadolu-kirkuk',
    ]);
  });

  test('is as unsure as any where the articles only mention it, or it asks more', async () => {
    expect((await ask('latest on Mosul')).confidence).toBeLessThan(1);
    expect((await ask('Who was killed near Kirkuk most recently?')).confidence).toBeLessThan(1);
    expect((await ask('latest on "bus near Kirkuk"')).confidence).toBeLessThan(1);
  });
});
