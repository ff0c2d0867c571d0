import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { InputError } from '../../src/input/input-error.ts';
import { type PageResult, pageResultSchema } from './page-result.ts';

const savedSchema = z.object({
  /** Raised when what a result holds changes its meaning. */
  version: z.literal(1),
  pages: z.array(pageResultSchema),
});

/** One page's result a line, so that two files can be compared by eye as well. */
export async function savePages(path: string, results: readonly PageResult[]): Promise<void> {
  const lines = results.map((result) => JSON.stringify(result)).join(',\n');
  try {
    await writeFile(path, `{"version":1,"pages":[\n${lines}\n]}\n`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const remedy = 'Name a file in a folder that exists.';
    throw new InputError(path, undefined, `cannot be written (${code}).`, remedy);
  }
}

/** @throws InputError naming the file and what to do. */
export async function readSavedPages(path: string): Promise<PageResult[]> {
  const remedy = 'Name a file that corpus:bench --json has written.';
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === 'ENOENT' ? 'no such file.' : `cannot be read (${code}).`;
    throw new InputError(path, undefined, problem, remedy);
  }
  const result = savedSchema.safeParse(parseJson(text));
  if (result.success) return result.data.pages;
  throw new InputError(path, undefined, 'holds no results of pages.', remedy);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
