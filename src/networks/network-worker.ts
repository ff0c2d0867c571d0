import { parentPort, workerData } from 'node:worker_threads';
import { keepHeapSmall } from '../keep-heap-small.ts';
import type { Networks } from './networks.ts';
import { runNetworks } from './run-networks.ts';

/** What the thread is asked, and what it says. */
export type NetworkRequest = {
  [Task in NetworkTask]: { task: Task; inputs: Parameters<Networks[Task]> };
}[NetworkTask];
export type NetworkTask = Exclude<keyof Networks, 'fingerprint' | 'close'>;
export type NetworkReply =
  /** First of all: which files were loaded, or why they couldn't be. */
  | { fingerprint: string }
  | { reason: string }
  /** To each request, in their order. */
  | { result: unknown }
  | { error: Error };

/** Runs the networks in a thread of their own: one request after the other. */
async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const say = (reply: NetworkReply) => port.postMessage(reply);
  let networks: Networks;
  try {
    networks = await runNetworks(workerData.folder, workerData);
  } catch (error) {
    say({ reason: (error as Error).message });
    port.close();
    return;
  }
  port.on('message', async (request: NetworkRequest) => {
    try {
      say({ result: await runTask(networks, request) });
    } catch (error) {
      say({ error: error as Error });
    }
  });
  say({ fingerprint: networks.fingerprint });
}

function runTask(networks: Networks, { task, inputs }: NetworkRequest): Promise<unknown> {
  switch (task) {
    case 'encodeQuestion':
      return networks.encodeQuestion(...inputs);
    case 'encodePassages':
      return networks.encodePassages(...inputs);
    case 'matchTokens':
      return networks.matchTokens(...inputs);
    case 'read':
      return networks.read(...inputs);
  }
}

keepHeapSmall();
if (parentPort) await serve(parentPort);
