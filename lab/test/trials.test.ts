import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSearchableCorpus } from '../../src/answer/search-corpus.ts';
import { DESK_CORPUS } from '../../test/answer/desk-fixture.ts';
import { runInProcess } from '../../test/cli/run-in-process.ts';
import { addLabCommands } from '../add-lab-commands.ts';
import { CHANGES } from '../trials/changes.ts';
import { runTrial } from '../trials/trial-command.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'trial-'));
});
afterAll(() => rm(dir, { recursive: true }));

describe('the trials', () => {
  const plain = createSearchableCorpus(DESK_CORPUS, []);
  const history = ['Who is Salih?', 'Who burnt the fields?', 'When?'].map((text) => ({
    role: 'user' as const,
    text,
  }));

  test('read behind the two questions before, or the question alone', () => {
    const textBy = (name: string) =>
      CHANGES[name]!.change(plain).understand('And in Mosul?', history).text;
    expect(textBy('plain-follow-ups')).toBe('Who burnt the fields? | When? | And in Mosul?');
    expect(textBy('last-turn-alone')).toBe('And in Mosul?');
  });

  test('keep their figures, of both ways, question by question', async () => {
    const file = join(dir, 'mine.yaml');
    await writeFile(
      file,
      '- { id: q1, question: Who is Abdulkhaliq al-Azzawi?, holds: al-Azzawi, answerable: true }\n',
    );
    let printed = '';
    const stdout = {
      write: (text: string) => (printed += text),
    } as unknown as NodeJS.WritableStream;
    await runTrial(
      'plain-follow-ups',
      [file],
      { corpusDir: 'corpus', conversations: false },
      {
        stdin: process.stdin,
        stdout: stdout as typeof process.stdout,
        stderr: process.stderr,
        hasColor: false,
        complain: () => {},
      },
      pathToFileURL(`${dir}/`),
    );
    const kept = JSON.parse(await readFile(join(dir, 'plain-follow-ups.json'), 'utf8'));
    expect(kept).toMatchObject({
      what: CHANGES['plain-follow-ups']!.what,
      sets: { mine: { questions: 1, 'hit@1': { before: 1, after: 1, helped: 0, hurt: 0 } } },
    });
    expect(printed).toContain('mine: ');
  });

  test('are named by those there are', async () => {
    const { code, stderr } = await runInProcess(addLabCommands, ['trial', 'nonsense', 'corpus']);
    expect(code).toBe(1);
    expect(stderr).toContain('plain-follow-ups');
  });
});
