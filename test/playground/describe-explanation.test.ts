import { expect, test } from 'vitest';
import { describeExplanation } from '../../src/playground/describe-explanation.ts';
import { desk } from '../answer/ask-desk.ts';
import { DESK_CORPUS } from '../answer/desk-fixture.ts';

async function viewOf(question: string, ...earlier: string[]) {
  const history = earlier.map((text) => ({ role: 'user' as const, text }));
  const explanation = await desk.explain(question, history);
  return describeExplanation({ ...explanation, history, articles: DESK_CORPUS.articles });
}

test('says which articles a question kept to, also those of others than a publisher', async () => {
  expect((await viewOf('Who met Pompeo? from:rudaw since:2020')).restriction).toEqual([
    'published by Rudaw',
    'from 2020-01-01',
  ]);
  const asked = 'How many policemen were killed by the bomb near Kirkuk?';
  const { ranking } = await viewOf(asked);
  const { restriction } = await viewOf('another source?', asked);
  expect(restriction).toHaveLength(1);
  const publisher = restriction[0]!.replace('not published by ', '');
  expect(ranking[0]!.source).toContain(publisher);
});

test('says why nothing was read, and what the words speak for', async () => {
  const { goesByWords, ranking, outcome } = await viewOf('Who is Mazin al-Saadi?');
  expect(outcome).toBe('found');
  expect(goesByWords).toBeTruthy();
  expect(Object.keys(ranking[0]!.features)).toEqual(['words']);
});
