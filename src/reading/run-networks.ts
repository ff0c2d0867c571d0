import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { findSpans } from './find-spans.ts';
import {
  type Networks,
  type PassageReading,
  type PassageVectors,
  TOKEN_DIMENSIONS,
  WHOLE_DIMENSIONS,
} from './networks.ts';
import { layOutPair, layOutPassage, layOutQuestion, type Row } from './pair-text.ts';
import { createWordPieceTokenizer } from './word-pieces.ts';

export type NetworkOptions = {
  /** Processor threads of a network. */
  threads: number;
};

/**
 * Loads the networks of a folder and runs them on this thread: while one runs, nothing else does.
 * The program starts them in a thread of their own, see `startNetworks`.
 * @throws when the runtime can't be loaded here or a file is missing.
 */
export async function runNetworks(folder: string, { threads }: NetworkOptions): Promise<Networks> {
  const [vocabulary, quiet, finderFile, readerFile] = await Promise.all([
    readFile(join(folder, 'vocabulary.txt'), 'utf8'),
    readFile(join(folder, 'quiet-pieces.json'), 'utf8'),
    readFile(join(folder, 'finder.onnx')),
    readFile(join(folder, 'reader.onnx')),
  ]);
  const tokenize = createWordPieceTokenizer(vocabulary.trimEnd().split('\n'));
  const isQuiet = new Set(JSON.parse(quiet) as number[]);
  const options: InferenceSession.SessionOptions = {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // Processors without VNNI would cut off large sums of int8 products.
    extra: { session: { x64quantprecision: '1' } },
  };
  const [finder, reader] = await Promise.all([
    InferenceSession.create(finderFile, options),
    InferenceSession.create(readerFile, options),
  ]);

  return {
    fingerprint: createHash('sha256')
      .update(finderFile)
      .update(vocabulary)
      .update(quiet)
      .digest('hex'),

    async encodeQuestion(question) {
      const row = layOutQuestion(tokenize, question);
      const { tokens, whole, weights } = await runRow(finder, row);
      const { starts, ends } = row.pieces;
      const first = starts.length - (row.ids.length - 2);
      return {
        tokens: tokens!.slice(),
        whole: whole!.slice(),
        weights: weights!.slice(),
        labels: row.ids.map((_, at) =>
          at === 0 || at === row.ids.length - 1
            ? ''
            : question.slice(starts[first + at - 1]!, ends[first + at - 1]!),
        ),
      };
    },

    async encodePassages(passages) {
      const encoded: PassageVectors[] = [];
      for (const passage of passages) {
        const row = layOutPassage(tokenize, passage);
        const { tokens, whole } = await runRow(finder, row);
        const kept = row.ids.flatMap((id, n) => (isQuiet.has(id) ? [] : [n]));
        const packed = new Int8Array(kept.length * TOKEN_DIMENSIONS);
        kept.forEach((n, place) => {
          pack(tokens!, n * TOKEN_DIMENSIONS, packed, place * TOKEN_DIMENSIONS, TOKEN_DIMENSIONS);
        });
        const packedWhole = new Int8Array(WHOLE_DIMENSIONS);
        pack(whole!, 0, packedWhole, 0, WHOLE_DIMENSIONS);
        encoded.push({ tokens: packed, whole: packedWhole });
      }
      return encoded;
    },

    async read(question, passages) {
      const readings: PassageReading[] = [];
      for (const passage of passages) {
        const row = layOutPair(tokenize, question, passage);
        const { relevance, there, starts, ends } = await runRow(reader, row);
        const spans = findSpans(row, starts!, ends!);
        readings.push({ relevance: relevance![0]!, there: there![0]!, spans });
      }
      return readings;
    },
  };
}

/**
 * Runs one text. The networks scale what passes through them by the largest number of all that is
 * run at once: beside others, a text would get another score.
 */
async function runRow(
  session: InferenceSession,
  { ids, types = [] }: Row,
): Promise<Record<string, Float32Array>> {
  const shape = [1, ids.length];
  const toTensor = (numbers: readonly number[]) =>
    new Tensor('int64', BigInt64Array.from(numbers, BigInt), shape);
  const feeds: Record<string, Tensor> = { ids: toTensor(ids), mask: toTensor(ids.map(() => 1)) };
  if (session.inputNames.includes('types')) feeds.types = toTensor(types);
  const results = await session.run(feeds);
  return Object.fromEntries(
    Object.entries(results).map(([name, { data }]) => [name, data as Float32Array]),
  );
}

function pack(from: Float32Array, at: number, to: Int8Array, place: number, count: number): void {
  for (let n = 0; n < count; n += 1) to[place + n] = Math.round(127 * from[at + n]!);
}
