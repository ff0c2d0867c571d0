import { MessageChannel, type MessagePort } from 'node:worker_threads';
import type { NetworkTask } from './network-worker.ts';
import type { Networks } from './networks.ts';
import { type StartedNetworks, startNetworks } from './start-networks.ts';

/** What a borrower asks; answers bear the same number. */
export type LoanRequest = {
  [Task in NetworkTask]: { id: number; task: Task; inputs: Parameters<Networks[Task]> };
}[NetworkTask];
export type LoanReply =
  /** First of all, once the networks have been started. */
  | { fingerprint: string }
  /** Then, or whenever they end. */
  | { unavailable: string }
  | { id: number; result: unknown }
  | { id: number; error: Error };

/** The one pair of networks of a process, for all threads that want to ask them. */
export type NetworkLender = {
  /** The other end of a line to the networks, for `borrowNetworks` in another thread. */
  lend(): MessagePort;
  /** Ends the networks, once they have been started. */
  close(): Promise<void>;
};

/**
 * Starts the networks and lets other threads ask them. Two desks, one that serves and one that is
 * being built, read with the same: each pair more would take 200 MB.
 *
 * @param onUnavailable is told once why the networks can't run here, or why they ended
 */
export function createNetworkLender(
  onUnavailable: (reason: string) => void = () => {},
  start: (onEnd: (reason: string) => void) => Promise<StartedNetworks> = (onEnd) =>
    startNetworks(undefined, onEnd),
): NetworkLender {
  const ports = new Set<MessagePort>();
  let unavailable: string | undefined;
  const end = (reason: string) => {
    unavailable = reason;
    onUnavailable(reason);
    for (const port of ports) say(port, { unavailable: reason });
  };
  const starting = start(end).then((started) => {
    if ('unavailable' in started) end(started.unavailable);
    return started;
  });

  return {
    lend() {
      const { port1, port2 } = new MessageChannel();
      ports.add(port1);
      port1.on('close', () => ports.delete(port1));
      void starting.then((started) => {
        if (unavailable !== undefined) say(port1, { unavailable });
        else if ('networks' in started) serve(port1, started.networks);
      });
      return port2;
    },
    async close() {
      const started = await starting;
      if ('networks' in started) await started.networks.close();
      for (const port of ports) port.close();
    },
  };
}

function serve(port: MessagePort, networks: Networks): void {
  port.on('message', async ({ id, task, inputs }: LoanRequest) => {
    try {
      const run = networks[task] as (...given: typeof inputs) => Promise<unknown>;
      say(port, { id, result: await run(...inputs) });
    } catch (error) {
      say(port, { id, error: error as Error });
    }
  });
  // What is waited for holds the process; a line doesn't.
  port.unref();
  say(port, { fingerprint: networks.fingerprint });
}

function say(port: MessagePort, reply: LoanReply): void {
  port.postMessage(reply);
}
