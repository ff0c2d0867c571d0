import { expect, it } from 'vitest';
import { createAnswerer } from '../../src/answer/answer-question.ts';
import { createSearchableCorpus } from '../../src/answer/search-corpus.ts';
import { DESK_CORPUS } from './desk-fixture.ts';

it('says why an answer went by words, also where reading opens meanwhile', async () => {
  const searchable = createSearchableCorpus(DESK_CORPUS, []);
  let whyUnread: string | undefined = 'the articles are being read';
  const answer = createAnswerer(
    {
      ...searchable,
      async find(...asked) {
        const found = await searchable.find(...asked);
        whyUnread = undefined;
        return found;
      },
    },
    () => whyUnread,
  );
  const { goesByWords } = await answer('Who is Mazin al-Saadi?', []);
  expect(goesByWords).toBe('the articles are being read');
});
