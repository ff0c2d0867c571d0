import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { buildBeirCorpus } from '../../eval/build-beir-corpus.ts';
import { readQuestions } from '../../eval/read-questions.ts';

const CORPUS = buildBeirCorpus(
  [
    { id: 'a#0', doc: 'a', text: 'Salih met\nPompeo in Baghdad.' },
    { id: 'a#1', doc: 'a', text: 'They spoke of Syria.' },
    { id: 'b#0', doc: 'b', text: 'Salih met Pompeo, says another outlet.' },
  ],
  'corpus.jsonl',
);

let dir: string;
let path: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'questions-'));
  path = join(dir, 'mine.yaml');
});
afterEach(() => rm(dir, { recursive: true }));

async function read(content: string) {
  await writeFile(path, content);
  return readQuestions(path, CORPUS);
}

describe('readQuestions', () => {
  it('finds the right passages by their phrases, whatever the white space', async () => {
    const { name, questions, notes } = await read(`
- id: q1
  kind: factual
  question: Who met Pompeo?
  holds: Salih met Pompeo
  highlight: met Pompeo
`);
    expect(name).toBe('mine');
    expect(notes).toEqual([]);
    expect(questions).toEqual([
      {
        id: 'q1',
        kind: 'factual',
        question: 'Who met Pompeo?',
        history: [],
        answerable: true,
        judgements: new Map([
          ['a#0', 1],
          ['b#0', 1],
        ]),
        evidence: ['met Pompeo'],
        answers: [],
      },
    ]);
  });

  it('keeps to the articles that the question names', async () => {
    const { questions } = await read(
      '- { id: q1, question: Who?, holds: Salih met Pompeo, article: b }',
    );
    expect([...questions[0]!.judgements.keys()]).toEqual(['b#0']);
    expect(questions[0]!.evidence).toEqual(['Salih met Pompeo']);
  });

  it('takes several phrases as several right passages, and tells of one that stands nowhere', async () => {
    const { questions, notes } = await read(
      '- { id: q1, question: Who?, holds: [in Baghdad, of Syria, in Peru] }',
    );
    expect([...questions[0]!.judgements.keys()]).toEqual(['a#0', 'a#1']);
    expect(notes).toEqual(['q1: no passage holds "in Peru".']);
  });

  it('reads unanswerable questions and both forms of history', async () => {
    const { questions } = await read(`
- id: q1
  question: and of Peru?
  answerable: false
  history: ['What did they speak of?', { role: assistant, text: Syria. }]
`);
    expect(questions[0]).toMatchObject({
      answerable: false,
      judgements: new Map(),
      history: [
        { role: 'user', text: 'What did they speak of?' },
        { role: 'assistant', text: 'Syria.' },
      ],
    });
  });

  it('asks the turns of a dialogue one after the other, each with those above it', async () => {
    const { questions } = await read(`
- id: d1
  turns:
    - { question: Who met Pompeo?, topic: new, holds: Salih met Pompeo }
    - { question: What about?, topic: same, holds: of Syria }
`);
    expect(questions.map(({ id, kind, history }) => [id, kind, history])).toEqual([
      ['d1/1', 'new topic', []],
      ['d1/2', 'same topic', [{ role: 'user', text: 'Who met Pompeo?' }]],
    ]);
  });

  it('reads JSON, which is YAML', async () => {
    const { questions } = await read('[{"id": 7, "question": "Who?", "holds": "of Syria"}]');
    expect(questions[0]!.id).toBe('7');
  });

  it.each([
    ['- id: q1\n  question: "Who?\n', ':'],
    ['questions: none', ':1: is not a list of questions.'],
    ['- id: q1\n  holds: of Syria\n', ':1: question: '],
    [
      '- id: q0\n  question: A?\n  holds: of Syria\n- id: q1\n  question: B?\n  answerable: x\n',
      ':6: answerable',
    ],
    ['- id: q1\n  question: A?\n  hold: of Syria\n', ':1: '],
    [
      '- { id: q1, question: A?, holds: of Syria }\n- { id: q1, question: B?, holds: of Syria }',
      ':2: q1: is also the id in line 1.',
    ],
    [
      '- { id: q1, question: A?, holds: of Syria, article: c }',
      ':1: q1: the corpus has no article "c".',
    ],
    ['- { id: q1, question: A? }', ':1: q1: says no phrase that holds the answer.'],
    [
      '- { id: q1, question: A?, answerable: false, holds: of Syria }',
      ':1: q1: is unanswerable, yet',
    ],
    [
      '\n- { id: q1, question: A?, holds: in Peru }',
      ':2: q1: no passage holds any of its phrases.',
    ],
  ])('names the line of a fault: %s', async (content, message) => {
    const fault = await read(content).catch((error: Error) => error.message);
    expect(fault).toContain(path + message);
    expect(fault).not.toContain('\n');
  });

  it('names a file that is not there', async () => {
    await expect(readQuestions(path, CORPUS)).rejects.toThrow(`${path}: no such file.`);
  });

  it.each(['questions', 'dialogues'])(
    'finds every phrase of %s in the first corpus',
    async (name) => {
      const { corpus } = await loadCorpus('corpus');
      const set = await readQuestions(`test/fixtures/${name}.yaml`, corpus);
      expect(set.notes).toEqual([]);
      expect(set.questions.length).toBeGreaterThan(60);
    },
  );
});
