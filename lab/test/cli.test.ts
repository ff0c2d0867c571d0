import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNetworks } from '../../src/networks/start-networks.ts';
import { parseLines, runInProcess } from '../../test/cli/run-in-process.ts';
import { addLabCommands } from '../add-lab-commands.ts';

const run = (args: readonly string[]) => runInProcess(addLabCommands, args);

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

describe('eval', () => {
  it('prints one line of JSON a target, with every key that scripts rely on', async () => {
    const args = ['eval', join(dir, 'beir'), join(dir, 'beir'), '--json'];
    const { code, stdout } = await runInProcess(addLabCommands, args, '', startNetworks);
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

describe('wrong usage', () => {
  it('exits 2 with one line', async () => {
    const { code, stderr } = await run(['eval', 'corpus', '--engine', 'nonsense']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: [^\n]+; --help shows the usage\.\n$/);
  });
});
