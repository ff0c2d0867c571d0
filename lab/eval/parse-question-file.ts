import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import type { Turn } from '../../src/conversation/turn.ts';
import { InputError } from '../../src/input/input-error.ts';

const phrases = z
  .union([z.string().trim().min(1), z.array(z.string().trim().min(1))])
  .optional()
  .transform((value) => [value ?? []].flat());

const turn = z.union([
  z.string().transform((text): Turn => ({ role: 'user', text })),
  z.object({ role: z.enum(['user', 'assistant']), text: z.string() }),
]);

const asked = {
  question: z.string().trim().min(1),
  answerable: z.boolean().default(true),
  article: phrases,
  holds: phrases,
  highlight: phrases,
};

const id = z.union([z.string().min(1), z.number().transform(String)]);

const questionSchema = z.strictObject({
  id,
  kind: z.string().optional(),
  history: z.array(turn).default([]),
  ...asked,
});

/** A conversation: each turn is asked with the questions above it as its history. */
const dialogueSchema = z.strictObject({
  id,
  turns: z.array(z.strictObject({ topic: z.enum(['same', 'new']).optional(), ...asked })),
});

/** A question as its file has it, with the line that it begins on. */
export type QuestionEntry = z.infer<typeof questionSchema> & { line: number };

/**
 * Reads a list of questions and dialogues from YAML, of which JSON is a part. The turns of dialogue
 * `d` become questions `d/1`, `d/2` … of the kinds "same topic" and "new topic".
 * @param path for messages.
 * @throws InputError naming the file, the line and what to do.
 */
export function parseQuestionFile(path: string, text: string): QuestionEntry[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const [fault] = document.errors;
  if (fault !== undefined) {
    throw new InputError(path, lineAt(fault.pos[0]), `${fault.message}.`, 'Correct the YAML.');
  }
  const values: unknown = document.toJS();
  if (!Array.isArray(values) || values.length === 0) {
    throw new InputError(path, 1, 'is not a list of questions.', 'Begin each with "- id:".');
  }

  /** The line of the innermost node on a path that the file has: a missing key has none. */
  const lineOf = (keys: readonly PropertyKey[]): number => {
    for (let depth = keys.length; depth > 0; depth -= 1) {
      const node = document.getIn(keys.slice(0, depth), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (range) return lineAt(range[0]);
    }
    return 1;
  };
  const parse = <T>(schema: z.ZodType<T>, value: unknown, index: number): T => {
    const result = schema.safeParse(value);
    if (result.success) return result.data;
    const issue = result.error.issues[0]!;
    const key = issue.path.join('.') || 'the entry';
    const line = lineOf([index, ...issue.path]);
    throw new InputError(path, line, `${key}: ${issue.message}.`, 'Correct that entry.');
  };

  return values.flatMap((value: unknown, index): QuestionEntry[] => {
    if (typeof value !== 'object' || value === null || !('turns' in value)) {
      return [{ ...parse(questionSchema, value, index), line: lineOf([index]) }];
    }
    const dialogue = parse(dialogueSchema, value, index);
    return dialogue.turns.map(({ topic, ...rest }, n) => ({
      ...rest,
      id: `${dialogue.id}/${n + 1}`,
      kind: topic === undefined ? undefined : `${topic} topic`,
      history: dialogue.turns.slice(0, n).map((t) => ({ role: 'user', text: t.question })),
      line: lineOf([index, 'turns', n]),
    }));
  });
}
