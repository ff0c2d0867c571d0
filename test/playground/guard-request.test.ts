import { describe, expect, it } from 'vitest';
import { isOwnRequest } from '../../src/playground/guard-request.ts';

const request = (headers: Record<string, string>, method = 'POST') => ({ headers, method });

describe('isOwnRequest', () => {
  it.each([
    ['the page at localhost', { host: 'localhost:3000', origin: 'http://localhost:3000' }],
    ['the page at an address', { host: '127.0.0.1:3000', origin: 'http://127.0.0.1:3000' }],
    ['the page at an IPv6 address', { host: '[::1]:3000', origin: 'http://[::1]:3000' }],
    ['a client without a page', { host: 'localhost:3000' }],
    ['the page under a name of its own', { host: 'desk.local:3000' }],
  ])('lets %s in', (_, headers) => {
    expect(isOwnRequest(request(headers), ['desk.local'])).toBe(true);
  });

  it.each([
    ['a name that was pointed at this machine', { host: 'evil.example:3000' }],
    ['a name that begins like ours', { host: 'localhost.evil.example' }],
    ['an address within a name', { host: '127.0.0.1.evil.example' }],
    ['another site', { host: 'localhost:3000', origin: 'http://evil.example' }],
    ['another port of this machine', { host: 'localhost:3000', origin: 'http://localhost:4000' }],
    ['a page over another protocol', { host: 'localhost:3000', origin: 'https://localhost:3000' }],
    ['a page without an origin', { host: 'localhost:3000', origin: 'null' }],
    [
      'another site that hides its origin',
      { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' },
    ],
    ['a host that is no host', { host: 'a b' }],
    ['a request without a host', {}],
  ])('keeps %s out', (_, headers) => {
    expect(isOwnRequest(request(headers as Record<string, string>))).toBe(false);
  });

  it('lets a link from another site open the page', () => {
    const headers = { host: 'localhost:3000', 'sec-fetch-site': 'cross-site' };
    expect(isOwnRequest(request(headers, 'GET'))).toBe(true);
  });
});
