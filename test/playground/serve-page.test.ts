import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlayground, type TestPlayground } from './start-test-playground.ts';

let playground: TestPlayground;
beforeAll(async () => {
  playground = await startTestPlayground();
});
afterAll(() => playground.stop());

describe('the page’s server', () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    new Promise<number>((resolve, reject) => {
      const { port } = playground;
      request({ host: '127.0.0.1', port, path, headers }, (response) => {
        response.resume();
        resolve(response.statusCode!);
      })
        .on('error', reject)
        .end();
    });

  it('serves the page, and nothing else from its disk', async () => {
    const page = await fetch(playground.url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await get('/page.js')).toBe(200);
    expect(await get('/../serve-page.ts')).toBe(404);
    expect(await get('/..%2fserve-page.ts')).toBe(404);
    expect(await get('/__proto__')).toBe(404);
  });

  it('answers neither another host name nor another site', async () => {
    for (const path of ['/', '/page.js', '/events', '/explanations/explanation-1']) {
      expect(await get(path, { host: 'evil.example' })).toBe(403);
      expect(await get(path, { origin: 'http://evil.example' })).toBe(403);
    }
  });

  it('takes acts as JSON alone, and only those it knows', async () => {
    const post = async (body: string, type: string) => {
      const headers = { 'content-type': type };
      return (await fetch(`${playground.url}/act`, { method: 'POST', headers, body })).status;
    };
    expect(await post('{"kind":"close","viewId":"V"}', 'text/plain')).toBe(415);
    expect(await post('{', 'application/json')).toBe(400);
    expect(await post('{"kind":"dance"}', 'application/json')).toBe(400);
    expect(await post('{"kind":"close","viewId":"V"}', 'application/json')).toBe(200);
  });
});
