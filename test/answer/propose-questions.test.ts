import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposeQuestions } from '../../src/answer/propose-questions.ts';
import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import { makeCorpus } from '../index/make-corpus.ts';
import { anyCharacter } from '../text/any-character.ts';

const proposalsOf = (paragraphs: readonly string[], limit = 60) =>
  proposeQuestions(
    analyzeCorpus(makeCorpus([{ headline: '', paragraphs }]), () => []),
    limit,
  );
const questionsOf = (text: string) => proposalsOf([text]).map((proposal) => proposal.text);

describe('proposeQuestions', () => {
  test.each([
    ['Abdulkhaliq al-Azzawi, a member of the committee, spoke.', 'Who is Abdulkhaliq al-Azzawi?'],
    ['It was Hassan Nasrallah, the leader of Hezbollah, who spoke.', 'Who is Hassan Nasrallah?'],
    ['On January 5, the parliament voted.', 'What happened on January 5?'],
    ['A raid killing 12 Iraqi soldiers was claimed.', 'How many Iraqi soldiers were killed?'],
    ['A raid, wounding at least 1,200 civilians, followed.', 'How many civilians were wounded?'],
    [
      'Some 5,000 American troops stationed in Iraq left.',
      'How many American troops were stationed in Iraq?',
    ],
    ['“We stay,” Masoud Barzani said.', 'What did Masoud Barzani say?'],
    ['President Barham Salih said that oil was sold.', 'What did Barham Salih say?'],
    ['Prime Minister Adil Abdul-Mahdi told reporters.', 'What did Adil Abdul-Mahdi say?'],
    ['“It is\nover,” said nobody, but Barham Salih added a word.', 'What did Barham Salih say?'],
  ])('makes of “%s” %s', (text, question) => {
    expect(questionsOf(text)).toEqual([question]);
  });

  test.each([
    'On Monday, the president spoke.',
    'The Security Council said so.',
    'Last Friday Night said nothing.',
    'Meanwhile Masoud Barzani said so.',
    'The Islamic State claimed it.',
    'The bombing killed 12.',
    'In January the parliament voted.',
    'Salih said that it rained.',
    'it rained, a lot, and he said so.',
    '…',
    '',
  ])('makes nothing of “%s”', (text) => {
    expect(questionsOf(text)).toEqual([]);
  });

  test('makes one question once, of the passage that comes first', () => {
    expect(
      proposalsOf([
        'It rained.',
        'Barham Salih said so.',
        'Last, Masoud Barzani said so. Barham Salih added more.',
      ]),
    ).toEqual([
      { text: 'What did Barham Salih say?', ordinal: 1 },
      { text: 'What did Masoud Barzani say?', ordinal: 2 },
    ]);
  });

  test('makes no more than are wanted', () => {
    const paragraphs = ['Barham Salih said so.', 'Masoud Barzani said so.', 'Ali Sistani said so.'];
    const all = proposalsOf(paragraphs);
    expect(all).toHaveLength(3);
    expect(proposalsOf(paragraphs, 2)).toEqual(all.slice(0, 2));
  });

  test('asks in one line, of words that the passage has, whatever the text', () => {
    const words = fc.constantFrom(
      ...['Barham', 'Salih', 'al-Azzawi', ',', ', a', 'member', 'said', '“', '”', '.', '\n', '12'],
      ...['On', 'January', '5', 'killing', 'soldiers', 'killed', 'in', 'Iraq', 'President', 'told'],
    );
    const clauses = fc.constantFrom(
      ...['Barham Salih said', 'Abdulkhaliq al-Azzawi, a member of', 'On January 5, the', '. “We'],
      ...['A raid killing 12 soldiers', 'President Barham Salih told', 'Some 5,000 troops were in'],
    );
    const texts = fc.oneof(
      fc
        .array(fc.oneof(words, clauses), { maxLength: 20, size: 'max' })
        .map((list) => list.join(' ')),
      fc.string({ unit: anyCharacter }),
    );
    let proposals = 0;
    const OWN = new Set('who is what did say happened on how many were killed injured'.split(' '));
    fc.assert(
      fc.property(texts, (text) => {
        for (const question of questionsOf(text)) {
          proposals += 1;
          expect(question).toMatch(/^(?:Who|What|How many) [^\n]+\?$/);
          for (const word of question.slice(0, -1).split(' ')) {
            if (!OWN.has(word.toLowerCase())) expect(text).toContain(word);
          }
        }
      }),
      { numRuns: 200 },
    );
    expect(proposals).toBeGreaterThan(40);
  });

  test('is done with a long text at once', () => {
    const start = performance.now();
    for (const text of [
      'Barham Salih '.repeat(5_000),
      'A'.repeat(50_000),
      '12 a '.repeat(10_000),
    ]) {
      questionsOf(text);
    }
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
