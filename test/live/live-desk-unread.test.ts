import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createNetworkLender } from '../../src/networks/lend-networks.ts';
import { type Networks, TOKEN_DIMENSIONS, WHOLE_DIMENSIONS } from '../../src/networks/networks.ts';
import { makeFolder, startTestLive } from './live-fixture.ts';

/** They have read the articles, and then fail at every question. */
const failing: Networks = {
  fingerprint: 'failing',
  encodePassages: async (passages) =>
    passages.map(() => ({
      tokens: new Int8Array(TOKEN_DIMENSIONS),
      whole: new Int8Array(WHOLE_DIMENSIONS),
    })),
  encodeQuestion: () => Promise.reject(new Error('the runtime is out of memory')),
  matchTokens: () => Promise.reject(new Error('not asked for')),
  read: () => Promise.reject(new Error('not asked for')),
  close: async () => {},
};

it('tells why an answer went by words though its articles were read', async () => {
  const folder = makeFolder();
  const lender = createNetworkLender(
    () => {},
    async () => ({ networks: failing }),
  );
  const unread: string[] = [];
  const { live } = await startTestLive(folder.dir, {
    cacheDir: join(folder.dir, '.cache'),
    lend: lender.lend,
    onUnread: (reason) => unread.push(reason),
  });
  onTestFinished(async () => {
    await live.close();
    await lender.close();
    folder.remove();
  });
  const { answer, goesByWords } = await live.explain('Whom did Barham Salih meet?');
  expect(answer.outcome).toBe('found');
  expect(goesByWords).toBe('the runtime is out of memory');
  expect(unread).toEqual(['the runtime is out of memory']);
});
