import type { Article } from '../../corpus/article.ts';
import { MAX_QUESTION_CHARS } from '../../question/clip-question.ts';
import type { Wording } from '../../wording/wording.ts';
import { restrictQuestion } from '../actions/restrict-question.ts';
import { readRequest } from '../incoming/read-request.ts';
import { decodeText } from '../mrkdwn.ts';

/** The inputs of the step, as manifest.workflow.yml names them. */
const TEXTS = ['question', 'publisher', 'from', 'to'] as const;

/** The question of a step with what restricts it, or a sentence that says what is wrong. */
export function readStepInputs(
  inputs: Readonly<Record<string, unknown>>,
  articles: readonly Article[],
  wording: Wording,
): { question: string } | { error: string } {
  const { say } = wording;
  const texts: Partial<Record<(typeof TEXTS)[number], string>> = {};
  for (const name of TEXTS) {
    const value = inputs[name] ?? '';
    if (typeof value !== 'string') return { error: say('function.notText', { input: name }) };
    texts[name] = value;
  }
  const { publisher = '', from, to } = texts;
  const request = readRequest(decodeText(texts.question ?? ''));
  switch (request.kind) {
    case 'question': {
      const publishers = publisher.trim() === '' ? [] : [decodeText(publisher)];
      return restrictQuestion(request.question, { publishers, from, to }, articles, wording);
    }
    case 'too-long':
      return {
        error: say('reply.tooLong', { chars: request.chars, most: MAX_QUESTION_CHARS }),
      };
    default:
      return { error: say('function.noQuestion') };
  }
}
