import { expect, test } from 'vitest';
import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import { isKnown } from '../../src/index/concepts.ts';
import { parseQuestion } from '../../src/question/parse-question.ts';
import { readText } from '../../src/question/read-text.ts';
import { makeCorpus } from './make-corpus.ts';

const analyzed = analyzeCorpus(
  makeCorpus([{ headline: 'Flood in Basra', paragraphs: ['Growers boycotted the session.'] }]),
  () => [],
);
const known = (question: string) =>
  parseQuestion(readText(question), () => []).concepts.map((concept) => isKnown(analyzed, concept));

test('a word is known in any of its forms, and from a headline alone', () => {
  expect(known('boycotts of the sessions')).toEqual([true, true]);
  expect(known('the floods of Basra')).toEqual([true, true]);
  expect(known('the king of Peru')).toEqual([false, false]);
});
