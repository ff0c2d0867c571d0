import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import type { GrowingVectors, StoredVectors } from './stored-vectors.ts';
import {
  draftVectorFile,
  type FoundVectors,
  findVectorFile,
  VECTOR_FORMAT,
} from './vector-file.ts';

const PREFIX = 'vectors-';
const KEPT = '.bin';
const UNFINISHED = '.new';
/** Files of other corpora, and of this one as it was, that are kept. */
const KEPT_FILES = 8;
/** Nobody writes any more what was not written to for so long. */
const ABANDONED_MS = 600_000;

/** Keeps passages' vectors in a folder, by what the passages say. */
export type VectorCache = {
  /** Those of exactly these passages, in their order. A file that can't be trusted counts as none. */
  open(keys: readonly string[]): Promise<StoredVectors | undefined>;
  /** Of the files that hold some of these passages, the one that holds most. */
  openSimilar(keys: readonly string[]): Promise<SimilarVectors | undefined>;
  /** Begins a file. @throws what the system says where none can be made. */
  draft(): Promise<CacheDraft>;
};

export type SimilarVectors = { vectors: StoredVectors; placeOf: ReadonlyMap<string, number> };

/** Vectors are written as they come; the methods throw what the system throws. */
export type CacheDraft = GrowingVectors & {
  /** Ends and opens the file, and lets go of old ones. @param keys of what was added, in its order */
  keep(keys: readonly string[]): Promise<StoredVectors>;
  discard(): void;
};

/** @param fingerprint of the networks: vectors of others are never read. */
export function createVectorCache(folder: string, fingerprint: string): VectorCache {
  const fileOf = (keys: readonly string[]) => {
    const hash = createHash('sha256').update(VECTOR_FORMAT).update(fingerprint);
    for (const key of keys) hash.update(key);
    return join(folder, `${PREFIX}${hash.digest('hex').slice(0, 24)}${KEPT}`);
  };

  return {
    async open(keys) {
      const file = fileOf(keys);
      const vectors = await findVectorFile(file, fingerprint)?.open();
      // It is in use: older ones go first.
      if (vectors !== undefined) await utimes(file, new Date(), new Date()).catch(() => {});
      return vectors;
    },

    async openSimilar(keys) {
      const wanted = new Set(keys);
      const files = (await listNewestFirst(folder, KEPT))
        .map(({ file }) => findVectorFile(file, fingerprint))
        .filter((found): found is FoundVectors => found !== undefined)
        .map((found) => ({
          ...found,
          shared: found.keys.filter((key) => wanted.has(key)).length,
        }))
        .sort((a, b) => b.shared - a.shared);
      let similar: SimilarVectors | undefined;
      for (const { keys: others, shared, open, close } of files) {
        const vectors = similar === undefined && shared > 0 ? await open() : close();
        if (vectors) {
          similar = { vectors, placeOf: new Map(others.map((key, place) => [key, place])) };
        }
      }
      return similar;
    },

    async draft() {
      await mkdir(folder, { recursive: true });
      const old = Date.now() - ABANDONED_MS;
      for (const { file, ms } of await listNewestFirst(folder, UNFINISHED)) {
        if (ms < old) await rm(file, { force: true }).catch(() => {});
      }
      const file = draftVectorFile(join(folder, `${PREFIX}${randomUUID()}${UNFINISHED}`));
      return {
        ...file,
        async keep(keys) {
          const vectors = file.keep(fileOf(keys), keys, fingerprint);
          for (const old of (await listNewestFirst(folder, KEPT)).slice(KEPT_FILES)) {
            await rm(old.file, { force: true }).catch(() => {});
          }
          return vectors;
        },
      };
    },
  };
}

/** What tells a passage's vectors: all that its network reads. */
export function keyOf(source: string, text: string): string {
  return createHash('sha256').update(source).update('\0').update(text).digest('hex').slice(0, 32);
}

async function listNewestFirst(
  folder: string,
  ending: string,
): Promise<{ file: string; ms: number }[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.startsWith(PREFIX) && name.endsWith(ending));
  const dated = await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      return { file, ms: (await stat(file).catch(() => undefined))?.mtimeMs ?? 0 };
    }),
  );
  return dated.sort((a, b) => b.ms - a.ms);
}
