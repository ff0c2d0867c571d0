import type { Example, ExampleSet } from '../../../src/eval/training/collect-examples.ts';
import { analyzeCorpus } from '../../../src/search/analyze-corpus.ts';
import {
  type Feature,
  type Features,
  LIKENESS_FEATURES,
  WORD_FEATURES,
} from '../../../src/search/passage-features.ts';
import type { RankedHit } from '../../../src/search/rank-passages.ts';
import { createAliasFinder } from '../../../src/text/aliases.ts';
import { makeCorpus } from '../../search/make-corpus.ts';

export const FEATURES: readonly Feature[] = [...WORD_FEATURES, ...LIKENESS_FEATURES];

/** A hit with the given features; the others are 0. */
function makeHit(ordinal: number, features: Partial<Features>, score = 0): RankedHit {
  const none = Object.fromEntries(FEATURES.map((feature) => [feature, 0])) as Features;
  return { ordinal, score, features: { ...none, ...features } };
}

/** A question whose hits have the given features; `right` are the places of the right ones. */
export function makeExample(
  hits: readonly Partial<Features>[],
  right: readonly number[],
  fields: Partial<Example> = {},
): Example {
  return {
    queryWeight: 1,
    hits: hits.map((features, ordinal) => makeHit(ordinal, features)),
    isRight: hits.map((_, ordinal) => right.includes(ordinal)),
    answerable: right.length > 0,
    passages: [],
    ...fields,
  };
}

/** Examples over a corpus of ten articles, of one passage each. */
export function makeSet(name: string, examples: Example[]): ExampleSet {
  const corpus = makeCorpus(
    Array.from({ length: 10 }, (_, i) => ({ headline: '', paragraphs: [`Passage ${i}.`] })),
  );
  return { name, analyzed: analyzeCorpus(corpus, createAliasFinder([])), examples };
}
