import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How many ports after the wanted one are tried. */
const MAX_TRIES = 20;

/** Listens on any free port of this machine's own address; returns the port. */
export async function listenOnLoopback(server: Server): Promise<number> {
  await listen(server, 0, '127.0.0.1');
  return portOf(server);
}

/**
 * Listens on the wanted port, or on the next one that is free on every host; 0 takes any. One server a
 * host; a host that this machine doesn't have is left out unless it is the first.
 * Throws when none of twenty ports is free.
 */
export async function listenNear(
  newServer: () => Server,
  wantedPort: number,
  hosts: readonly [string, ...string[]],
): Promise<{ port: number; servers: Server[] }> {
  for (let tries = 0; ; tries++) {
    const servers: Server[] = [];
    let port = wantedPort === 0 ? 0 : wantedPort + tries;
    try {
      for (const host of hosts) {
        const server = newServer();
        const listens = await tryToListen(server, port, host, servers.length > 0);
        if (!listens) continue;
        servers.push(server);
        port = portOf(server);
      }
      return { port, servers };
    } catch (error) {
      await Promise.all(servers.map(closeServer));
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || tries + 1 === MAX_TRIES || port >= 65_535) throw error;
    }
  }
}

async function tryToListen(
  server: Server,
  port: number,
  host: string,
  optional: boolean,
): Promise<boolean> {
  try {
    await listen(server, port, host);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (optional && ['EADDRNOTAVAIL', 'EAFNOSUPPORT'].includes(code)) return false;
    throw error;
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Closes a server and its connections, also those that wait for events. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
