import { stat } from 'node:fs/promises';
import type { DeskOptions } from '../../src/answer/desk.ts';
import { openCorpus } from '../../src/cli/open-corpus.ts';
import { InputError } from '../../src/input/input-error.ts';
import type { EvalSet } from './eval-question.ts';
import { readBeir } from './read-beir.ts';
import { readQuestions } from './read-questions.ts';

/**
 * Reads a folder in BEIR form, or a file of questions about the articles of a corpus.
 * @throws InputError when there is neither.
 */
export async function readTarget(
  target: string,
  corpusDir: string,
  complain: (line: string) => void,
): Promise<{ set: EvalSet; deskOptions: DeskOptions }> {
  const found = await stat(target).catch(() => {
    const remedy = 'Name a folder in BEIR form or a file of questions.';
    throw new InputError(target, undefined, 'no such file or folder.', remedy);
  });
  if (found.isDirectory()) return { set: await readBeir(target), deskOptions: {} };
  const { corpus, aliases } = await openCorpus(corpusDir, complain);
  return { set: await readQuestions(target, corpus), deskOptions: { aliases } };
}
