import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { InputError } from '../../src/input/input-error.ts';
import type { PageOutcome } from './read-saved-page.ts';

export type PageReader = (path: string, bytes: Uint8Array) => Promise<PageOutcome>;

const factSchema = z.string().nullish();
const outcomeSchema = z.union([
  z.object({ unserved: z.string() }),
  z.object({ text: z.string(), title: factSchema, date: factSchema, author: factSchema }),
]);

/**
 * Loads another way to read a page, to be measured as the loader is: a module whose `readPage` has
 * the signature of `PageReader`. A library can so be tried without becoming a dependency. A page at
 * which it throws is one that it doesn't serve.
 * @throws InputError when the module can't be loaded, or what it returns is no page
 */
export async function loadReader(path: string): Promise<PageReader> {
  let module: { readPage?: unknown };
  try {
    module = await import(pathToFileURL(resolve(path)).href);
  } catch (error) {
    throw refuse(path, `cannot be loaded (${oneLine(error)}).`);
  }
  const { readPage } = module;
  if (typeof readPage !== 'function') throw refuse(path, 'exports no function readPage.');
  return async (pagePath, bytes) => {
    let outcome: unknown;
    try {
      outcome = await readPage(pagePath, bytes);
    } catch (error) {
      return { unserved: `throws: ${oneLine(error)}` };
    }
    const parsed = outcomeSchema.safeParse(outcome);
    if (!parsed.success) throw refuse(path, `returned no page for ${pagePath}.`);
    return dropEmpty(parsed.data);
  };
}

/** Libraries say with null, undefined or an empty text that they didn't find a fact. */
function dropEmpty(outcome: z.infer<typeof outcomeSchema>): PageOutcome {
  if ('unserved' in outcome) return outcome;
  const { text, title, date, author } = outcome;
  return { text, ...(title && { title }), ...(date && { date }), ...(author && { author }) };
}

function refuse(path: string, problem: string): InputError {
  return new InputError(path, undefined, problem, 'docs/DESIGN.md says what a reader is.');
}

function oneLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n', 1)[0]!;
}
