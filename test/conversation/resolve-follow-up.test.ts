import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createQuestionReader,
  type QuestionReading,
} from '../../src/conversation/read-question.ts';
import { resolveFollowUp } from '../../src/conversation/resolve-follow-up.ts';
import { createPublisherFinder } from '../../src/sources/find-publishers.ts';
import type { Restriction } from '../../src/sources/read-restrictions.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';

const readTyped = createQuestionReader(
  createPublisherFinder([]),
  createAliasFinder([['ISIS', 'Daesh']]),
  (query) => query,
);
const read = (question: string, restriction: Restriction = {}): QuestionReading => ({
  ...readTyped(question),
  restriction,
});
const queryOf = (question: string) => read(question).query;
const resolve = (question: string, earlier: readonly string[]) =>
  resolveFollowUp(
    read(question),
    earlier.map((text) => read(text)),
    ({ kind }) => kind !== 'word',
  );
const restrict = (own: Restriction, question: string, before: Restriction, asked = SALIH) =>
  resolveFollowUp(read(question, own), [read(asked, before)], ({ kind }) => kind !== 'word');
/** What was taken over from the questions before, with its weight. */
const carried = (question: string, earlier: readonly string[]) => {
  const { query, carried: labels } = resolve(question, earlier);
  const taken = query.concepts.slice(query.concepts.length - labels.length);
  expect(taken.map(({ label }) => label)).toEqual(labels);
  return taken.map(({ label, weight }) => [label, weight] as const);
};

const SALIH = 'What did Barham Salih say in Davos?';

describe('resolveFollowUp', () => {
  test('completes a question that leans on the conversation', () => {
    expect(resolve('And Pompeo?', [SALIH]).carried).toEqual(['Barham', 'Salih', 'Davos']);
  });

  test('lets a question stand that stands alone, and the first', () => {
    const query = queryOf('Who is Pompeo?');
    expect(resolve('Who is Pompeo?', [SALIH])).toMatchObject({ query, carried: [] });
    expect(resolve('and why?', [])).toMatchObject({ query: queryOf('and why?'), carried: [] });
  });

  test('goes back to the last question that stood alone, and no further', () => {
    const kirkuk = 'How many soldiers died in Kirkuk?';
    expect(resolve('Why?', [kirkuk, SALIH, 'and Pompeo?']).carried).toEqual([
      'Pompeo',
      'Barham',
      'Salih',
      'Davos',
    ]);
  });

  test('counts less what is further back', () => {
    const taken = carried('And Pompeo?', ['Kirkuk?', 'Erbil?', 'Salih?']);
    expect(taken.map(([label]) => label)).toEqual(['Salih', 'Erbil', 'Kirkuk']);
    const [near, far, furthest] = taken.map(([, weight]) => weight);
    expect(near).toBeLessThan(1);
    expect(far).toBeLessThan(near!);
    expect(furthest).toBeLessThan(far!);
    expect(furthest).toBeGreaterThan(0);
  });

  test('asks the question before again in full where it names nothing itself', () => {
    expect(carried('Why?', ['Salih?'])).toEqual([['Salih', 1]]);
  });

  test('takes a thing over once, from where it was said last, and none that is asked again', () => {
    const taken = carried('And Pompeo?', [
      'Pompeo, Kirkuk?',
      'And Salih in Kirkuk',
      'And Salih’s view',
    ]);
    expect(taken.map(([label]) => label)).toEqual(['Salih', 'view', 'Kirkuk']);
  });

  test('takes over a name with all that it means', () => {
    const { concepts } = resolve('Why?', ['Who are Daesh?']).query;
    expect(concepts.map(({ terms }) => terms.map(({ term }) => term))).toEqual([
      ['daesh', '=isis'],
    ]);
  });

  test('wants the kind of answer that is asked for now, or else the one before', () => {
    const typeOf = (question: string) => resolve(question, ['Who is Salih?']).query.answerType;
    expect(typeOf('And when?')).toBe('time');
    expect(typeOf('And Pompeo?')).toBe('identity');
    expect(typeOf('Is he old?')).toBe('other');
  });

  test('puts what it takes over far from everything, whatever the conversation', () => {
    const words = fc.constantFrom(
      ...[
        'Salih',
        'Daesh',
        'he',
        'and',
        'why',
        'attack',
        'Kirkuk',
        'troops',
        'when',
        'no,',
        '2020',
      ],
    );
    const questions = fc.array(words, { maxLength: 7 }).map((list) => list.join(' '));
    let several = 0;
    fc.assert(
      fc.property(questions, fc.array(questions, { maxLength: 4 }), (question, earlier) => {
        const { query, carried: labels } = resolve(question, earlier);
        const { concepts } = query;
        if (labels.length > 1) several += 1;
        const terms = concepts.map((concept) => concept.terms[0]!.term);
        expect(new Set(terms).size).toBe(terms.length);
        concepts.forEach(({ position, weight }, i) => {
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThanOrEqual(1);
          if (i < concepts.length - labels.length || i === 0) return;
          expect(position - concepts[i - 1]!.position).toBeGreaterThan(100);
        });
      }),
    );
    expect(several).toBeGreaterThan(10);
  });
});

describe('a correction', () => {
  test('stands in place of the names before, and keeps the rest', () => {
    expect(resolve('no, I meant Erbil', ['What attack happened in Kirkuk?'])).toMatchObject({
      carried: ['attack'],
      replaced: ['Kirkuk'],
    });
  });

  test('takes out what it rejects, and nothing else', () => {
    expect(resolve('not Salih, Pompeo', [SALIH])).toMatchObject({
      carried: ['Barham', 'Davos'],
      replaced: ['Salih'],
    });
  });

  test('says all when it says a part again', () => {
    const { query, carried: taken } = resolve('no, I meant the president of Iraq', [
      'who is the prime minister of Iraq?',
    ]);
    expect(taken).toEqual([]);
    expect(query.concepts.map(({ label }) => label)).toEqual(['president', 'Iraq']);
    expect(query.answerType).toBe(queryOf('who is the prime minister of Iraq?').answerType);
  });

  test('is read like any question when it asks one', () => {
    expect(resolve('sorry, I meant when did Pompeo go to Erbil', [SALIH]).carried).toEqual([]);
    expect(resolve('no, what did he want?', [SALIH]).carried).toContain('Salih');
  });

  test('keeps out what it took out when the conversation goes on', () => {
    const earlier = ['What attack happened in Kirkuk?', 'I meant Erbil'];
    expect(resolve('and why?', earlier)).toMatchObject({
      carried: ['Erbil', 'attack'],
      replaced: [],
    });
    const longer = ['What attack happened in Kirkuk?', 'I meant the towns of Erbil and Basra'];
    expect(resolve('and why?', longer).carried).toContain('attack');
  });
});

describe('a part of a question', () => {
  const PUBLISHERS = { publishers: ['Rudaw'] };
  const YEAR_2021 = { from: '2021-01-01', to: '2021-12-31' };

  test('replaces a day with a day', () => {
    const { carried: taken } = resolve('and on December 29?', ['What attacks on December 27?']);
    expect(taken).toEqual(['attacks']);
  });

  test('puts a topic in the place of a topic, and keeps who is asked', () => {
    const earlier = ['What did Salih say?', 'about the coalition?', 'and in Davos?'];
    expect(resolve('What about ISIS?', earlier.slice(0, 2)).carried).toEqual(['Salih']);
    expect(resolve('and about Iran?', earlier).carried).toEqual(['Davos', 'Salih']);
  });

  test('changes the source and keeps the topic and the time', () => {
    expect(restrict(PUBLISHERS, 'and?', { publishers: ['Gulan'], ...YEAR_2021 })).toMatchObject({
      restriction: { ...PUBLISHERS, ...YEAR_2021 },
      carried: ['Barham', 'Salih', 'Davos'],
    });
  });

  test('keeps to the source', () => {
    expect(restrict({}, 'and about Pompeo?', PUBLISHERS).restriction).toEqual(PUBLISHERS);
  });

  test('changes the whole time', () => {
    const after = { from: '2020-02-01' };
    const { restriction } = restrict(after, 'and since then?', { ...PUBLISHERS, to: '2020-01-01' });
    expect(restriction).toEqual({ ...PUBLISHERS, ...after });
  });

  test('asks for articles of a time when it is nothing but a time', () => {
    const { query, restriction } = restrict({}, 'And in 2021?', PUBLISHERS);
    expect(query.concepts.map(({ label }) => label)).toEqual(['Barham', 'Salih', 'Davos']);
    expect(restriction).toEqual({ ...PUBLISHERS, ...YEAR_2021 });
  });

  test('asks for another event when a time was asked for before', () => {
    const { query, restriction } = restrict({}, 'And in 2021?', {}, 'How many died in 2020?');
    expect(query.concepts.map(({ label }) => label)).toEqual(['2021', 'died']);
    expect(restriction).toEqual({});
  });

  test('takes no restriction into a question that asks by itself', () => {
    expect(restrict({}, 'and what did he want?', PUBLISHERS).restriction).toEqual({});
    expect(restrict({}, 'sanctions', PUBLISHERS).restriction).toEqual({});
  });
});
