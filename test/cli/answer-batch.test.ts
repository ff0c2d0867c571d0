import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { answerBatch } from '../../src/cli/answer-batch.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { readLines } from '../../src/input/read-lines.ts';

/** Repeats the question, and fails on "crash". */
const desk = {
  asked: [] as [string, readonly Turn[]][],
  async answer(question: string, history: readonly Turn[] = []): Promise<Answer> {
    this.asked.push([question, history]);
    if (question === 'crash') throw new Error('broken index');
    return {
      question,
      resolved: question,
      outcome: 'not-found',
      confidence: 0,
      notes: [],
      suggestions: [],
      ms: 1,
      missing: [],
    };
  },
};

async function* bytes(text: string | Buffer) {
  yield Buffer.from(text);
}

async function answer(text: string | Buffer) {
  const replies: { json: Record<string, unknown>; error?: string | undefined }[] = [];
  for await (const { json, error } of answerBatch(desk, readLines(bytes(text)), 'file.jsonl')) {
    expect(json).not.toContain('\n');
    replies.push({ json: JSON.parse(json), error });
  }
  return replies;
}

describe('answerBatch', () => {
  it('answers in order, under the id that came with the question', async () => {
    const replies = await answer(
      '{"id":"b","text":"Second?"}\n{"id":1,"text":"First?"}\r\n{"text":"Third?"}\n',
    );
    expect(replies.map(({ json }) => [json.id, json.question])).toEqual([
      ['b', 'Second?'],
      [1, 'First?'],
      [null, 'Third?'],
    ]);
  });

  it('passes the earlier questions on, as texts or as turns', async () => {
    desk.asked = [];
    await answer('{"text":"and him?","history":["Who?",{"role":"assistant","text":"Salih."}]}');
    expect(desk.asked).toEqual([
      [
        'and him?',
        [
          { role: 'user', text: 'Who?' },
          { role: 'assistant', text: 'Salih.' },
        ],
      ],
    ]);
  });

  it.each([
    ['', 'is blank.', null],
    ['  ', 'is blank.', null],
    ['{oops', 'is not JSON.', null],
    ['[]', 'is no object.', null],
    ['{"id":"x"}', 'text is missing.', 'x'],
    ['{"id":"x","text":5}', 'text is no text.', 'x'],
    ['{"id":"x","text":"  "}', 'text is empty.', 'x'],
    ['{"id":7,"text":"A?","history":"B?"}', 'history is no list.', 7],
    ['{"id":7,"text":"A?","history":["B?",5]}', 'history.1 is no earlier question.', 7],
    ['{"id":["x"],"text":"A?"}', 'id is neither a text nor a number.', null],
  ])('puts an error in the place of “%s” and goes on', async (line, problem, id) => {
    const replies = await answer(`{"text":"Before?"}\n${line}\n{"text":"After?"}\n`);
    expect(replies).toHaveLength(3);
    expect(replies[0]!.error).toBeUndefined();
    expect(replies[2]!.json.question).toBe('After?');
    const { json, error } = replies[1]!;
    expect(error).toContain(`file.jsonl:2: ${problem}`);
    expect(json).toEqual({ id, line: 2, error });
  });

  it('names a line that is not UTF-8', async () => {
    const line = Buffer.from('{"text":"Salih\xff?"}', 'latin1');
    expect((await answer(line))[0]!.error).toContain('file.jsonl:1: is not UTF-8.');
  });

  it('loses one answer, not all, to a fault of its own', async () => {
    const replies = await answer('{"id":1,"text":"crash"}\n{"id":2,"text":"fine"}');
    expect(replies[0]!.json).toMatchObject({ id: 1, line: 1 });
    expect(replies[0]!.error).toContain('broken index');
    expect(replies[1]!.json).toMatchObject({ id: 2, outcome: 'not-found' });
  });
});
