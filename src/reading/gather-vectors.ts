import type { PassageVectors } from '../networks/networks.ts';
import {
  copyVectors,
  type GrowingVectors,
  holdVectors,
  type StoredVectors,
} from './stored-vectors.ts';
import type { VectorCache } from './vector-cache.ts';

/** The vectors of a corpus on their way into a file, or into memory where none can be written. */
export type Gathering = {
  /** @param key tells what the passage says */
  add(key: string, vectors: PassageVectors): void;
  /** Keeps what was added, as far as that can be done, and gives it back in its order. */
  keep(): Promise<StoredVectors>;
};

/** @param onUnkept is told once why nothing can be kept; what stood in the file goes on in memory. */
export async function gatherVectors(
  cache: VectorCache | undefined,
  onUnkept: (error: Error) => void,
): Promise<Gathering> {
  const keys: string[] = [];
  let file = await cache?.draft().catch((error: Error) => {
    onUnkept(error);
    return undefined;
  });
  let gathered: GrowingVectors = file ?? holdVectors();
  const leaveFile = () => {
    if (file === undefined) return;
    gathered = copyVectors(file, keys.length);
    file.discard();
    file = undefined;
  };
  return {
    add(key, vectors) {
      try {
        gathered.add(vectors);
      } catch (error) {
        leaveFile();
        onUnkept(error as Error);
        gathered.add(vectors);
      }
      keys.push(key);
    },
    async keep() {
      if (keys.length === 0) leaveFile();
      try {
        return (await file?.keep(keys)) ?? gathered;
      } catch (error) {
        leaveFile();
        onUnkept(error as Error);
        return gathered;
      }
    },
  };
}
