import { describe, expect, test } from 'vitest';
import { createCandidateFinder } from '../../src/answer/find-candidates.ts';
import { createSearchableCorpus } from '../../src/answer/search-corpus.ts';
import type { Article } from '../../src/corpus/article.ts';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import { makeArticle } from './article-fixture.ts';
import { DESK_CORPUS } from './desk-fixture.ts';

/** A function that finds what a conversation's last question shows, as ids of passages. */
function createAsker(articles: readonly Article[]) {
  const corpus = { articles, passages: articles.flatMap(splitPassages) };
  const finder = createSearchableCorpus(corpus, []);
  const find = createCandidateFinder(finder);
  return async (...turns: string[]) => {
    const history = turns.slice(0, -1).map((text) => ({ role: 'user' as const, text }));
    const found = await find(finder.understand(turns.at(-1)!, history));
    const ids = found.candidates.map(({ ordinal }) => corpus.passages[ordinal]!.id);
    return { ...found, ids, articles: ids.map((id) => id.split('#')[0]!) };
  };
}

const ask = createAsker(DESK_CORPUS.articles);
const BUS = 'What happened to the police bus near Kirkuk?';

describe('what comes after an answer', () => {
  test('is the next passage when another one is wanted, each time again', async () => {
    const first = await ask(BUS);
    const second = await ask(BUS, 'no, the other one');
    const third = await ask(BUS, 'no, the other one', 'another one?');
    expect(second.ids).toEqual(first.ids.slice(1));
    expect(third.ids).toEqual(first.ids.slice(2));
    expect([first, second, third].map(({ passedOver }) => passedOver)).toEqual([0, 1, 2]);
    expect(third.ranked.map(({ ordinal }) => ordinal)).toEqual(
      third.candidates.map(({ ordinal }) => ordinal),
    );
  });

  test('is what was not shown yet when more is wanted', async () => {
    const first = await ask(BUS);
    expect((await ask(BUS, 'more')).ids).toEqual(first.ids.slice(3));
  });

  test('passes over what reports the same, too', async () => {
    const question = 'Which resolution of parliament asks to expel foreign troops?';
    const first = await ask(question);
    expect(new Set(first.articles.slice(0, 2))).toEqual(new Set(['anadolu-vote', 'gulan-vote']));
    const { ids, passedOver } = await ask(question, 'another one');
    expect(ids).not.toContain('anadolu-vote#0');
    expect(ids).not.toContain('gulan-vote#0');
    expect(passedOver).toBe(1);
  });

  test('is of another article when that is wanted', async () => {
    const first = await ask(BUS);
    const { articles } = await ask(BUS, 'another article?');
    expect(articles).toEqual(first.articles.filter((id) => id !== first.articles[0]));
  });

  test('is nothing once everything was shown', async () => {
    const { candidates, ranked } = await ask(BUS, ...Array<string>(8).fill('more'));
    expect({ candidates, ranked }).toEqual({ candidates: [], ranked: [] });
    expect((await ask('more')).candidates).toEqual([]);
  });
});

describe('another source', () => {
  const PUBLISHERS = ['rudaw', 'anadolu', 'gulan'];
  const sourceOf = (article: string | undefined) => article?.split('-')[0];

  test('is another publisher than the first passage’s, until none is left', async () => {
    const seen: (string | undefined)[] = [sourceOf((await ask(BUS)).articles[0])];
    for (const turns of [[BUS], [BUS, 'another source?']]) {
      const { articles } = await ask(...turns, 'another source?');
      for (const article of articles) expect(seen).not.toContain(sourceOf(article));
      seen.push(sourceOf(articles[0]));
    }
    expect(new Set(seen)).toEqual(new Set(PUBLISHERS));
    const none = await ask(BUS, ...Array<string>(3).fill('another source?'));
    expect(none.candidates).toEqual([]);
  });

  test('is found beyond what the first search reached', async () => {
    const flood = Array.from({ length: 60 }, (_, i) =>
      makeArticle({
        id: `a${i}`,
        publisher: 'Rudaw',
        text: `The bus was hit ${i} times, they say.`,
      }),
    );
    const other = makeArticle({
      id: 'b',
      publisher: 'Gulan',
      text: 'Some bus was late, they say.',
    });
    const askFlood = createAsker([...flood, other]);
    expect((await askFlood('Was the bus hit?')).articles).not.toContain('b');
    expect((await askFlood('Was the bus hit?', 'another source?')).articles).toEqual(['b']);
  });

  test('is another than the one that was asked', async () => {
    const { question, articles } = await ask(
      'What did Rudaw report about the bus near Kirkuk?',
      'another one',
      'another source?',
    );
    expect(question.restriction).toEqual({ notBy: ['Rudaw'] });
    expect(articles[0]).toBe('anadolu-kirkuk');
  });

  test('is no other name of the same, and nothing taken over from it', async () => {
    const text = 'The bus was hit near Kirkuk late on Saturday.';
    const askAll = createAsker([
      makeArticle({ id: 'a', publisher: 'Anadolu Agency (AA)', text: `${text} It burnt.` }),
      makeArticle({ id: 'b', publisher: 'Anadolu Agency', text }),
      makeArticle({ id: 'c', publisher: 'Gulan', via: 'Anadolu Agency', text }),
      makeArticle({ id: 'd', publisher: 'Rudaw', text: 'A bus was hit.' }),
    ]);
    const question = 'What was hit near Kirkuk late on Saturday?';
    expect((await askAll(question)).articles).toHaveLength(4);
    expect((await askAll(question, 'another source?')).articles).toEqual(['d']);
  });

  test('is another article where the first names no publisher', async () => {
    const askBoth = createAsker([
      makeArticle({ id: 'a', text: 'The bus was hit near Kirkuk.' }),
      makeArticle({ id: 'b', text: 'Some bus was late.' }),
    ]);
    expect((await askBoth('Which bus near Kirkuk?', 'another source?')).articles).toEqual(['b']);
  });
});

describe('after the latest', () => {
  const text = 'Parliament passed the resolution on foreign troops in Baghdad';
  const askDated = createAsker(
    ['2019-05-01', '2021-02-03', '2020-01-05'].map((date, i) =>
      makeArticle({ id: date, text: `${text} for the ${i + 3}rd time in ${i + 2} years.`, date }),
    ),
  );

  test('comes the one that is next in time', async () => {
    const question = 'the latest resolution on foreign troops';
    expect((await askDated(question)).ids).toEqual([
      '2021-02-03#0',
      '2020-01-05#0',
      '2019-05-01#0',
    ]);
    expect((await askDated(question, 'another one')).ids).toEqual(['2020-01-05#0', '2019-05-01#0']);
  });
});

describe('a list of articles', () => {
  test.each(['more', 'another one', 'what else?', 'next'])('goes on with %s', async (wish) => {
    const { ids, ranked, passedOver } = await ask('What’s new?', wish);
    expect(ids).toEqual(['anadolu-kirkuk#0', 'rudaw-kirkuk#0']);
    expect({ ranked, passedOver }).toEqual({ ranked: [], passedOver: 3 });
  });

  test('comes to an end', async () => {
    const { ids, passedOver } = await ask('What’s new?', 'more', 'more');
    expect({ ids, passedOver }).toEqual({ ids: [], passedOver: 5 });
  });

  test('is that of the others when another source is wanted', async () => {
    const { ids } = await ask('Articles by Rudaw', 'other sources?');
    expect(ids).toEqual(['gulan-vote#0', 'anadolu-vote#0', 'anadolu-kirkuk#0']);
  });
});
