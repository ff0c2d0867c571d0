import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cli-'));
  await mkdir(join(dir, 'beir'));
  await writeFile(
    join(dir, 'beir', 'corpus.jsonl'),
    `{"id":"p1","title":"Floods","text":"Heavy rain flooded the city of Mosul. Nobody was hurt."}
{"id":"p2","title":"Football","text":"The Basra team won the football cup in Amman."}
`,
  );
  await writeFile(
    join(dir, 'beir', 'queries.jsonl'),
    `{"id":"q1","text":"Which city did heavy rain flood?","answer":"Mosul"}
{"id":"q2","text":"zebra kangaroo xylophone","answerable":false}
`,
  );
  await writeFile(join(dir, 'beir', 'qrels.tsv'), 'query-id\tcorpus-id\tscore\nq1\tp1\t1\n');
});
afterAll(() => rm(dir, { recursive: true }));

type Outcome = { code: number | null; stdout: string; stderr: string };

function run(args: readonly string[], { input = '', env = {} } = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
      // Set but blank: a .env file of whoever runs the tests has no say.
      env: {
        ...process.env,
        CORPUS_DIR: '',
        SLACK_BOT_TOKEN: '',
        SLACK_APP_TOKEN: '',
        SLACK_SIGNING_SECRET: '',
        ...env,
      },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end(input);
  });
}

const parseLines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe.concurrent('ask', { timeout: 60_000 }, () => {
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

  it('is not stopped by settings that only the bot needs', async () => {
    const env = { SLACK_APP_TOKEN: 'xapp-1', LOG_LEVEL: 'loud' };
    const { code, stderr } = await run(['ask', 'Who is Barham Salih?'], { env });
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  it('takes the articles from another folder', async () => {
    const corpus = join(dir, 'one-article');
    await mkdir(corpus);
    await cp(
      'corpus/2020-01-19-rudaw-salih-pompeo.md',
      join(corpus, '2020-01-19-rudaw-salih-pompeo.md'),
    );
    const args = ['ask', '--json', 'What did Salih discuss with Pompeo?'];
    const [byOption, byVariable] = await Promise.all([
      run([...args, '--corpus', corpus]),
      run(args, { env: { CORPUS_DIR: corpus } }),
    ]);
    for (const { code, stdout } of [byOption, byVariable]) {
      expect(code).toBe(0);
      const [{ passages, closest }] = parseLines(stdout);
      expect([...passages, ...closest].length).toBeGreaterThan(0);
      for (const passage of [...passages, ...closest]) {
        expect(passage.article).toBe('2020-01-19-rudaw-salih-pompeo');
      }
    }
  });
});

describe.concurrent('ask --batch', { timeout: 60_000 }, () => {
  it('answers each line of standard input in its place', async () => {
    const { code, stdout, stderr } = await run(['ask', '--batch', '-'], {
      input: `{"id":"b","text":"Who is Abdulkhaliq al-Azzawi?"}
{"id":"a","text":"and what did he praise?","history":["Who is Abdulkhaliq al-Azzawi?"]}
`,
    });
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

describe.concurrent('eval', { timeout: 60_000 }, () => {
  it('prints one line of JSON a target, with every key that scripts rely on', async () => {
    const { code, stdout } = await run(['eval', join(dir, 'beir'), join(dir, 'beir'), '--json']);
    expect(code).toBe(0);
    const results = parseLines(stdout);
    expect(results).toHaveLength(2);
    expect(results[0]).toMatchObject({
      set: 'beir',
      engine: 'lunr',
      passages: 2,
      questions: 2,
      'hit@1': 1,
      'hit@3': 1,
      'mrr@10': 1,
      'ndcg@10': 1,
      'recall@10': 1,
      highlight: 1,
      abstention: { auroc: 1, answered: expect.any(Number), refused: 1 },
      ms: {
        index: expect.any(Number),
        load: expect.any(Number),
        p50: expect.any(Number),
        p99: expect.any(Number),
        stages: { find: { p50: expect.any(Number), p99: expect.any(Number) } },
      },
      rssMb: expect.any(Number),
    });
  });

  it('saves, compares with what was saved, and writes the page', async () => {
    const [saved, report] = [join(dir, 'saved.json'), join(dir, 'report.md')];
    const first = await run(['eval', join(dir, 'beir'), '--save', saved, '--report', report]);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('beir · lunr · 2 passages · 2 questions');
    const page = await readFile(report, 'utf8');
    expect(page).toContain('| beir | lunr | 2 | 1 | 100.0 |');
    expect(page).toContain('](reliability.png)');
    const plot = await readFile(join(dir, 'reliability.png'));
    expect(plot.subarray(1, 4).toString()).toBe('PNG');
    const second = await run(['eval', join(dir, 'beir'), '--json', '--compare', saved]);
    expect(second.code).toBe(0);
    expect(parseLines(second.stdout)[0].comparison).toMatchObject({ shared: 2 });
  });

  it('asks a file of questions of the corpus', async () => {
    const file = join(dir, 'mine.yaml');
    const question = 'Who is Abdulkhaliq al-Azzawi?';
    await writeFile(
      file,
      `- { id: q1, question: "${question}", holds: al-Azzawi, answerable: true }`,
    );
    const { code, stdout } = await run(['eval', file, '--json']);
    expect(code).toBe(0);
    expect(parseLines(stdout)[0]).toMatchObject({ set: 'mine', questions: 1, 'hit@1': 1 });
  });

  it.each([
    [['eval', 'none'], /^none: no such file or folder\. .+\n$/],
    [['eval', 'test', '--json'], /^test\/corpus\.jsonl: no such file\. .+\n$/],
    [['eval', 'corpus', '--compare', 'none.json'], /^none\.json: no such file\. .+\n$/],
  ])('exits 1 and names the file: %s', async (args, message) => {
    const { code, stdout, stderr } = await run(args);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(message);
  });
});

describe.concurrent('corpus:check', { timeout: 60_000 }, () => {
  it('reports the articles that are read', async () => {
    const { code, stdout, stderr } = await run(['corpus:check']);
    expect(code).toBe(0);
    expect(stdout).toContain('President Salih calls for increased cooperation');
    expect(stdout).toContain('5 articles');
    expect(stderr).toBe('');
  });

  it('names each faulty file on standard error and exits 1', async () => {
    const corpus = join(dir, 'faulty');
    await mkdir(corpus);
    await writeFile(
      join(corpus, 'good.md'),
      '---\ntitle: Rain\n---\n\nIt rained in Mosul all day.\n',
    );
    await writeFile(join(corpus, 'empty.md'), '');
    const { code, stdout, stderr } = await run(['corpus:check', corpus]);
    expect(code).toBe(1);
    expect(stdout).toContain('1 article');
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining(`${join(corpus, 'empty.md')}:`),
    ]);
  });

  it('exits 1 with one line for a folder that is not there, and one for an empty one', async () => {
    await mkdir(join(dir, 'empty'));
    const results = await Promise.all(
      ['empty', 'none'].flatMap((name) => [
        run(['corpus:check', join(dir, name)]),
        run(['ask', 'Who?', '--corpus', join(dir, name)]),
      ]),
    );
    for (const { code, stderr } of results) {
      expect(code).toBe(1);
      expect(stderr).toMatch(/^[^\n]+\n$/);
    }
  });
});

describe.concurrent('wrong usage', { timeout: 60_000 }, () => {
  it.each([
    [[]],
    [['nonsense']],
    [['ask']],
    [['ask', '--batch', '-', 'Who?']],
    [['ask', '--history', '', 'Who?']],
    [['eval', 'corpus', '--engine', 'nonsense']],
    [['corpus:check', 'a', 'b']],
  ])('exits 2 with one line: %j', async (args) => {
    const { code, stdout, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error: [^\n]+; --help shows the usage\.\n$/);
  });

  it('shows help on standard output and exits 0', async () => {
    const { code, stdout } = await run(['ask', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--history');
  });
});
