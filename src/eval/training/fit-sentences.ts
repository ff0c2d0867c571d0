import {
  chooseSentence,
  SENTENCE_FEATURES,
  type SentenceWeights,
} from '../../search/answering-sentence.ts';
import type { ExampleSet } from './collect-examples.ts';
import { fitSoftmax } from './fit-softmax.ts';

/** Fewer passages than this say nothing of a set that it could teach. */
const FEWEST_PASSAGES = 50;

/** Learns which sentence of a right passage answers. Each set counts as much as another. */
export function fitSentences(sets: readonly ExampleSet[]): SentenceWeights {
  const telling = sets.map(listPassages).filter(({ length }) => length >= FEWEST_PASSAGES);
  const lists = telling.flatMap((passages) =>
    passages.map(({ sentences, answers }) => ({
      rows: sentences.map((features) => SENTENCE_FEATURES.map((feature) => features[feature])),
      isRight: answers,
      weight: 1 / (passages.length * telling.length),
    })),
  );
  const fitted = fitSoftmax(
    lists,
    SENTENCE_FEATURES.map(() => ({ min: 0 })),
  );
  return Object.fromEntries(SENTENCE_FEATURES.map((feature, i) => [feature, fitted[i]!]));
}

/** The share of right passages whose chosen sentence answers; undefined where too few can tell. */
export function scoreSentences(set: ExampleSet, weights: SentenceWeights): number | undefined {
  const passages = listPassages(set);
  if (passages.length < FEWEST_PASSAGES) return undefined;
  const right = passages.filter(
    ({ sentences, answers }) => answers[chooseSentence(sentences, weights)],
  );
  return right.length / passages.length;
}

function listPassages({ examples }: ExampleSet) {
  return examples.flatMap(({ passages }) => passages);
}
