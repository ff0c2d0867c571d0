import { createSearchableCorpus } from '../../src/answer/search-corpus.ts';
import { DESK_CORPUS } from './desk-fixture.ts';

/** The desk's corpus, in which Daesh is the Islamic State. */
export const { analyzed, understand, find } = createSearchableCorpus(DESK_CORPUS, [
  ['Islamic State', 'Daesh'],
]);

export const user = (text: string) => ({ role: 'user' as const, text });

export const articlesOf = (ordinals: Iterable<number> | undefined) =>
  [...(ordinals ?? [])].map((ordinal) => DESK_CORPUS.articles[ordinal]!.id);
