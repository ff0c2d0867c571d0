// Before the runtime.
import './no-telemetry.ts';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { findSpans } from './find-spans.ts';
import {
  type Networks,
  type PassageReading,
  type PassageVectors,
  TOKEN_DIMENSIONS,
  VECTOR_SCALE,
  WHOLE_DIMENSIONS,
} from './networks.ts';
import { layOutPair, layOutPassage, layOutQuestion, type Row } from './pair-text.ts';
import { createWordPieceTokenizer } from './word-pieces.ts';

export type NetworkOptions = {
  /** Processor threads of a network. */
  threads: number;
  /** Whether it is mostly asked to read: the finder is loaded when it is asked for, and not before. */
  readsOnly?: boolean;
};

/**
 * Loads the networks of a folder and runs them on this thread: while one runs, nothing else does.
 * The program starts them in a thread of their own, see `startNetworks`.
 * @throws when the runtime can't be loaded here or a file is missing.
 */
export async function runNetworks(
  folder: string,
  { threads, readsOnly = false }: NetworkOptions,
): Promise<Networks> {
  const fileOf = (name: string) => join(folder, name);
  const [vocabulary, quiet, fingerprint] = await Promise.all([
    readFile(fileOf('vocabulary.txt'), 'utf8'),
    readFile(fileOf('quiet-pieces.json'), 'utf8'),
    // The files that the vectors depend on.
    hashFiles(['finder.onnx', 'vocabulary.txt', 'quiet-pieces.json'].map(fileOf)),
  ]);
  const tokenize = createWordPieceTokenizer(vocabulary.trimEnd().split('\n'));
  const isQuiet = new Set(JSON.parse(quiet) as number[]);
  const options: InferenceSession.SessionOptions = {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    // The files are in the runtime's own operators (models/train/fuse.py): to fuse them further brings nothing.
    graphOptimizationLevel: 'basic',
  };
  let loadedFinder: Promise<InferenceSession> | undefined;
  const loadFinder = () => {
    loadedFinder ??= InferenceSession.create(fileOf('finder.onnx'), options);
    return loadedFinder;
  };
  const [reader, matcher] = await Promise.all([
    InferenceSession.create(fileOf('reader.onnx'), options),
    InferenceSession.create(fileOf('match.onnx'), options),
    ...(readsOnly ? [] : [loadFinder()]),
  ]);

  return {
    fingerprint,

    async encodeQuestion(question) {
      const finder = await loadFinder();
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
      const finder = await loadFinder();
      const encoded: PassageVectors[] = [];
      for (const passage of passages) {
        const rows = layOutPassage(tokenize, passage);
        const kept = rows.map(({ ids }) => ids.flatMap((id, at) => (isQuiet.has(id) ? [] : [at])));
        const count = kept.reduce((sum, places) => sum + places.length, 0);
        const tokens = new Int8Array(count * TOKEN_DIMENSIONS);
        const sum = new Float32Array(WHOLE_DIMENSIONS);
        let end = 0;
        for (const [at, row] of rows.entries()) {
          const found = await runRow(finder, row);
          for (const place of kept[at]!) {
            pack(found.tokens!, place * TOKEN_DIMENSIONS, tokens, end, TOKEN_DIMENSIONS);
            end += TOKEN_DIMENSIONS;
          }
          found.whole!.forEach((value, d) => {
            sum[d]! += value;
          });
        }
        const length = Math.hypot(...sum) || 1;
        const whole = new Int8Array(WHOLE_DIMENSIONS);
        const unit = sum.map((value) => value / length);
        pack(unit, 0, whole, 0, WHOLE_DIMENSIONS);
        encoded.push({ tokens, whole });
      }
      return encoded;
    },

    async matchTokens(question, { tokens, counts }) {
      const asked = question.length / TOKEN_DIMENSIONS;
      const { products } = await matcher.run({
        texts: new Tensor('float32', Float32Array.from(tokens), [
          tokens.length / TOKEN_DIMENSIONS,
          TOKEN_DIMENSIONS,
        ]),
        question: new Tensor('float32', question, [asked, TOKEN_DIMENSIONS]),
      });
      return chooseMatches(products!.data as Float32Array, asked, counts);
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
      const finder = await loadedFinder;
      await Promise.all([finder?.release(), reader.release(), matcher.release()]);
    },
  };
}

/** In pieces: whole, the networks would lie in memory twice. */
async function hashFiles(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) {
    for await (const piece of createReadStream(file)) hash.update(piece);
  }
  return hash.digest('hex');
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
  // Nothing is filled up, so nothing is masked.
  const inputs: Record<string, readonly number[]> = { ids, mask: ids.map(() => 1), types };
  const results = await session.run(
    Object.fromEntries(session.inputNames.map((name) => [name, toTensor(inputs[name]!)])),
  );
  return Object.fromEntries(
    Object.entries(results).map(([name, { data }]) => [name, data as Float32Array]),
  );
}

/** Writes `length` numbers of a vector as signed bytes. */
function pack(from: Float32Array, start: number, to: Int8Array, at: number, length: number): void {
  for (let d = 0; d < length; d += 1) to[at + d] = Math.round(VECTOR_SCALE * from[start + d]!);
}

/** By text and token of the question: the largest of the products with the text's word pieces. */
function chooseMatches(
  products: Float32Array,
  asked: number,
  counts: readonly number[],
): Float32Array[] {
  let at = 0;
  return counts.map((count) => {
    const best = new Float32Array(asked).fill(-VECTOR_SCALE);
    for (const end = at + count * asked; at < end; ) {
      for (let token = 0; token < asked; token += 1, at += 1) {
        if (products[at]! > best[token]!) best[token] = products[at]!;
      }
    }
    return best.map((product) => product / VECTOR_SCALE);
  });
}
