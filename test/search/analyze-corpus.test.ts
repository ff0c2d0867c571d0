import { describe, expect, test } from 'vitest';
import { analyzeCorpus } from '../../src/search/analyze-corpus.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';
import { makeCorpus } from './make-corpus.ts';

const analyze = (...paragraphs: string[]) =>
  analyzeCorpus(makeCorpus([{ headline: '', paragraphs }]), createAliasFinder([]));

describe('the names of a corpus', () => {
  test('are the words that mostly stand capitalised, as the articles write them', () => {
    const { names } = analyze(
      'ERBIL – Attacks on Erbil by the IRGC. McGurk met Erdoğan.',
      'The attacks went on.',
    );
    expect([...names.values()]).toEqual(['Erbil', 'IRGC', 'McGurk', 'Erdoğan']);
    expect(names.get('erdogan')).toBe('Erdoğan');
    expect(names.has('attacks')).toBe(false);
  });
});
