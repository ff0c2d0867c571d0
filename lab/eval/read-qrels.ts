import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../src/input/input-error.ts';
import { readFileLines } from '../../src/input/read-json-lines.ts';
import type { Judgements } from './eval-question.ts';

/** Where the judgements may lie; the first that exists is read. */
const PLACES = ['qrels.tsv', join('qrels', 'test.tsv')];

/**
 * Reads a BEIR folder's judgements, by question: query-id, corpus-id and relevance, separated by
 * tabs, under a line of headings or none.
 * @throws InputError naming the file, the line and what to do.
 */
export async function readQrels(dir: string): Promise<ReadonlyMap<string, Judgements>> {
  const path = await findQrels(dir);
  const judgements = new Map<string, Map<string, number>>();
  for await (const line of readFileLines(path)) {
    const fields = line.text.split('\t').map((field) => field.trim());
    const [queryId, passageId, relevance] = fields;
    const value = Number(relevance);
    if (line.number === 1 && fields.length === 3 && Number.isNaN(value)) continue;
    if (fields.length !== 3 || !queryId || !passageId || !relevance || !Number.isFinite(value)) {
      throw new InputError(
        path,
        line.number,
        'is not "query-id, corpus-id, relevance".',
        'Separate the three by tabs; the relevance is a number.',
      );
    }
    const judged = judgements.get(queryId) ?? new Map<string, number>();
    judgements.set(queryId, judged.set(passageId, value));
  }
  return judgements;
}

async function findQrels(dir: string): Promise<string> {
  for (const place of PLACES) {
    const path = join(dir, place);
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (isThere) return path;
  }
  throw new InputError(
    join(dir, PLACES[0]!),
    undefined,
    'no such file.',
    'Put the judgements there: query-id, corpus-id and relevance, separated by tabs.',
  );
}
