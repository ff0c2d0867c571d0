import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  chooseSentence,
  createSentenceMeasurer,
  SENTENCE_FEATURES,
  type SentenceFeatures,
} from '../../src/search/answering-sentence.ts';
import shipped from '../../src/search/sentence-weights.json' with { type: 'json' };
import { splitSentences } from '../../src/text/sentences.ts';
import { arbitraryCorpus, arbitraryQuestion, openArticle, openCorpus } from './rank-fixture.ts';

/** The features of a text's sentences. */
function measure(question: string, text: string): SentenceFeatures[] {
  const { source, read } = openArticle([text]);
  return createSentenceMeasurer(source, read(question))(0);
}

function valuesOf(feature: keyof SentenceFeatures, question: string, text: string): number[] {
  return measure(question, text).map((features) => features[feature]);
}

function makeFeatures(fields: Partial<SentenceFeatures>): SentenceFeatures {
  const none = Object.fromEntries(SENTENCE_FEATURES.map((feature) => [feature, 0]));
  return { ...(none as SentenceFeatures), ...fields };
}

describe('createSentenceMeasurer', () => {
  test('measures every sentence in shares, whatever corpus and question', () => {
    fc.assert(
      fc.property(arbitraryCorpus, arbitraryQuestion, (corpus, question) => {
        const { source, read } = openCorpus(corpus);
        const measureSentences = createSentenceMeasurer(source, read(question));
        corpus.passages.forEach(({ text }, passage) => {
          const sentences = measureSentences(passage);
          expect(sentences).toHaveLength(splitSentences(text).length);
          for (const features of sentences) {
            expect(Object.keys(features).toSorted()).toEqual([...SENTENCE_FEATURES].toSorted());
            for (const feature of SENTENCE_FEATURES) {
              expect(features[feature], feature).toBeGreaterThanOrEqual(0);
              expect(features[feature], feature).toBeLessThanOrEqual(1 + 1e-6);
            }
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  test('counts the words that are no names apart', () => {
    const text = 'Then Salih came to Davos. He praised troops. He praised nobody.';
    const [named, both, one] = valuesOf('commonWords', 'Salih praised troops', text);
    expect(named).toBe(0);
    expect(both).toBeCloseTo(1);
    expect(one).toBeGreaterThan(0);
    expect(one).toBeLessThan(1);
  });

  test('counts all as said where the question names nothing else', () => {
    expect(valuesOf('commonWords', 'Salih', 'Then Salih slept. It rained.')).toEqual([1, 1]);
  });

  test('counts what a sentence alone says', () => {
    const text = 'Salih praised Davos. Salih praised troops. It rained.';
    const [first, second, third] = valuesOf('alone', 'Salih praised troops', text);
    expect(first).toBe(0);
    expect(second).toBeGreaterThan(0);
    expect(second).toBeLessThan(1);
    expect(third).toBe(0);
    expect(valuesOf('alone', 'Salih praised troops', 'Salih praised troops.')[0]).toBeCloseTo(1);
  });

  test('reads the sentence before for who is meant, and no other', () => {
    const text = 'Salih came to Davos. He praised troops. He left. Salih slept.';
    const [first, second, third, fourth] = valuesOf('withPrevious', 'Salih praised troops', text);
    expect(second).toBeCloseTo(1);
    expect(first).toBeLessThan(1);
    expect(first! + third!).toBeCloseTo(1);
    expect(fourth).toBeCloseTo(first!);
  });

  test('knows the first sentence', () => {
    expect(valuesOf('first', 'Salih', 'It rained. Salih slept. He woke.')).toEqual([1, 0, 0]);
  });

  test('knows the kind of answer', () => {
    const text = 'Salih resigned. Salih resigned in January.';
    expect(valuesOf('evidence', 'When did Salih resign?', text)).toEqual([0, 1]);
    expect(valuesOf('evidence', 'Why did Salih resign?', text)).toEqual([0, 0]);
  });

  test('knows the likest sentence where no word is shared', () => {
    const text = 'The weather was fine. Protesters were beaten by police. Lunch was served.';
    const [weather, protest, lunch] = valuesOf('likeness', 'demonstrators', text);
    expect(protest).toBeGreaterThan(weather!);
    expect(protest).toBeGreaterThan(lunch!);
  });
});

describe('chooseSentence', () => {
  test('points at a sentence that the passage has', () => {
    fc.assert(
      fc.property(arbitraryCorpus, arbitraryQuestion, (corpus, question) => {
        const { source, read } = openCorpus(corpus);
        const measureSentences = createSentenceMeasurer(source, read(question));
        corpus.passages.forEach(({ text }, passage) => {
          const place = chooseSentence(measureSentences(passage));
          expect(Number.isInteger(place)).toBe(true);
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThan(Math.max(1, splitSentences(text).length));
        });
      }),
      { numRuns: 100 },
    );
  });

  test('takes the sentence with most by the weights, and the first of equals', () => {
    const [little, much, alike] = [0.1, 0.8, 0.8].map((alone) => makeFeatures({ alone, first: 1 }));
    expect(chooseSentence([little!, much!, alike!], { alone: 1 })).toBe(1);
    expect(chooseSentence([little!, much!, alike!], { first: 1 })).toBe(0);
    expect(chooseSentence([little!, much!, alike!], {})).toBe(0);
    const sentences = [makeFeatures({ alone: 0.9 }), makeFeatures({ likeness: 0.5 })];
    expect(chooseSentence(sentences, { alone: 1, likeness: 1 })).toBe(0);
    expect(chooseSentence(sentences, { alone: 1, likeness: 2 })).toBe(1);
  });

  test('is the first of no sentences', () => {
    expect(chooseSentence([])).toBe(0);
  });
});

describe('the weights that ship', () => {
  const chosen = (question: string, text: string) => chooseSentence(measure(question, text));

  test('name features, and let none speak against a sentence', () => {
    expect(Object.values(shipped.weights).some((weight) => weight > 0)).toBe(true);
    for (const [name, weight] of Object.entries(shipped.weights)) {
      expect(SENTENCE_FEATURES).toContain(name);
      expect(weight).toBeGreaterThanOrEqual(0);
    }
  });

  test.each([
    [
      'the one with the kind of answer among those that cover as much',
      'When did Salih resign?',
      ['Salih resigned in January.', 'Salih resigned.'],
    ],
    [
      'the likest one where no word is shared',
      'demonstrators',
      ['Protesters were beaten by police.', 'The weather was fine.', 'Lunch was served.'],
    ],
    [
      'the one that says what is asked, not the one that names who',
      'Which troops did Salih praise?',
      ['He praised the troops of the border guard.', 'Salih came to Davos.'],
    ],
  ])('choose %s', (_, question, [right = '', ...others]) => {
    expect(chosen(question, [right, ...others].join(' '))).toBe(0);
    expect(chosen(question, [...others, right].join(' '))).toBe(others.length);
  });
});
