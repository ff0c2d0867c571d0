import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSavedRuns, saveRuns } from '../../eval/saved-runs.ts';
import { makeRefusal, makeResult } from './eval-fixture.ts';
import { makeRun } from './run-fixture.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'runs-'));
});
afterEach(() => rm(dir, { recursive: true }));

describe('saveRuns', () => {
  it('keeps what readSavedRuns gives back', async () => {
    const path = join(dir, 'runs.json');
    const runs = [makeRun('one', [makeResult(), makeRefusal({ id: 'q2' })]), makeRun('two', [])];
    await saveRuns(path, runs);
    const saved = await readSavedRuns(path);
    expect(saved.map(({ summary }) => summary.set)).toEqual(['one', 'two']);
    expect(saved.map(({ questions }) => questions)).toEqual(runs.map((run) => run.questions));
    const lines = (await readFile(path, 'utf8')).split('\n');
    expect(lines.filter((line) => line.startsWith('{"id":'))).toHaveLength(2);
  });

  it('reads a file from before spans were judged', async () => {
    const path = join(dir, 'runs.json');
    await saveRuns(path, [makeRun('one', [makeResult({ span: true })])]);
    await writeFile(path, (await readFile(path, 'utf8')).replace('"span":true,', ''));
    expect((await readSavedRuns(path))[0]!.questions[0]!.span).toBeNull();
  });

  it('names a folder that is not there', async () => {
    const path = join(dir, 'none', 'runs.json');
    await expect(saveRuns(path, [])).rejects.toThrow(`${path}: cannot be written (ENOENT).`);
  });
});

describe('readSavedRuns', () => {
  it.each([
    ['{', 'is not JSON.'],
    ['{"version":2,"runs":[]}', 'version: '],
    [
      '{"version":1,"runs":[{"summary":{"set":"a"},"questions":[{"id":1}]}]}',
      'runs.0.questions.0.id: ',
    ],
  ])('names the file and what is wrong with %s', async (content, message) => {
    const path = join(dir, 'runs.json');
    await writeFile(path, content);
    await expect(readSavedRuns(path)).rejects.toThrow(`${path}: ${message}`);
  });

  it('names a file that is not there', async () => {
    const path = join(dir, 'none.json');
    await expect(readSavedRuns(path)).rejects.toThrow(`${path}: no such file.`);
  });
});
