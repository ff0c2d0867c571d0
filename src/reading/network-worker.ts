import { parentPort, workerData } from 'node:worker_threads';
import type { Networks } from './networks.ts';
import { runNetworks } from './run-networks.ts';

/** What the thread is asked, and what it says. */
export type NetworkRequest = {
  [Task in NetworkTask]: { id: number; task: Task; inputs: Parameters<Networks[Task]> };
}[NetworkTask];
export type NetworkTask = Exclude<keyof Networks, 'fingerprint' | 'close'>;
export type NetworkReply =
  | { id: 'ready'; fingerprint: string }
  | { id: 'failed'; reason: string }
  | { id: number; result: unknown }
  | { id: number; error: Error };

/** Runs the networks in a thread of their own: one request after the other. */
async function serve(port: NonNullable<typeof parentPort>): Promise<void> {
  const say = (reply: NetworkReply) => port.postMessage(reply);
  let networks: Networks;
  try {
    networks = await runNetworks(workerData.folder, { threads: workerData.threads });
  } catch (error) {
    say({ id: 'failed', reason: (error as Error).message });
    port.close();
    return;
  }
  port.on('message', async (request: NetworkRequest) => {
    try {
      say({ id: request.id, result: await runTask(networks, request) });
    } catch (error) {
      say({ id: request.id, error: error as Error });
    }
  });
  say({ id: 'ready', fingerprint: networks.fingerprint });
}

function runTask(networks: Networks, { task, inputs }: NetworkRequest): Promise<unknown> {
  switch (task) {
    case 'encodeQuestion':
      return networks.encodeQuestion(...inputs);
    case 'encodePassages':
      return networks.encodePassages(...inputs);
    case 'read':
      return networks.read(...inputs);
  }
}

if (parentPort) await serve(parentPort);
