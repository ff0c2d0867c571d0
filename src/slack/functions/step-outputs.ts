import type { Answer } from '../../answer/answer.ts';
import { shownPassages } from '../../answer/shown-passages.ts';
import { describeSource } from '../../wording/describe-source.ts';
import type { Wording } from '../../wording/wording.ts';
import { cleanUrl } from '../mrkdwn.ts';
import { answerInPlainWords } from '../views/answer/answer-text.ts';
import { plainOutput } from './plain-output.ts';

/** What the step hands on, as manifest.workflow.yml names it. What there is none of is empty. */
export type StepOutputs = Record<
  'outcome' | 'answer' | 'source_title' | 'publisher' | 'date' | 'link',
  string
>;

export function stepOutputs(answer: Answer, wording: Wording): StepOutputs {
  const article = shownPassages(answer)[0]?.article;
  const source = article && describeSource(article, wording);
  const outputs = {
    outcome: answer.outcome,
    answer: answerInPlainWords(answer, wording),
    source_title: source?.headline ?? '',
    publisher: source?.publisher ?? '',
    date: source?.date ?? '',
    link: cleanUrl(article?.url ?? '') ?? '',
  };
  return Object.fromEntries(
    Object.entries(outputs).map(([name, text]) => [name, plainOutput(text)]),
  ) as StepOutputs;
}
