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
        const tokens: number[] = [];
        const sum = new Float32Array(WHOLE_DIMENSIONS);
        for (const row of layOutPassage(tokenize, passage)) {
          const found = await runRow(finder, row);
          row.ids.forEach((id, n) => {
            if (isQuiet.has(id)) return;
            const from = n * TOKEN_DIMENSIONS;
            tokens.push(...pack(found.tokens!.subarray(from, from + TOKEN_DIMENSIONS)));
          });
          found.whole!.forEach((value, d) => {
            sum[d]! += value;
          });
        }
        const length = Math.hypot(...sum) || 1;
        encoded.push({
          tokens: Int8Array.from(tokens),
          whole: Int8Array.from(pack(sum.map((value) => value / length))),
        });
      }
      return encoded;
    },

    async read(question, passages) {
      const readings: PassageReading[] = [];
      for (const passage of passages) {
        const windows: PassageReading[] = [];
        for (const row of layOutPair(tokenize, question, passage)) {
          const { relevance, there, starts, ends } = await runRow(reader, row);
          const spans = findSpans(row, starts!, ends!);
          windows.push({ relevance: relevance![0]!, there: there![0]!, spans });
        }
        // A long passage answers if one part of it does.
        readings.push(windows.reduce((a, b) => (b.relevance > a.relevance ? b : a)));
      }
      return readings;
    },

    async close() {
      await Promise.all([finder.release(), reader.release()]);
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

/** A vector's numbers as signed bytes. */
function pack(vector: Float32Array): Float32Array {
  return vector.map((value) => Math.round(127 * value));
}
