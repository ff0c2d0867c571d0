import { z } from 'zod';
import type { Desk } from '../answer/desk.ts';
import type { Line } from '../input/read-lines.ts';
import { toAnswerJson } from '../wording/answer-json.ts';

const turnSchema = z.union(
  [
    z.string().transform((text) => ({ role: 'user' as const, text })),
    z.object({ role: z.enum(['user', 'assistant']), text: z.string() }),
  ],
  'is no earlier question',
);

const idSchema = z.union([z.string(), z.number()], 'is neither a text nor a number');

const questionSchema = z.object(
  {
    id: idSchema.nullish(),
    text: z
      .string({ error: ({ input }) => (input === undefined ? 'is missing' : 'is no text') })
      .trim()
      .min(1, 'is empty'),
    history: z.array(turnSchema, 'is no list').nullish(),
  },
  'is no object',
);

const FORM = '{"id":"1","text":"Who is …?","history":["an earlier question"]}';

export type BatchReply = {
  /** One JSON object. */
  json: string;
  /** Set when the line got no answer: what is wrong and what to do. */
  error?: string;
};

/**
 * Answers one question a line: one reply for each line, in their order, each as soon as it stands,
 * so that the nth reply is always to the nth line. A line that is no question, a blank one too, gets
 * a reply `{"id","line","error"}`.
 * @param name what the lines come from, for messages.
 */
export async function* answerBatch(
  desk: Pick<Desk, 'answer'>,
  lines: AsyncIterable<Line>,
  name: string,
): AsyncGenerator<BatchReply> {
  for await (const line of lines) yield await answerLine(desk, line, name);
}

async function answerLine(
  desk: Pick<Desk, 'answer'>,
  line: Line,
  name: string,
): Promise<BatchReply> {
  const refuse = (problem: string, id: string | number | null = null): BatchReply => {
    const error = `${name}:${line.number}: ${problem} Write ${FORM} on one line.`;
    return { json: JSON.stringify({ id, line: line.number, error }), error };
  };
  if (!line.isUtf8) return refuse('is not UTF-8.');
  if (line.text.trim() === '') return refuse('is blank.');
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    return refuse('is not JSON.');
  }
  const parsed = questionSchema.safeParse(value);
  if (!parsed.success) {
    const { path, message } = parsed.error.issues[0]!;
    return refuse(`${path.join('.')} ${message}.`.trim(), readId(value));
  }
  const { id, text, history } = parsed.data;
  try {
    const answer = await desk.answer(text, history ?? []);
    return { json: JSON.stringify(toAnswerJson(answer, id ?? null)) };
  } catch (cause) {
    // A fault of ours costs this one answer, not the rest of the batch.
    const error = `${name}:${line.number}: no answer because of a fault in the program (${String(cause)}). Please report it with this line.`;
    return { json: JSON.stringify({ id: id ?? null, line: line.number, error }), error };
  }
}

function readId(value: unknown): string | number | null {
  const parsed = z.object({ id: idSchema }).safeParse(value);
  return parsed.success ? parsed.data.id : null;
}
