import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type PassageVectors, TOKEN_DIMENSIONS, WHOLE_DIMENSIONS } from '../networks/networks.ts';

/** Changes with the form of the file. */
const FORMAT = 'iraq-desk-vectors-1';
const PREFIX = 'vectors-';
/** Files of other corpora, and of this one as it was, that are kept. */
const KEPT_FILES = 8;
const CHECKSUM_BYTES = 32;

/** Keeps passages' vectors in a folder, by what the passages say. */
export type VectorCache = {
  /** The vectors of those passages that were kept, by key. A file that can't be trusted counts as none. */
  read(keys: readonly string[]): Promise<Map<string, PassageVectors>>;
  /** Keeps the vectors of a corpus, and as many older files as may be useful. */
  write(keys: readonly string[], vectors: readonly PassageVectors[]): Promise<void>;
};

type Header = {
  format: string;
  fingerprint: string;
  keys: string[];
  /** Tokens of each passage. */
  counts: number[];
};

/** @param fingerprint of the networks: vectors of others are never read. */
export function createVectorCache(folder: string, fingerprint: string): VectorCache {
  const fileOf = (keys: readonly string[]) => {
    const hash = createHash('sha256').update(FORMAT).update(fingerprint);
    for (const key of keys) hash.update(key);
    return join(folder, `${PREFIX}${hash.digest('hex').slice(0, 24)}.bin`);
  };

  return {
    async read(keys) {
      const exact = fileOf(keys);
      const kept = await tryRead(exact, fingerprint);
      if (kept !== undefined) {
        // It is in use: older ones go first.
        await utimes(exact, new Date(), new Date()).catch(() => {});
        return kept;
      }
      // The same corpus before an article came or went lends what stayed.
      const wanted = new Set(keys);
      for (const file of await listNewestFirst(folder)) {
        const other = await tryRead(file, fingerprint);
        if (other !== undefined && [...other.keys()].some((key) => wanted.has(key))) return other;
      }
      return new Map();
    },

    async write(keys, vectors) {
      const header: Header = {
        format: FORMAT,
        fingerprint,
        keys: [...keys],
        counts: vectors.map(({ tokens }) => tokens.length / TOKEN_DIMENSIONS),
      };
      const head = Buffer.from(`${JSON.stringify(header)}\n`);
      const parts = [
        head,
        ...vectors.flatMap(({ tokens, whole }) => [toBuffer(whole), toBuffer(tokens)]),
      ];
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      await mkdir(folder, { recursive: true });
      const file = fileOf(keys);
      const unfinished = `${file}.${randomUUID()}.new`;
      try {
        await writeFile(unfinished, [hash.digest(), ...parts]);
        await rename(unfinished, file);
      } finally {
        await rm(unfinished, { force: true });
      }
      for (const old of (await listNewestFirst(folder)).slice(KEPT_FILES))
        await rm(old, { force: true });
    },
  };
}

/** What tells a passage's vectors: all that its network reads. */
export function keyOf(source: string, text: string): string {
  return createHash('sha256').update(source).update('\0').update(text).digest('hex').slice(0, 32);
}

/** Undefined where there is no such file, it is damaged, or other networks made it. */
async function tryRead(
  file: string,
  fingerprint: string,
): Promise<Map<string, PassageVectors> | undefined> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined || bytes.length < CHECKSUM_BYTES) return undefined;
  const body = bytes.subarray(CHECKSUM_BYTES);
  const checksum = createHash('sha256').update(body).digest();
  if (!checksum.equals(bytes.subarray(0, CHECKSUM_BYTES))) return undefined;
  const end = body.indexOf('\n');
  const header = parseHeader(body.subarray(0, Math.max(0, end)).toString());
  if (header?.format !== FORMAT || header.fingerprint !== fingerprint) return undefined;
  if (!fits(header, body.length - end - 1)) return undefined;
  const vectors = new Map<string, PassageVectors>();
  let at = end + 1;
  const take = (count: number) => {
    const taken = new Int8Array(body.buffer, body.byteOffset + at, count);
    at += count;
    return taken;
  };
  header.keys.forEach((key, passage) => {
    const whole = take(WHOLE_DIMENSIONS);
    vectors.set(key, { whole, tokens: take(header.counts[passage]! * TOKEN_DIMENSIONS) });
  });
  return vectors;
}

function parseHeader(text: string): Header | undefined {
  try {
    return JSON.parse(text) as Header;
  } catch {
    return undefined;
  }
}

function fits({ keys, counts }: Header, bytes: number): boolean {
  const tokens = counts.reduce((sum, count) => sum + count, 0);
  return (
    keys.length === counts.length &&
    bytes === keys.length * WHOLE_DIMENSIONS + tokens * TOKEN_DIMENSIONS
  );
}

async function listNewestFirst(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.startsWith(PREFIX) && name.endsWith('.bin'));
  const dated = await Promise.all(
    files.map(async (name) => {
      const file = join(folder, name);
      return { file, ms: (await stat(file).catch(() => undefined))?.mtimeMs ?? 0 };
    }),
  );
  return dated.sort((a, b) => b.ms - a.ms).map(({ file }) => file);
}

function toBuffer({ buffer, byteOffset, byteLength }: Int8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
