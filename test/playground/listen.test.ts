import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { closeServer, listenNear, listenOnLoopback } from '../../src/playground/listen.ts';

const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(closeServer));
});

async function near(port: number, hosts: [string, ...string[]]) {
  const { servers, port: used } = await listenNear(() => createServer(), port, hosts);
  open.push(...servers);
  return { servers, used };
}

describe('listenNear', () => {
  it('takes any port for 0, the same on every host', async () => {
    const { servers, used } = await near(0, ['127.0.0.1', '127.0.0.2']);
    expect(used).toBeGreaterThan(0);
    expect(servers.map((server) => server.address())).toMatchObject([
      { address: '127.0.0.1', port: used },
      { address: '127.0.0.2', port: used },
    ]);
  });

  it('takes the next port when the wanted one is in use on one of the hosts', async () => {
    const taken = createServer();
    const port = await listenOnLoopback(taken);
    open.push(taken);
    const { used } = await near(port, ['127.0.0.2', '127.0.0.1']);
    expect(used).toBeGreaterThan(port);
    expect(used).toBeLessThanOrEqual(port + 20);
  });

  it('throws for an address that is not this machine’s', async () => {
    await expect(near(0, ['192.0.2.1'])).rejects.toThrow('EADDRNOTAVAIL');
  });

  it('leaves out a further address that this machine does not have', async () => {
    const { servers } = await near(0, ['127.0.0.1', '192.0.2.1']);
    expect(servers).toHaveLength(1);
  });
});
