import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBotCommands } from '../../src/cli/add-bot-commands.ts';
import { parseLines, runInProcess } from './run-in-process.ts';

const run = (args: readonly string[], input?: string) => runInProcess(addBotCommands, args, input);

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cli-'));
});
afterAll(() => rm(dir, { recursive: true }));

describe('ask', () => {
  it('quotes the paragraph that answers, with its source', async () => {
    const { code, stdout, stderr } = await run(['ask', 'Who is Abdulkhaliq al-Azzawi?']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(stdout).toContain('a member of the parliamentary committee of defense and security');
    expect(stdout).toContain('Gulan Media');
    expect(stdout).not.toContain('\x1b[');
  });

  it('prints the answer as one line of JSON', async () => {
    const { code, stdout } = await run(['ask', '--json', 'Who is Abdulkhaliq al-Azzawi?']);
    expect(code).toBe(0);
    const [answer, ...others] = parseLines(stdout);
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ id: null, outcome: 'found', closest: [], didYouMean: null });
    const [first] = answer.passages;
    expect(first).toMatchObject({
      article: '2020-01-17-gulan-coalition-critical',
      publisher: 'Gulan Media',
      date: '2020-01-17',
    });
    expect(first.text.slice(...first.highlight)).toContain('a member of the parliamentary');
  });

  it('exits 0 when there is no answer: that is an outcome', async () => {
    const { code, stdout } = await run(['ask', '--json', 'What is the capital of Peru?']);
    expect(code).toBe(0);
    expect(parseLines(stdout)[0]).toMatchObject({ passages: [], missing: expect.anything() });
  });

  it('completes a question from the earlier ones', async () => {
    const { stdout } = await run([
      'ask',
      '--json',
      '--history',
      'What happened on January 3?',
      '--history',
      'Who is Abdulkhaliq al-Azzawi?',
      'and what did he praise?',
    ]);
    const [{ resolved, passages, closest }] = parseLines(stdout);
    expect(resolved).not.toBe('and what did he praise?');
    const shown: { text: string }[] = [...passages, ...closest];
    expect(shown.some(({ text }) => text.includes('went on to praise'))).toBe(true);
  });

  it('takes the articles from another folder', async () => {
    const corpus = join(dir, 'one-article');
    await mkdir(corpus);
    await cp(
      'corpus/2020-01-19-rudaw-salih-pompeo.md',
      join(corpus, '2020-01-19-rudaw-salih-pompeo.md'),
    );
    const args = ['ask', '--json', 'What did Salih discuss with Pompeo?'];
    const { code, stdout } = await run([...args, '--corpus', corpus]);
    expect(code).toBe(0);
    const [{ passages, closest }] = parseLines(stdout);
    expect([...passages, ...closest].length).toBeGreaterThan(0);
    for (const passage of [...passages, ...closest]) {
      expect(passage.article).toBe('2020-01-19-rudaw-salih-pompeo');
    }
  });
});

describe('ask --batch', () => {
  it('answers each line of standard input in its place', async () => {
    const { code, stdout, stderr } = await run(
      ['ask', '--batch', '-'],
      `{"id":"b","text":"Who is Abdulkhaliq al-Azzawi?"}
{"id":"a","text":"and what did he praise?","history":["Who is Abdulkhaliq al-Azzawi?"]}
`,
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const answers = parseLines(stdout);
    expect(answers.map(({ id }) => id)).toEqual(['b', 'a']);
    expect(answers[0].outcome).toBe('found');
    expect(answers[1].resolved).not.toBe(answers[1].question);
  });

  it('puts an error in the place of a bad line, goes on, and exits 1', async () => {
    const file = join(dir, 'questions.jsonl');
    await writeFile(file, '{"id":1,"text":"Who is Salih?"}\n\n{"id":3,"text":"Daesh?"}\n');
    const { code, stdout, stderr } = await run(['ask', '--batch', file]);
    expect(code).toBe(1);
    const answers = parseLines(stdout);
    expect(answers.map(({ id }) => id)).toEqual([1, null, 3]);
    expect(answers[1]).toMatchObject({ line: 2, error: expect.stringContaining(`${file}:2: `) });
    expect(stderr).toBe(`${answers[1].error}\n`);
  });

  it('names a file that is not there', async () => {
    const { code, stdout, stderr } = await run(['ask', '--batch', join(dir, 'none.jsonl')]);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^\S+none\.jsonl: no such file\. .+\n$/);
  });
});
