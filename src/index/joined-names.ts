import { NAME_ARTICLES } from '../text/lexicon.ts';
import { transliterationKey } from '../text/names.ts';
import type { AnalyzedCorpus } from './analyze-corpus.ts';

/** Names that some write as one word and others as two: Abdulmahdi, Abdul-Mahdi, Abd al-Mahdi. */
export type JoinedNames = {
  /** The two words, folded, that the corpus writes for a name of one. */
  findApart(surface: string): readonly [string, string] | undefined;
  /** The word, folded, that the corpus writes for a name of two. */
  findJoined(first: string, second: string): string | undefined;
};

/** Shorter ones are chance: "Ali Sad" is no "Alisad". */
const SHORTEST_JOINED = 7;
const ARTICLES: ReadonlySet<string> = new Set(NAME_ARTICLES);

/** Looks through the names of a corpus that stand side by side, with an article between them or not. */
export function createJoinedNames({
  names,
  neighbouringNames,
}: Pick<AnalyzedCorpus, 'names' | 'neighbouringNames'>): JoinedNames {
  const joinedByKey = new Map<string, string>();
  for (const name of names.keys()) {
    if (name.length >= SHORTEST_JOINED) joinedByKey.set(toKey(name), name);
  }
  const apartByKey = new Map<string, readonly [string, string]>();
  for (const { first, between, second } of neighbouringNames(ARTICLES)) {
    if (first.length + second.length < SHORTEST_JOINED) continue;
    apartByKey.set(toKey(first + second), [first, second]);
    if (between !== undefined) apartByKey.set(toKey(first + between + second), [first, second]);
  }

  return {
    findApart: (surface) =>
      surface.length < SHORTEST_JOINED ? undefined : apartByKey.get(toKey(surface)),
    findJoined: (first, second) =>
      joinedByKey.get(toKey(first + second)) ?? joinedByKey.get(toKey(`${first}al${second}`)),
  };
}

/** Abdul, Abdel and Abd before the rest of a name are the same. */
function toKey(name: string): string {
  return transliterationKey(name.replace(/^abd[aeu]l(?=\p{L}{3})/u, 'abd'));
}
