import type { MessagePort } from 'node:worker_threads';
import type { LoanReply, LoanRequest } from './lend-networks.ts';
import type { NetworkTask } from './network-worker.ts';
import type { Networks } from './networks.ts';
import type { StartedNetworks } from './start-networks.ts';

type Pending = { resolve(result: never): void; reject(error: Error): void };

/**
 * The networks of another thread, asked over a line that it has lent. To close them gives up the
 * line, and what is asked over it fails; the networks run on.
 *
 * @param onEnd is told why, if they end later on
 */
export function borrowNetworks(
  port: MessagePort,
  onEnd: (reason: string) => void = () => {},
): Promise<StartedNetworks> {
  const pending = new Map<number, Pending>();
  let lastId = 0;
  let ended: Error | undefined;
  const end = (error: Error) => {
    ended ??= error;
    for (const { reject } of pending.values()) reject(ended);
    pending.clear();
  };
  const ask = <Task extends NetworkTask>(
    task: Task,
    inputs: Parameters<Networks[Task]>,
    moved: ArrayBuffer[] = [],
  ): ReturnType<Networks[Task]> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) {
        reject(ended);
        return;
      }
      const id = ++lastId;
      pending.set(id, { resolve, reject });
      port.postMessage({ id, task, inputs } as LoanRequest, moved);
    }) as ReturnType<Networks[Task]>;

  return new Promise((resolve) => {
    let hasBegun = false;
    const close = async () => {
      end(new Error('the networks were given back'));
      port.close();
    };
    port.on('message', (reply: LoanReply) => {
      if ('fingerprint' in reply) {
        hasBegun = true;
        resolve({
          networks: {
            fingerprint: reply.fingerprint,
            encodeQuestion: (question) => ask('encodeQuestion', [question]),
            // The pieces of 150 passages are made for one question: they move, and aren't copied.
            matchTokens: (question, texts) =>
              ask('matchTokens', [question, texts], [texts.tokens.buffer as ArrayBuffer]),
            read: (question, passages) => ask('read', [question, passages]),
            encodePassages: (passages) => ask('encodePassages', [passages]),
            close,
          },
        });
      } else if ('unavailable' in reply) {
        end(new Error(reply.unavailable));
        if (hasBegun) onEnd(reply.unavailable);
        else resolve(reply);
      } else {
        const asked = pending.get(reply.id);
        pending.delete(reply.id);
        if ('error' in reply) asked?.reject(reply.error);
        else asked?.resolve(reply.result as never);
      }
    });
  });
}
