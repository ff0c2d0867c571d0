import { describe, expect, test } from 'vitest';
import { DESK_CORPUS } from './desk-fixture.ts';
import { understand, user } from './searchable-fixture.ts';

describe('understand, of lists of articles,', () => {
  test.each([
    ['about Pompeo?', { publishers: ['Rudaw'] }, ['Pompeo']],
    ['more about Pompeo', { publishers: ['Rudaw'] }, ['Pompeo']],
    ['what do they say about the bus?', { publishers: ['Rudaw'] }, ['bus']],
    ['and from 2019?', { publishers: ['Rudaw'], from: '2019-01-01', to: '2019-12-31' }, []],
    ['and by Anadolu?', { publishers: ['Anadolu Agency'] }, []],
    ['Gulan', { publishers: ['Gulan Media'] }, []],
    ['No, according to Anadolu', { publishers: ['Anadolu Agency'] }, []],
    ['Where is Davos?', {}, ['Davos']],
    ['How many policemen died in Kirkuk?', {}, ['policemen', 'died', 'Kirkuk']],
  ])('goes on from a list of articles with %s', (question, restriction, labels) => {
    const understood = understand(question, [user('Articles by Rudaw')]);
    expect(understood.restriction).toEqual(restriction);
    expect(understood.query.concepts.map(({ label }) => label)).toEqual(labels);
    expect(understood.asked.kind).toBe(labels.length === 0 ? 'articles' : 'search');
  });

  test('keeps to the articles of a list, however long it is searched', () => {
    const names = ['Kirkuk', 'Davos', 'Mosul', 'Salih', 'Daesh'];
    const history = ['Articles by Rudaw', ...names.map((name) => `about ${name}?`)].map(user);
    expect(understand('and about the bus?', history)).toMatchObject({
      restriction: { publishers: ['Rudaw'] },
      carried: [],
    });
  });

  test('takes nothing from before a list of articles', () => {
    const history = ['Who is Salih?', 'What did Rudaw report?'].map(user);
    expect(understand('about the bus?', history)).toMatchObject({
      restriction: { publishers: ['Rudaw'] },
      carried: [],
    });
    const plain = ['Who is Salih?', 'What’s new?'].map(user);
    expect(understand('and by Rudaw?', plain)).toMatchObject({
      restriction: { publishers: ['Rudaw'] },
      newestFirst: true,
      asked: { kind: 'articles', openings: [0, 7] },
    });
  });

  test('goes on from the source that was asked last', () => {
    const history = ['Articles by Rudaw', 'and by Anadolu?'].map(user);
    const publishers = ['Anadolu Agency'];
    expect(understand('about the bus?', history)).toMatchObject({
      restriction: { publishers },
      carried: [],
    });
    const longer = [user('Articles by Rudaw'), user('about the bus?')];
    expect(understand('and by Anadolu?', longer)).toMatchObject({
      restriction: { publishers },
      carried: ['bus'],
    });
  });

  test.each([
    ['What did Rudaw report?', ['rudaw-davos', 'rudaw-kirkuk']],
    ['from:gulan', ['gulan-vote']],
    ['List all articles from January 2020', ['rudaw-davos', 'gulan-vote', 'anadolu-vote']],
    ['What is new since 2020-01-06?', ['rudaw-davos', 'gulan-vote']],
    [
      'What’s the latest?',
      ['rudaw-davos', 'gulan-vote', 'anadolu-vote', 'anadolu-kirkuk', 'rudaw-kirkuk'],
    ],
  ])('lists articles, newest first, for %s', (question, articles) => {
    const { asked } = understand(question, [user('Who is Salih?')]);
    const openings = asked.kind === 'articles' ? asked.openings : [];
    expect(openings.map((passage) => DESK_CORPUS.passages[passage]!.id)).toEqual(
      articles.map((id) => `${id}#0`),
    );
  });

  test.each(['Kirkuk from:rudaw', 'from:rudaw after:2030', 'from:nobody', 'What is it?', ''])(
    'lists no articles for %j',
    (question) => {
      expect(understand(question, []).asked).toEqual({ kind: 'search' });
    },
  );
});
