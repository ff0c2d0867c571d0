import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { InputError } from '../../src/input/input-error.ts';
import { readJsonLines } from '../../src/input/read-json-lines.ts';
import { type BeirRecord, buildBeirCorpus } from './build-beir-corpus.ts';
import type { EvalQuestion, EvalSet, Judgements } from './eval-question.ts';
import { partOf } from './part-of.ts';
import { readQrels } from './read-qrels.ts';

const id = z.union([z.string().min(1), z.number().transform(String)]);
const optionalText = z.string().nullish();

const recordSchema: z.ZodType<BeirRecord> = z.object({
  id,
  text: z.string(),
  title: optionalText,
  date: optionalText,
  source: optionalText,
  author: optionalText,
  url: optionalText,
  doc: id.nullish(),
});

const phrases = z
  .union([z.string(), z.array(z.string())])
  .nullish()
  .transform((value) => [value ?? []].flat().filter((phrase) => phrase.trim() !== ''));

const turn = z.union([
  z.object({ role: z.enum(['user', 'assistant']), text: z.string() }),
  z.string().transform((text) => ({ role: 'user' as const, text })),
]);

const querySchema = z.object({
  id,
  text: z.string().trim().min(1),
  history: z.array(turn).nullish(),
  type: optionalText,
  answerable: z.boolean().nullish(),
  evidence: phrases,
  answer: phrases,
  answers: phrases,
});

type BeirQuery = z.infer<typeof querySchema>;

/**
 * Reads a folder in BEIR form: `corpus.jsonl`, `queries.jsonl` and `qrels.tsv`.
 *
 * Each record is one passage as it stands and keeps its id; records with the same `doc` are one
 * article. A question whose file doesn't say whether it is answerable is so if a passage is judged
 * right, and otherwise unknown; where the file says null it stays unknown.
 * @throws InputError naming the file, the line and what to do.
 */
export async function readBeir(dir: string): Promise<EvalSet> {
  const corpusPath = join(dir, 'corpus.jsonl');
  const records = await readJsonLines(corpusPath, recordSchema);
  const corpus = buildBeirCorpus(records, corpusPath);
  if (corpus.passages.length === 0) {
    throw new InputError(corpusPath, undefined, 'holds no text.', 'Put one passage a line.');
  }
  const queries = await readJsonLines(join(dir, 'queries.jsonl'), querySchema);
  const judgements = await readQrels(dir);
  const articles = new Map(
    records.map(({ id, doc, title }) => [id, String(doc || title || id)] as const),
  );

  return {
    name: basename(resolve(dir)),
    corpus,
    questions: queries.map((query) =>
      toQuestion(query, judgements.get(query.id) ?? new Map(), articles),
    ),
    notes: [
      ...noteEmptyRecords(records.length - corpus.passages.length),
      ...noteUnknownPassages(judgements, new Set(records.map((record) => record.id))),
    ],
  };
}

function toQuestion(
  query: BeirQuery,
  judged: Judgements,
  articles: ReadonlyMap<string, string>,
): EvalQuestion {
  const article = articles.get([...judged.keys()][0] ?? '');
  const answerable = query.answerable === undefined ? inferAnswerable(judged) : query.answerable;
  return {
    id: query.id,
    question: query.text,
    history: query.history ?? [],
    ...(article === undefined ? {} : { part: partOf(article) }),
    ...(query.type ? { kind: query.type } : {}),
    answerable,
    // An unanswerable question may point at the passage on its topic. That is no right answer.
    judgements: answerable === false ? new Map() : judged,
    evidence: query.evidence,
    answers: query.answers.length > 0 ? query.answers : query.answer,
  };
}

function inferAnswerable(judged: Judgements): true | null {
  return [...judged.values()].some((relevance) => relevance > 0) ? true : null;
}

function noteEmptyRecords(count: number): string[] {
  return count === 0 ? [] : [`${count} corpus records hold no text and are not searched.`];
}

function noteUnknownPassages(
  judgements: ReadonlyMap<string, Judgements>,
  known: ReadonlySet<string>,
): string[] {
  const judgedIds = [...judgements.values()].flatMap((judged) => [...judged.keys()]);
  const unknown = judgedIds.filter((passageId) => !known.has(passageId)).length;
  if (unknown === 0) return [];
  return [`${unknown} judgements name passages that the corpus lacks; they count as never found.`];
}
