import { beforeAll, describe, expect, test } from 'vitest';
import { answerEach } from '../../src/answer/answer-each.ts';
import { createDesk, type Desk } from '../../src/answer/desk.ts';
import { describeNote } from '../../src/wording/describe-note.ts';
import { wordingIn } from '../../src/wording/wording.ts';
import { DESK_CORPUS } from './desk-fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk(DESK_CORPUS);
});

const SALIH = 'Who is Mazin al-Saadi?';
const FIELDS = 'Who burnt wheat fields near Kirkuk?';

describe('a message of several questions', () => {
  test('gets the best passage of each', async () => {
    const [one, other] = [await desk.answer(SALIH), await desk.answer(FIELDS)];
    const both = await desk.answer(`${SALIH} ${FIELDS}`);
    expect([one.outcome, other.outcome, both.outcome]).toEqual(['found', 'found', 'found']);
    if (one.outcome !== 'found' || other.outcome !== 'found' || both.outcome !== 'found') return;
    expect(both.passages.map(({ passage }) => passage.id)).toEqual([
      one.passages[0]!.passage.id,
      other.passages[0]!.passage.id,
    ]);
    expect(both.confidence).toBe(Math.min(one.confidence, other.confidence));
    expect(both.question).toBe(`${SALIH} ${FIELDS}`);
  });

  test('names the one that has no answer', async () => {
    const answer = await desk.answer(`${SALIH} Who is the king of Peru?`);
    expect(answer.outcome).toBe('found');
    expect(answer.notes.map((note) => describeNote(note, wordingIn('en')))).toEqual([
      'I found no answer to “Who is the king of Peru?”.',
    ]);
  });

  test('is not found where none is', async () => {
    const answer = await desk.answer('Who is the king of Peru? What is the capital of Chile?');
    expect(answer).toMatchObject({
      outcome: 'not-found',
      missing: expect.arrayContaining(['Peru']),
    });
  });

  test('reads each behind those before it', async () => {
    const { query } = await desk.explain(`${SALIH} And when did he speak?`);
    expect(query.concepts.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Mazin', 'speak']),
    );
    const second = query.concepts.filter(({ weight }) => weight < 1);
    expect(second.length).toBeGreaterThan(0);
  });

  test('reads one by itself that has no answer behind those before it', async () => {
    const asked: string[] = [];
    // A question that has others before it finds nothing.
    const answer = answerEach(async (question, history) => {
      asked.push([...history.map(({ text }) => text), question].join(' > '));
      return desk.explain(history.length === 0 ? question : 'Who is the king of Peru?', []);
    });
    const { answer: both } = await answer(`${SALIH} ${FIELDS}`, []);
    expect(asked).toEqual([SALIH, `${SALIH} > ${FIELDS}`, FIELDS]);
    expect(both).toMatchObject({ outcome: 'found', notes: [] });
    // What points back is about those before it or about nothing.
    asked.length = 0;
    await answer(`${SALIH} And when did he speak?`, []);
    expect(asked).toEqual([SALIH, `${SALIH} > And when did he speak?`]);
  });

  test('ranks every passage once, those of each question in turn', async () => {
    const { ranking } = await desk.explain(`${SALIH} ${FIELDS}`);
    const ids = ranking.map(({ passageId }) => passageId);
    expect(new Set(ids).size).toBe(ids.length);
    const [one, other] = [await desk.explain(SALIH), await desk.explain(FIELDS)];
    expect(ids.slice(0, 2)).toEqual([one.ranking[0]!.passageId, other.ranking[0]!.passageId]);
  });
});
