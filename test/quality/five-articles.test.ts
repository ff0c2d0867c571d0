import { readFile, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { judgeQuestion } from '../../lab/eval/judge-question.ts';
import { readQuestions } from '../../lab/eval/read-questions.ts';
import { type ResultSummary, summarizeResults } from '../../lab/eval/summarize-results.ts';
import type { Desk } from '../../src/answer/desk.ts';
import type { Corpus } from '../../src/corpus/article.ts';
import { openFiveArticles } from '../answer/open-five-articles.ts';

const BASELINE = new URL('baseline.json', import.meta.url);
const FILES = ['questions', 'dialogues', 'hard-paraphrases'] as const;
/** What a change may not lower. `UPDATE_BASELINE=1 npm test` writes the file anew. */
const GUARDED = ['hit@1', 'hit@3', 'mrr@10', 'highlight'] as const;

/** One question of so many is asked. */
const EVERY = 3;

type Scores = Record<(typeof GUARDED)[number] | 'answered' | 'refused', number | null>;

let corpus: Corpus;
let desk: Desk;

beforeAll(async () => {
  ({ corpus, desk } = await openFiveArticles());
});

describe('the five articles', () => {
  it('name who Abdulkhaliq al-Azzawi is, from the right article', async () => {
    const answer = await desk.answer('Who is Abdulkhaliq al-Azzawi?');
    expect(answer.outcome).toBe('found');
    const [best] = answer.outcome === 'found' ? answer.passages : [];
    expect(best!.article.id).toBe('2020-01-17-gulan-coalition-critical');
    expect(best!.passage.text.slice(best!.highlight.start, best!.highlight.end)).toContain(
      'a member of the parliamentary committee of defense and security',
    );
  });

  it('don’t answer what they don’t hold', async () => {
    const answer = await desk.answer('What is the capital of Peru?');
    expect(answer.outcome).toBe('not-found');
  });

  it('don’t answer it in the middle of a conversation either', async () => {
    const history = [{ role: 'user' as const, text: 'Who is Abdulkhaliq al-Azzawi?' }];
    const answer = await desk.answer('What is the capital of Peru?', history);
    expect(answer.outcome).not.toBe('found');
  });

  it.each(FILES)(
    'answer %s no worse than the baseline',
    async (file) => {
      const set = await readQuestions(`test/fixtures/${file}.yaml`, corpus);
      const textById = new Map(set.corpus.passages.map(({ id, text }) => [id, text]));
      const results = [];
      // Reading them all takes half a minute: `npm run -s eval` does.
      const chosen = set.questions.filter((_, n) => n % EVERY === 0);
      for (const { answerable, ...question } of chosen) {
        const explanation = await desk.explain(question.question, question.history);
        const asked = { ...question, answerable: answerable! };
        results.push(judgeQuestion(asked, explanation, 0, (id) => textById.get(id)));
      }
      const scores = pickScores(summarizeResults(results));
      const baselines = JSON.parse(await readFile(BASELINE, 'utf8')) as Record<string, Scores>;
      if (process.env.UPDATE_BASELINE === '1') {
        const updated = { ...baselines, [file]: scores };
        await writeFile(BASELINE, `${JSON.stringify(updated, null, 2)}\n`);
        return;
      }
      // A score that the file lacks would be guarded no more.
      expect(Object.keys(baselines[file]!)).toEqual(Object.keys(scores));
      for (const [name, least] of Object.entries(baselines[file]!)) {
        expect(scores[name as keyof Scores], `${file}: ${name}`).toBeGreaterThanOrEqual(least!);
      }
      // Reads passages for more than a hundred questions: half a minute where others compute, too.
    },
    180_000,
  );
});

function pickScores(summary: ResultSummary): Scores {
  const { answered, refused } = summary.abstention;
  return {
    ...(Object.fromEntries(GUARDED.map((name) => [name, summary[name]])) as Scores),
    ...(answered !== null && { answered }),
    ...(refused !== null && { refused }),
  };
}
