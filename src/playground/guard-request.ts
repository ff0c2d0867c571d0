import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/**
 * Whether a request comes from this server's own page. A page of another site can make a browser send
 * requests here (and, by pointing its own name at this machine, read the answers): then Host or Origin
 * names that site. An address in numbers can't be pointed elsewhere.
 * `ownHosts` are further names that people reach this server by.
 */
export function isOwnRequest(
  { headers, method }: Pick<IncomingMessage, 'headers' | 'method'>,
  ownHosts: readonly string[] = [],
): boolean {
  const { host, origin } = headers;
  if (host === undefined || !isOwnHost(host, ownHosts)) return false;
  if (origin !== undefined) return origin === `http://${host}`;
  // Browsers say where a request comes from; other clients have no page that could be abused.
  const site = headers['sec-fetch-site'];
  const fromElsewhere = site === 'cross-site' || site === 'same-site';
  return !fromElsewhere || method === 'GET' || method === 'HEAD';
}

function isOwnHost(host: string, ownHosts: readonly string[]): boolean {
  if (!URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  return (
    hostname === 'localhost' ||
    isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 ||
    ownHosts.includes(hostname)
  );
}
