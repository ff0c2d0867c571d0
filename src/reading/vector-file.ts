import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fstatSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { TOKEN_DIMENSIONS, WHOLE_DIMENSIONS } from '../networks/networks.ts';
import {
  copyVectors,
  fillTokens,
  type GrowingVectors,
  type StoredVectors,
} from './stored-vectors.ts';

/** Changes with the form of the file. */
export const VECTOR_FORMAT = 'iraq-desk-vectors-2';

const LENGTH_BYTES = 4;
const CHECKSUM_BYTES = 32;
const TAIL_BYTES = LENGTH_BYTES + CHECKSUM_BYTES;
/** Less is held in memory (2,500 passages); of more, what a question asks for is read from the file. */
const MOST_IN_MEMORY = 16 * 1024 * 1024;

/** What stands in a file behind its vectors. */
type Contents = {
  format: string;
  fingerprint: string;
  /** By passage: what it says (see `keyOf`), and of how many tokens. */
  keys: string[];
  counts: number[];
};

/** A file that is being written. All its methods throw what the system throws. */
export type VectorDraft = GrowingVectors & {
  /** Ends the file, gives it its name, and opens it. */
  keep(file: string, keys: readonly string[], fingerprint: string): StoredVectors;
  discard(): void;
};

/** A file that was looked into. Until it is opened, nothing says that it isn't damaged. */
export type FoundVectors = {
  keys: readonly string[];
  /** Undefined where the file is damaged: it is closed then. */
  open(): Promise<StoredVectors | undefined>;
  close(): void;
};

/**
 * Begins a file and writes vectors as they come: of each passage that of the whole text and those of
 * its tokens. Behind them stand the contents as JSON, their length, and a checksum of all before it.
 */
export function draftVectorFile(path: string): VectorDraft {
  const fd = openSync(path, 'wx+');
  const hash = createHash('sha256');
  const starts = [0];
  let end = 0;
  const append = (bytes: Uint8Array | Int8Array) => {
    writeAll(fd, bytes, end);
    hash.update(bytes);
    end += bytes.length;
  };
  return {
    ...readStored(fd, starts),
    add({ whole, tokens }) {
      append(whole);
      append(tokens);
      starts.push(end);
    },
    keep(file, keys, fingerprint) {
      const counts = keys.map(
        (_, n) => (starts[n + 1]! - starts[n]! - WHOLE_DIMENSIONS) / TOKEN_DIMENSIONS,
      );
      const contents: Contents = {
        format: VECTOR_FORMAT,
        fingerprint,
        keys: [...keys],
        counts,
      };
      const json = Buffer.from(JSON.stringify(contents));
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(json.length);
      append(json);
      append(length);
      writeAll(fd, hash.digest(), end);
      renameSync(path, file);
      return openStored(fd, starts);
    },
    discard() {
      closeSync(fd);
      rmSync(path, { force: true });
    },
  };
}

/** Undefined where there is no such file, it can't be read, or other networks made it. */
export function findVectorFile(path: string, fingerprint: string): FoundVectors | undefined {
  let fd: number;
  try {
    fd = openSync(path, 'r');
  } catch {
    return undefined;
  }
  const close = () => closeSync(fd);
  const found = readContents(fd);
  if (found?.contents.fingerprint !== fingerprint) {
    close();
    return undefined;
  }
  const { contents, checksum, size } = found;
  return {
    keys: contents.keys,
    close,
    async open() {
      if (await hasChecksum(fd, size - CHECKSUM_BYTES, checksum).catch(() => false)) {
        return openStored(fd, startsOf(contents.counts));
      }
      close();
      return undefined;
    },
  };
}

/** A large file stays open as long as the thread that reads it. */
function openStored(fd: number, starts: readonly number[]): StoredVectors {
  const stored = readStored(fd, starts);
  if (starts.at(-1)! > MOST_IN_MEMORY) return stored;
  const held = copyVectors(stored, starts.length - 1);
  closeSync(fd);
  return held;
}

/** @param starts where each passage begins, and where the last ends */
function readStored(fd: number, starts: readonly number[]): StoredVectors {
  const tokensOf = (passage: number) => starts[passage]! + WHOLE_DIMENSIONS;
  return {
    readWhole(passage) {
      const whole = new Int8Array(WHOLE_DIMENSIONS);
      readAll(fd, whole, starts[passage]!);
      return whole;
    },
    readTokens: (passages) =>
      fillTokens(
        passages.map((passage) => starts[passage + 1]! - tokensOf(passage)),
        (at, into) => readAll(fd, into, tokensOf(passages[at]!)),
      ),
  };
}

function startsOf(counts: readonly number[]): number[] {
  const starts = [0];
  for (const count of counts) {
    starts.push(starts.at(-1)! + WHOLE_DIMENSIONS + count * TOKEN_DIMENSIONS);
  }
  return starts;
}

function readContents(
  fd: number,
): { contents: Contents; checksum: Buffer; size: number } | undefined {
  try {
    const { size } = fstatSync(fd);
    const tail = Buffer.alloc(TAIL_BYTES);
    readAll(fd, tail, size - TAIL_BYTES);
    const json = Buffer.alloc(Math.min(tail.readUInt32LE(), size));
    const end = size - TAIL_BYTES - json.length;
    readAll(fd, json, end);
    const contents = JSON.parse(json.toString()) as Contents;
    const { format, keys, counts } = contents;
    const fits = keys.length === counts.length && startsOf(counts).at(-1) === end;
    if (format !== VECTOR_FORMAT || !fits) return undefined;
    return { contents, checksum: tail.subarray(LENGTH_BYTES), size };
  } catch {
    return undefined;
  }
}

async function hasChecksum(fd: number, bytes: number, checksum: Buffer): Promise<boolean> {
  const hash = createHash('sha256');
  const pieces = createReadStream('', { fd, autoClose: false, start: 0, end: bytes - 1 });
  for await (const piece of pieces) hash.update(piece);
  return hash.digest().equals(checksum);
}

function readAll(fd: number, into: Uint8Array | Int8Array, start: number): void {
  let done = 0;
  while (done < into.length) {
    const count = readSync(fd, into, done, into.length - done, start + done);
    if (count === 0) throw new Error('the file of vectors ends too early');
    done += count;
  }
}

function writeAll(fd: number, bytes: Uint8Array | Int8Array, start: number): void {
  let done = 0;
  while (done < bytes.length) {
    done += writeSync(fd, bytes, done, bytes.length - done, start + done);
  }
}
