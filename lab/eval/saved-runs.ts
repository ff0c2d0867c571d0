import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { InputError } from '../../src/input/input-error.ts';
import { questionResultSchema } from './question-result.ts';
import type { EvalRun } from './run-eval.ts';

const savedSchema = z.object({
  /** Raised when what a result holds changes its meaning. */
  version: z.literal(1),
  runs: z.array(
    z.object({
      summary: z.looseObject({ set: z.string() }),
      questions: z.array(questionResultSchema),
    }),
  ),
});

/** Runs as a file keeps them: enough to compare question by question. */
export type SavedRun = z.infer<typeof savedSchema>['runs'][number];

/** One question's result a line, so that two files can be compared by eye as well. */
export async function saveRuns(path: string, runs: readonly EvalRun[]): Promise<void> {
  const parts = runs.map(({ summary, questions }) => {
    const results = questions.map((result) => JSON.stringify(result)).join(',\n');
    return `{"summary":${JSON.stringify(summary)},\n"questions":[\n${results}\n]}`;
  });
  try {
    await writeFile(path, `{"version":1,"runs":[\n${parts.join(',\n')}\n]}\n`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const remedy = 'Name a file in a folder that exists.';
    throw new InputError(path, undefined, `cannot be written (${code}).`, remedy);
  }
}

/** @throws InputError naming the file and what to do. */
export async function readSavedRuns(path: string): Promise<SavedRun[]> {
  const remedy = 'Name a file that --save has written.';
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem =
      code === 'ENOENT'
        ? 'no such file.'
        : code === undefined
          ? 'is not JSON.'
          : `cannot be read (${code}).`;
    throw new InputError(path, undefined, problem, remedy);
  }
  const result = savedSchema.safeParse(value);
  if (result.success) return result.data.runs;
  const { path: keys, message } = result.error.issues[0]!;
  throw new InputError(path, undefined, `${keys.join('.')}: ${message}.`, remedy);
}
