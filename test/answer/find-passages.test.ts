import { describe, expect, it } from 'vitest';
import { createSearchableCorpus } from '../../src/answer/search-corpus.ts';
import type { Networks } from '../../src/networks/networks.ts';
import type { ReadingSource } from '../../src/reading/read-passages.ts';
import { DESK_CORPUS } from './desk-fixture.ts';

const byWords = createSearchableCorpus(DESK_CORPUS, []);
const QUESTIONS = [
  'What happened to the police bus near Kirkuk?',
  '"burnt fields of wheat" near Kirkuk',
];

/** Networks that do with a question what is given, and nothing else. */
function findWith(encodeQuestion: Networks['encodeQuestion'], patienceMs: number) {
  const reading = { networks: { encodeQuestion }, patienceMs } as ReadingSource;
  const { find, understand } = createSearchableCorpus(DESK_CORPUS, [], () => reading);
  return (question: string) => find(understand(question, []));
}

describe('passages that can’t be read', () => {
  it.each(QUESTIONS)('stand in the order of the words, with the reason: %s', async (question) => {
    const find = findWith(() => Promise.reject(new Error('the networks were closed')), 60_000);
    const { hits } = await byWords.find(byWords.understand(question, []));
    expect(hits.length).toBeGreaterThan(0);
    expect(await find(question)).toEqual({ hits, unread: 'the networks were closed' });
  });

  it('are not waited for longer than an answer may take', async () => {
    const find = findWith(() => new Promise(() => {}), 20);
    const { hits, unread } = await find(QUESTIONS[0]!);
    expect(hits.length).toBeGreaterThan(0);
    expect(unread).toBe('the networks gave no answer in time');
  });
});
