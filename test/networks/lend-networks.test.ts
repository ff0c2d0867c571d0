import { expect, test } from 'vitest';
import { borrowNetworks } from '../../src/networks/borrow-networks.ts';
import { createNetworkLender } from '../../src/networks/lend-networks.ts';
import type { Networks } from '../../src/networks/networks.ts';

/** Networks that count what they are asked. */
function makeNetworks() {
  let closed = 0;
  const networks: Networks = {
    fingerprint: 'these',
    encodeQuestion: async (question) => {
      if (question === '') throw new Error('no question');
      return {
        tokens: Float32Array.of(1),
        whole: Float32Array.of(2),
        weights: Float32Array.of(3),
        labels: [question],
      };
    },
    encodePassages: async (passages) =>
      passages.map(({ text }) => ({ tokens: Int8Array.of(text.length), whole: Int8Array.of(1) })),
    matchTokens: async (_, { tokens }) => [Float32Array.from(tokens)],
    read: () => new Promise(() => {}),
    close: async () => {
      closed += 1;
    },
  };
  return { networks, closed: () => closed };
}

async function borrow(
  lender: ReturnType<typeof createNetworkLender>,
  onEnd?: (reason: string) => void,
) {
  const borrowed = await borrowNetworks(lender.lend(), onEnd);
  if ('unavailable' in borrowed) throw new Error(borrowed.unavailable);
  return borrowed.networks;
}

test('two borrowers ask the same networks, each gets its own answers', async () => {
  const { networks, closed } = makeNetworks();
  const lender = createNetworkLender(
    () => {},
    async () => ({ networks }),
  );
  const [one, other] = await Promise.all([borrow(lender), borrow(lender)]);
  expect(one.fingerprint).toBe('these');
  const [asked, encoded, matched] = await Promise.all([
    one.encodeQuestion('who?'),
    other.encodePassages([{ source: '', text: 'four' }]),
    one.matchTokens(Float32Array.of(1), { tokens: Int8Array.of(7, 8), counts: [2] }),
  ]);
  expect(asked.labels).toEqual(['who?']);
  expect(encoded).toEqual([{ tokens: Int8Array.of(4), whole: Int8Array.of(1) }]);
  expect(matched).toEqual([Float32Array.of(7, 8)]);
  await expect(one.encodeQuestion('')).rejects.toThrow('no question');

  const reading = one.read('who?', []);
  await Promise.all([expect(reading).rejects.toThrow('given back'), one.close()]);
  expect((await other.encodeQuestion('why?')).labels).toEqual(['why?']);
  expect(closed()).toBe(0);
  await lender.close();
  expect(closed()).toBe(1);
});

test('who has borrowed networks, and who borrows them afterwards, is told that they have ended', async () => {
  const { networks } = makeNetworks();
  let end = (_reason: string) => {};
  const told: string[] = [];
  const lender = createNetworkLender(
    (reason) => told.push(`lender: ${reason}`),
    async (onEnd) => {
      end = onEnd;
      return { networks };
    },
  );
  const borrowed = await borrow(lender, (reason) => told.push(`borrower: ${reason}`));
  const reading = borrowed.read('who?', []);
  end('the thread is gone');
  await expect(reading).rejects.toThrow('the thread is gone');
  await expect(borrowed.encodeQuestion('who?')).rejects.toThrow('the thread is gone');
  expect(await borrowNetworks(lender.lend())).toEqual({ unavailable: 'the thread is gone' });
  expect(told).toEqual(['lender: the thread is gone', 'borrower: the thread is gone']);
  await lender.close();
});

test('networks that can’t run are told of once, to the lender and to each borrower', async () => {
  const told: string[] = [];
  const lender = createNetworkLender(
    (reason) => told.push(reason),
    async () => ({ unavailable: 'no such file' }),
  );
  expect(await borrowNetworks(lender.lend())).toEqual({ unavailable: 'no such file' });
  expect(await borrowNetworks(lender.lend())).toEqual({ unavailable: 'no such file' });
  expect(told).toEqual(['no such file']);
  await lender.close();
});
