import { beforeAll, describe, expect, it } from 'vitest';
import { createDesk, type Desk } from '../../src/answer/desk.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { recordExplanations } from '../../src/playground/record-explanations.ts';
import type { Message } from '../../src/playground/workspace/workspace-state.ts';
import { viewAnswer } from '../slack/view-answer.ts';

let desk: Desk;
beforeAll(async () => {
  const { corpus, aliases } = await loadCorpus('corpus');
  desk = await createDesk(corpus, { aliases });
});

describe('recordExplanations', () => {
  it('finds the explanation of each answer, also when answers are posted in another order', async () => {
    const recorder = recordExplanations(desk);
    const ask = async (question: string) =>
      viewAnswer(await recorder.desk.answer(question)) as unknown as Message;
    const azzawi = await ask('Who is Abdulkhaliq al-Azzawi?');
    const soleimani = await ask('When was Qassem Soleimani killed?');
    const questionOf = (message: Message) =>
      recorder.find(recorder.claim(message) ?? '')?.answer.question;
    expect(questionOf(azzawi)).toBe('Who is Abdulkhaliq al-Azzawi?');
    expect(questionOf(soleimani)).toBe('When was Qassem Soleimani killed?');
  });

  it('explains no message that is no answer', async () => {
    const recorder = recordExplanations(desk);
    await recorder.desk.answer('What is the capital of Peru?');
    expect(recorder.claim({ text: 'Hello!', blocks: [] })).toBeUndefined();
  });
});
