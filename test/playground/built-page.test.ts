import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';

const PUBLIC_DIR = 'src/playground/public';
const MAX_BYTES = 100_000;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('the built page', () => {
  it('is what its sources build to (npm run build:page)', async () => {
    // Tests run in an environment of their own; the page is built for use.
    vi.stubEnv('NODE_ENV', 'production');
    const built = await build({
      configFile: 'vite.config.ts',
      logLevel: 'error',
      mode: 'production',
      build: { write: false },
    });
    if (!('output' in built)) throw new Error('One build was expected.');
    const names = built.output.map(({ fileName }) => fileName).sort();
    expect(names).toEqual((await readdir(PUBLIC_DIR)).sort());
    for (const file of built.output) {
      const content = file.type === 'chunk' ? file.code : String(file.source);
      const committed = await readFile(join(PUBLIC_DIR, file.fileName), 'utf8');
      expect(committed === content, `${file.fileName} is not up to date`).toBe(true);
    }
  });

  it('is small, so that it can be kept with its sources', async () => {
    const names = await readdir(PUBLIC_DIR);
    const sizes = await Promise.all(
      names.map(async (name) => (await readFile(join(PUBLIC_DIR, name))).length),
    );
    expect(sizes.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(MAX_BYTES);
  });
});
