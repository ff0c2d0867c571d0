import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listNotes } from '../../src/answer/list-notes.ts';
import type { UnderstoodQuestion } from '../../src/conversation/understand-question.ts';
import { parseQuestion } from '../../src/question/parse-question.ts';
import { readText } from '../../src/question/read-text.ts';
import { describeNote } from '../../src/wording/describe-note.ts';
import { wordingIn } from '../../src/wording/wording.ts';
import { makeArticle } from '../answer/article-fixture.ts';
import { articlesAt, passagesAt } from '../corpus/places.ts';

function notesOn(fields: Partial<UnderstoodQuestion>, passedOver = 0): string[] {
  const question: UnderstoodQuestion = {
    query: { concepts: [], answerType: 'other' },
    text: '',
    carried: [],
    replaced: [],
    readDates: [],
    wishes: [],
    corrections: [],
    restriction: {},
    phrases: [],
    unread: [],
    newestFirst: false,
    asked: { kind: 'search' },
    ...fields,
  };
  const { asked } = question;
  const left = asked.kind === 'articles' ? asked.openings.length - passedOver : 0;
  const listed = Array.from({ length: left }, (_, n) =>
    makeArticle({ id: `a${n}`, text: 'Rain.' }),
  );
  return listNotes(question, passedOver, listed).map((note) => describeNote(note, wordingIn('en')));
}

const SOME_ARTICLES = new Set(articlesAt(0));
const SOME_PASSAGES = new Set(passagesAt(0));
const NONE = new Set<never>();

describe('describeNote', () => {
  test('says nothing of a plain question', () => {
    expect(notesOn({})).toEqual([]);
    expect(notesOn({ carried: ['Salih'], newestFirst: true })).toEqual([]);
  });

  test.each([
    [{ publishers: ['Rudaw'] }, 'by Rudaw'],
    [{ publishers: ['Rudaw', 'Gulan Media'] }, 'by Rudaw or Gulan Media'],
    [{ notBy: ['Rudaw', 'AA', 'BBC'] }, 'by others than Rudaw, AA and BBC'],
    [{ from: '2020-01-05', to: '2020-01-05' }, 'on 5 January 2020'],
    [{ from: '2020-01-01', to: '2020-12-31' }, 'from 1 January 2020 to 31 December 2020'],
    [{ from: '2020-01-01' }, 'on 1 January 2020 or later'],
    [{ to: '2020-02-29' }, 'on 29 February 2020 or earlier'],
    [
      { publishers: ['Rudaw'], from: '2020-01-01', to: '2020-01-31' },
      'by Rudaw from 1 January 2020 to 31 January 2020',
    ],
    [{ publishers: ['Rudaw'], to: '2019-12-31' }, 'by Rudaw on 31 December 2019 or earlier'],
  ])('says what %j kept to, and when it left nothing', (restriction, words) => {
    expect(notesOn({ restriction, within: SOME_ARTICLES })).toEqual([
      `I searched only what was published ${words}.`,
    ]);
    expect(notesOn({ restriction, within: NONE })).toEqual([
      `The articles hold nothing published ${words}.`,
    ]);
  });

  test('says which phrases it kept to, and when none of the passages holds them', () => {
    const phrases = ['enduring role', 'sleeper cells'];
    expect(notesOn({ phrases, holding: SOME_PASSAGES })).toEqual([
      'I searched only passages with “enduring role” and “sleeper cells” in their text or headline.',
    ]);
    expect(notesOn({ phrases, holding: NONE })).toEqual([
      'None of the passages that I searched holds “enduring role” and “sleeper cells” word for word.',
    ]);
  });

  test('says nothing of phrases when no article was left to search', () => {
    const restriction = { publishers: ['Rudaw'] };
    expect(notesOn({ restriction, within: NONE, phrases: ['a b'], holding: NONE })).toEqual([
      'The articles hold nothing published by Rudaw.',
    ]);
  });

  test('says what is listed', () => {
    const restriction = { publishers: ['Rudaw'] };
    expect(
      notesOn({
        restriction,
        within: SOME_ARTICLES,
        asked: { kind: 'articles', openings: passagesAt(7, 3) },
      }),
    ).toEqual(['I have 2 articles published by Rudaw. Here is how the newest begin.']);
    expect(
      notesOn({
        restriction,
        within: SOME_ARTICLES,
        asked: { kind: 'articles', openings: passagesAt(7) },
      }),
    ).toEqual(['I have 1 article published by Rudaw. Here is how it begins.']);
    expect(notesOn({ asked: { kind: 'articles', openings: passagesAt(7, 3, 1) } })).toEqual([
      'I have 3 articles. Here is how the newest begin.',
    ]);
  });

  test.each([
    [5, 'I have 7 articles. Newest first, here is how numbers 6 to 7 begin.'],
    [3, 'I have 7 articles. Newest first, here is how numbers 4 to 6 begin.'],
    [6, 'I have 7 articles. Newest first, here is how number 7 begins.'],
    [7, 'I have 7 articles. I showed how each begins.'],
  ])('says which part of a list comes after %i', (passedOver, note) => {
    expect(
      notesOn(
        { asked: { kind: 'articles', openings: passagesAt(9, 8, 7, 6, 5, 4, 3) } },
        passedOver,
      ),
    ).toEqual([note]);
  });

  test('says what the latest on a topic is taken from', () => {
    const latest = (...places: number[]): Partial<UnderstoodQuestion> => ({
      query: parseQuestion(readText('Barham Salih'), () => []),
      asked: {
        kind: 'reports',
        passages: passagesAt(...places),
        topic: { key: new Set(['salih']), others: [] },
      },
    });
    expect(notesOn(latest(7, 3))).toEqual([
      'I have 2 articles on “Barham Salih”, named in the headline or several times, newest first.',
    ]);
    const restriction = { publishers: ['Rudaw'] };
    expect(notesOn({ ...latest(7), restriction, within: SOME_ARTICLES }, 1)).toEqual([
      'I have 1 article published by Rudaw on “Barham Salih”, named in the headline or several times.',
      'I asked the same again and left out the passage that came first.',
    ]);
  });

  test('names each modifier that it could not read, as typed', () => {
    expect(notesOn({ unread: ['from:nobody', 'before:soon'] })).toEqual([
      'I could make nothing of “from:nobody” and searched without it.',
      'I could make nothing of “before:soon” and searched without it.',
    ]);
  });

  test('says what a correction left out', () => {
    expect(notesOn({ replaced: ['State', 'Department'] })).toEqual([
      'I took this as a correction and left out “State”, “Department”.',
    ]);
  });

  test('says what was passed over', () => {
    expect(notesOn({}, 1)).toEqual([
      'I asked the same again and left out the passage that came first.',
    ]);
    expect(notesOn({}, 2)).toEqual(['I asked the same again and left out 2 passages.']);
  });

  test('names each word that was searched in place of another', () => {
    expect(notesOn({ corrections: [{ typed: 'Soleymani', searched: 'Soleimani' }] })).toEqual([
      'The articles don’t mention “Soleymani”; I searched for “Soleimani” too.',
    ]);
  });

  test('says all of it, the restriction first, one sentence each', () => {
    const words = fc.stringMatching(/^[\w:-]{1,12}$/);
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 3 }),
        fc.array(fc.record({ typed: words, searched: words }), { maxLength: 3 }),
        fc.option(fc.boolean()),
        (unread, corrections, isKept) => {
          const notes = notesOn({
            unread,
            corrections,
            ...(isKept !== null && {
              restriction: { publishers: ['Rudaw'] },
              within: isKept ? SOME_ARTICLES : NONE,
            }),
          });
          const restrictions = isKept === null ? 0 : 1;
          expect(notes).toHaveLength(restrictions + unread.length + corrections.length);
          if (restrictions === 1) expect(notes[0]).toContain('by Rudaw');
          for (const modifier of unread) {
            expect(notes.some((note) => note.includes(`“${modifier}”`))).toBe(true);
          }
          for (const note of notes) expect(note).toMatch(/^(?:I|The articles) [^\n]*\.$/);
        },
      ),
    );
  });
});
