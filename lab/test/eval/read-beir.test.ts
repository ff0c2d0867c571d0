import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildBeirCorpus } from '../../eval/build-beir-corpus.ts';
import { readBeir } from '../../eval/read-beir.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'beir-'));
});
afterEach(() => rm(dir, { recursive: true }));

const lines = (...records: unknown[]) => records.map((r) => `${JSON.stringify(r)}\n`).join('');

async function writeSet(files: { corpus?: string; queries?: string; qrels?: string }) {
  await writeFile(join(dir, 'corpus.jsonl'), files.corpus ?? lines({ id: 'p1', text: 'One.' }));
  await writeFile(join(dir, 'queries.jsonl'), files.queries ?? lines({ id: 'q1', text: 'What?' }));
  await writeFile(join(dir, 'qrels.tsv'), files.qrels ?? 'query-id\tcorpus-id\tscore\nq1\tp1\t1\n');
}

describe('readBeir', () => {
  it('makes each record a passage under its id, and records of one doc one article', async () => {
    await writeSet({
      corpus: lines(
        { id: 'p1', doc: 'd', title: 'A title', text: 'First.', source: 'The Age' },
        { id: 'p2', title: '', text: 'A record of its own, without a title.' },
        { id: 'p3', doc: 'd', title: 'A title', text: ' Second, with a space. ' },
      ),
    });
    const { corpus } = await readBeir(dir);
    expect(corpus.articles.map((article) => article.id)).toEqual(['d', 'p2']);
    expect(corpus.articles[0]).toMatchObject({
      headline: { text: 'A title', kind: 'title' },
      publisher: { name: 'The Age', inferred: false },
      text: 'First.\n\n Second, with a space. ',
      path: join(dir, 'corpus.jsonl'),
    });
    expect(corpus.articles[1]!.headline).toEqual({
      text: 'A record of its own, without a title.',
      kind: 'lead',
    });
    expect(corpus.passages.map(({ id, articleId, n }) => [id, articleId, n])).toEqual([
      ['p1', 'd', 0],
      ['p3', 'd', 1],
      ['p2', 'p2', 0],
    ]);
  });

  it('reads dates as far as they go', async () => {
    const dates = [
      '2023-09-26T17:01:22+00:00',
      '2021-07',
      '2019',
      '2020-13-01',
      '2020-02-45',
      'May',
    ];
    await writeSet({ corpus: lines(...dates.map((date, id) => ({ id, text: 'Text.', date }))) });
    const { corpus } = await readBeir(dir);
    expect(corpus.articles.map((article) => article.date?.iso)).toEqual([
      '2023-09-26',
      '2021-07',
      '2019',
      '2020',
      '2020-02',
      undefined,
    ]);
  });

  it('gives an unanswerable question no right passage, whatever the judgements say', async () => {
    await writeSet({
      queries: lines(
        { id: 'q1', text: 'What?', answerable: false },
        { id: 'q2', text: 'Who?', answerable: true, type: 'person' },
      ),
      qrels: 'query-id\tcorpus-id\tscore\nq1\tp1\t1\nq2\tp1\t2\n',
    });
    const { questions } = await readBeir(dir);
    expect(questions[0]).toMatchObject({ answerable: false, judgements: new Map() });
    expect(questions[1]).toMatchObject({ kind: 'person', judgements: new Map([['p1', 2]]) });
  });

  it('takes a question for answerable if a passage is right, and for unknown if nobody says', async () => {
    await writeSet({
      queries: lines(
        { id: 'q1', text: 'Judged right.' },
        { id: 'q2', text: 'Not judged.' },
        { id: 'q3', text: 'Withheld.', answerable: null },
      ),
      qrels: 'q1\tp1\t1\nq3\tp1\t1\n',
    });
    const { questions } = await readBeir(dir);
    expect(questions.map((question) => question.answerable)).toEqual([true, null, null]);
  });

  it('reads history as turns or as earlier questions, and answers in both forms', async () => {
    await writeSet({
      queries: lines(
        {
          id: 'q1',
          text: 'And then?',
          history: ['First?', { role: 'assistant', text: 'An answer.' }],
          evidence: 'One.',
          answer: 'one',
          answers: ['one', 'the one'],
        },
        { id: 'q2', text: 'Who?', answer: 'me', evidence: null },
      ),
    });
    const { questions } = await readBeir(dir);
    expect(questions[0]).toMatchObject({
      history: [
        { role: 'user', text: 'First?' },
        { role: 'assistant', text: 'An answer.' },
      ],
      evidence: ['One.'],
      answers: ['one', 'the one'],
    });
    expect(questions[1]).toMatchObject({ evidence: [], answers: ['me'] });
  });

  it('reads the names of files and keys that BEIR itself uses', async () => {
    await writeSet({
      corpus: lines({ _id: 'p1', text: 'One.' }),
      queries: lines({ _id: 'q1', text: 'What?' }),
    });
    await rm(join(dir, 'qrels.tsv'));
    await mkdir(join(dir, 'qrels'));
    await writeFile(join(dir, 'qrels', 'test.tsv'), 'query-id\tcorpus-id\tscore\r\nq1\tp1\t1\r\n');
    const { questions } = await readBeir(dir);
    expect(questions[0]!.judgements).toEqual(new Map([['p1', 1]]));
  });

  it('passes over blank lines', async () => {
    await writeSet({
      corpus: `\n${lines({ id: 'p1', text: 'One.' })} \n`,
      qrels: 'query-id\tcorpus-id\tscore\n\nq1\tp1\t1\n\n',
    });
    const { corpus, questions } = await readBeir(dir);
    expect(corpus.passages).toHaveLength(1);
    expect(questions[0]!.judgements).toEqual(new Map([['p1', 1]]));
  });

  it('keeps a line separator inside a string, and drops a byte order mark', async () => {
    const separated = JSON.stringify({ id: 'p1', text: 'One\u2028Two' });
    await writeSet({ corpus: `\uFEFF${separated}\n` });
    expect((await readBeir(dir)).corpus.passages[0]!.text).toBe('One\u2028Two');
  });

  it('tells of empty records and of judgements on passages that are not there', async () => {
    await writeSet({
      corpus: lines({ id: 'p1', text: 'One.' }, { id: 'p2', text: ' ' }),
      qrels: 'q1\tp1\t1\nq1\tgone\t1\n',
    });
    const { notes, corpus } = await readBeir(dir);
    expect(corpus.passages).toHaveLength(1);
    expect(notes).toEqual([
      '1 corpus records hold no text and are not searched.',
      '1 judgements name passages that the corpus lacks; they count as never found.',
    ]);
  });

  it.each([
    ['corpus', `${lines({ id: 'p1', text: 'a' })}{oops\n`, 'corpus.jsonl:2: is not JSON.'],
    ['corpus', '[]\n', 'corpus.jsonl:1: '],
    ['corpus', lines({ id: 'p1' }), 'corpus.jsonl:1: text: '],
    ['corpus', lines({ id: 'p1', text: 'a' }, { id: 'p1', text: 'b' }), 'corpus.jsonl:2: repeats'],
    ['corpus', '\n', 'corpus.jsonl: holds no text.'],
    ['queries', `\n${lines({ id: 'q1', text: ' ' })}`, 'queries.jsonl:2: text: '],
    ['qrels', 'query-id\tcorpus-id\tscore\nq1 p1 1\n', 'qrels.tsv:2: is not "query-id,'],
    ['qrels', 'q1\tp1\t1\nq1\tp1\tgood\n', 'qrels.tsv:2: '],
  ])('names the file and line of a fault in %s', async (file, content, message) => {
    await writeSet({ [file]: content });
    const fault = await readBeir(dir).catch((error: Error) => error.message);
    expect(fault).toContain(join(dir, message));
    expect(fault).not.toContain('\n');
  });

  it('names the file that is missing and the line that is not UTF-8', async () => {
    await writeSet({});
    await rm(join(dir, 'queries.jsonl'));
    await expect(readBeir(dir)).rejects.toThrow(`${join(dir, 'queries.jsonl')}: no such file.`);
    await writeSet({});
    const bad = Buffer.concat([
      Buffer.from(lines({ id: 'p0', text: 'ok' })),
      Buffer.of(0xff, 0xfe),
    ]);
    await writeFile(join(dir, 'corpus.jsonl'), bad);
    await expect(readBeir(dir)).rejects.toThrow(`${join(dir, 'corpus.jsonl')}:2: is not UTF-8.`);
    await rm(join(dir, 'qrels.tsv'));
    await writeFile(join(dir, 'corpus.jsonl'), lines({ id: 'p0', text: 'ok' }));
    await expect(readBeir(dir)).rejects.toThrow(`${join(dir, 'qrels.tsv')}: no such file.`);
  });
});

describe('buildBeirCorpus', () => {
  it('makes every passage a slice of its article', () => {
    const record = fc.record({
      text: fc.string({ unit: 'grapheme' }),
      doc: fc.option(fc.constantFrom('a', 'b')),
    });
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const named = records.map((r, index) => ({ ...r, id: `p${index}` }));
        const corpus = buildBeirCorpus(named, 'corpus.jsonl');
        const articles = new Map(corpus.articles.map((article) => [article.id, article]));
        for (const passage of corpus.passages) {
          const { text } = articles.get(passage.articleId)!;
          expect(text.slice(passage.start, passage.end)).toBe(passage.text);
        }
        const expected = named.filter((r) => r.text.trim() !== '').map((r) => r.id);
        expect(corpus.passages.map((p) => p.id).sort()).toEqual(expected.sort());
      }),
    );
  });
});
