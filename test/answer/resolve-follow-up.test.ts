import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuestion } from '../../src/answer/parse-question.ts';
import { resolveFollowUp } from '../../src/answer/resolve-follow-up.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';

const findAliases = createAliasFinder([['ISIS', 'Daesh']]);
const read = (question: string) => parseQuestion(question, findAliases);
const resolve = (question: string, earlier: readonly string[]) =>
  resolveFollowUp(question, read(question), earlier.map(read));
/** What was taken over from the questions before, with its weight. */
const carried = (question: string, earlier: readonly string[]) =>
  resolve(question, earlier)
    .concepts.slice(read(question).concepts.length)
    .map(({ label, weight }) => [label, weight]);

const SALIH = 'What did Barham Salih say in Davos?';

describe('resolveFollowUp', () => {
  test.each([
    ['it opens like one', 'And the role of the coalition in the training of Iraqi troops?'],
    ['it opens like one', 'What about the coalition and the training of Iraqi troops?'],
    ['it opens like one', '  but why did the parliament pass a resolution on troops in Baghdad?'],
    ['it has a pronoun', 'Where did the minister of foreign affairs of Iraq meet him?'],
    ['it has a pronoun', 'Which soldiers of the coalition were killed in that attack?'],
    ['it names one or two things', 'How about Pompeo?'],
    ['it names one or two things', 'Where is Kirkuk?'],
    ['it names nothing', 'Why?'],
    ['it has few words and no name', 'which troops left early'],
  ])('completes a question because %s: %s', (_, question) => {
    expect(carried(question, [SALIH]).map(([label]) => label)).toEqual([
      'Barham',
      'Salih',
      'Davos',
    ]);
  });

  test.each([
    'Why did the US kill Qassem Soleimani in Baghdad?',
    'Who commands the Popular Mobilization Forces?',
    'which soldiers of the coalition left the bases early',
    'Nobody knows the Kurdish minister of the interior',
    'How many Andean soldiers stood near the border?',
  ])('lets a question stand that stands alone: %s', (question) => {
    const query = read(question);
    expect(resolveFollowUp(question, query, [read(SALIH)])).toBe(query);
  });

  test('lets the first question stand', () => {
    const query = read('and why?');
    expect(resolveFollowUp('and why?', query, [])).toBe(query);
  });

  test('counts less what is further back', () => {
    const [[salih, near], [pompeo, far], [kirkuk, furthest]] = carried('Why?', [
      'Kirkuk',
      'Pompeo',
      'Salih',
    ]) as [string, number][] as [[string, number], [string, number], [string, number]];
    expect([salih, pompeo, kirkuk]).toEqual(['Salih', 'Pompeo', 'Kirkuk']);
    expect(near).toBeLessThan(1);
    expect(far).toBeLessThan(near);
    expect(furthest).toBeLessThan(far);
    expect(furthest).toBeGreaterThan(0);
  });

  test('takes a thing over once, from where it was said last, and none that is asked again', () => {
    const taken = carried('And Pompeo?', ['Pompeo in Kirkuk', 'Salih in Kirkuk', 'Salih’s view']);
    expect(taken.map(([label]) => label)).toEqual(['Salih', 'view', 'Kirkuk']);
    const [salih, view, kirkuk] = taken.map(([, weight]) => weight as number);
    expect(salih).toBe(view);
    expect(kirkuk).toBeLessThan(salih!);
  });

  test('takes over a name with all that it means', () => {
    const { concepts } = resolve('Why?', ['Who are Daesh?']);
    expect(concepts.map(({ terms }) => terms.map(({ term }) => term))).toEqual([
      ['daesh', '=isis'],
    ]);
  });

  test('keeps the kind of answer that is wanted now', () => {
    expect(resolve('And when?', ['Who is Salih?']).answerType).toBe('time');
  });

  test('puts what it takes over far from everything, whatever the conversation', () => {
    const words = fc.constantFrom(
      ...['Salih', 'Daesh', 'he', 'and', 'why', 'attack', 'Kirkuk', 'troops', 'when', '…', 'PM'],
    );
    const questions = fc.array(words, { maxLength: 7 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(questions, fc.array(questions, { maxLength: 4 }), (question, earlier) => {
        const own = read(question).concepts;
        const { concepts } = resolve(question, earlier);
        expect(concepts.slice(0, own.length)).toEqual(own);
        const terms = concepts.map((concept) => concept.terms[0]!.term);
        expect(new Set(terms).size).toBe(terms.length);
        concepts.forEach(({ position, weight }, i) => {
          if (i < own.length) return;
          expect(weight).toBeGreaterThan(0);
          expect(weight).toBeLessThan(1);
          if (i > 0) expect(position - concepts[i - 1]!.position).toBeGreaterThan(100);
        });
      }),
    );
  });
});
