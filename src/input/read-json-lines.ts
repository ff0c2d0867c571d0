import { createReadStream } from 'node:fs';
import type { z } from 'zod';
import { InputError } from './input-error.ts';
import { type Line, readLines } from './read-lines.ts';

/** Big enough that an 18 MB corpus takes a handful of reads. */
const CHUNK_BYTES = 1 << 20;

/**
 * Reads a file of one JSON object a line, each with an `id` of its own (`_id` is read too).
 * @throws InputError naming the file, the line and what to do.
 */
export async function readJsonLines<T extends { id: string }>(
  path: string,
  schema: z.ZodType<T>,
): Promise<T[]> {
  const records: T[] = [];
  const lineOfId = new Map<string, number>();
  for await (const line of readFileLines(path)) {
    const record = parseLine(path, line, schema);
    const earlier = lineOfId.get(record.id);
    if (earlier !== undefined) {
      throw new InputError(
        path,
        line.number,
        `repeats the id "${record.id}" of line ${earlier}.`,
        'Give each line an id of its own.',
      );
    }
    lineOfId.set(record.id, line.number);
    records.push(record);
  }
  return records;
}

/**
 * Yields the lines of a file that must be UTF-8, without the blank ones.
 * @throws InputError when it isn't, or cannot be read.
 */
export async function* readFileLines(path: string): AsyncGenerator<Line> {
  try {
    for await (const line of readLines(createReadStream(path, { highWaterMark: CHUNK_BYTES }))) {
      if (!line.isUtf8) {
        throw new InputError(path, line.number, 'is not UTF-8.', 'Save the file as UTF-8.');
      }
      if (line.text.trim() !== '') yield line;
    }
  } catch (error) {
    throw toInputError(path, error);
  }
}

function toInputError(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error;
  const problem = error.code === 'ENOENT' ? 'no such file.' : `cannot be read (${error.code}).`;
  const remedy = 'A folder in BEIR form holds corpus.jsonl, queries.jsonl and qrels.tsv.';
  return new InputError(path, undefined, problem, remedy);
}

function parseLine<T>(path: string, line: Line, schema: z.ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    throw new InputError(path, line.number, 'is not JSON.', 'Put one JSON object a line.');
  }
  const result = schema.safeParse(readUnderscoreId(value));
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const key = issue.path.join('.') || 'the line';
  throw new InputError(path, line.number, `${key}: ${issue.message}.`, 'Correct that line.');
}

/** BEIR's own files say `_id`. */
function readUnderscoreId(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('_id' in value)) return value;
  return { id: value._id, ...value };
}
