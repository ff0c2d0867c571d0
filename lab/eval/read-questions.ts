import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { Corpus } from '../../src/corpus/article.ts';
import { InputError } from '../../src/input/input-error.ts';
import type { EvalQuestion, EvalSet } from './eval-question.ts';
import { parseQuestionFile, type QuestionEntry } from './parse-question-file.ts';

/**
 * Reads questions on a corpus: a YAML or JSON list of questions and dialogues, each with the phrases
 * that a right passage holds.
 *
 * A passage is right if it contains any `holds` phrase (white space doesn't count) and, where
 * `article` is given, lies in one of those articles. Evidence for the highlight is `highlight` or,
 * without it, `holds`.
 * @throws InputError naming the file, the line and what to do; also when a question that is
 *   said to be answerable has no right passage.
 */
export async function readQuestions(path: string, corpus: Corpus): Promise<EvalSet> {
  const entries = parseQuestionFile(path, await readText(path));
  refuseFaults(path, entries, new Set(corpus.articles.map((article) => article.id)));

  const findHolding = createPhraseFinder(corpus);
  const notes: string[] = [];
  const questions = entries.map((entry): EvalQuestion => {
    const right = new Set<string>();
    for (const phrase of entry.holds) {
      const ids = findHolding(phrase, entry.article);
      if (ids.length === 0) notes.push(`${entry.id}: no passage holds "${phrase}".`);
      for (const id of ids) right.add(id);
    }
    if (entry.answerable && right.size === 0) {
      const problem = `${entry.id}: no passage holds any of its phrases.`;
      throw new InputError(path, entry.line, problem, 'Copy a phrase out of one paragraph.');
    }
    return {
      id: entry.id,
      question: entry.question,
      history: entry.history,
      ...(entry.kind === undefined ? {} : { kind: entry.kind }),
      answerable: entry.answerable,
      judgements: new Map([...right].map((id) => [id, 1])),
      evidence: entry.highlight.length > 0 ? entry.highlight : entry.holds,
      answers: [],
    };
  });
  return { name: basename(path, extname(path)), corpus, questions, notes };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === 'ENOENT' ? 'no such file.' : `cannot be read (${code}).`;
    throw new InputError(path, undefined, problem, 'Name a file of questions.');
  }
}

function refuseFaults(
  path: string,
  entries: readonly QuestionEntry[],
  articleIds: ReadonlySet<string>,
): void {
  const lineOfId = new Map<string, number>();
  for (const { id, line, answerable, holds, article } of entries) {
    const refuse = (problem: string, remedy: string) => {
      throw new InputError(path, line, `${id}: ${problem}`, remedy);
    };
    const earlier = lineOfId.get(id);
    if (earlier !== undefined) refuse(`is also the id in line ${earlier}.`, 'Rename one of them.');
    lineOfId.set(id, line);
    const unknown = article.find((name) => !articleIds.has(name));
    if (unknown !== undefined) {
      refuse(`the corpus has no article "${unknown}".`, 'Correct the id, or name the corpus.');
    }
    if (answerable && holds.length === 0) {
      refuse('says no phrase that holds the answer.', 'Add `holds` or `answerable: false`.');
    }
    if (!answerable && holds.length > 0) {
      refuse('is unanswerable, yet has `holds`.', 'Take out one of the two.');
    }
  }
}

/** Finds the ids of the passages that contain a phrase; in these articles, or in all if none is named. */
function createPhraseFinder({ passages }: Corpus) {
  const inks = passages.map(({ text }) => removeSpace(text));
  return (phrase: string, articleIds: readonly string[]): string[] => {
    const ink = removeSpace(phrase);
    return passages
      .filter(({ articleId }, at) => {
        const isIn = articleIds.length === 0 || articleIds.includes(articleId);
        return isIn && inks[at]!.includes(ink);
      })
      .map(({ id }) => id);
  };
}

function removeSpace(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
