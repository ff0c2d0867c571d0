import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createDesk, type Desk } from '../answer/desk.ts';
import { InputError } from '../input/input-error.ts';
import { readLines } from '../input/read-lines.ts';
import { toAnswerJson } from '../wording/answer-json.ts';
import { answerBatch } from './answer-batch.ts';
import { openCorpus } from './open-corpus.ts';
import { openReadingWithBar } from './open-reading-with-bar.ts';
import type { Terminal } from './terminal.ts';

export type AskOptions = {
  corpusDir: string;
  /** The earlier questions, oldest first. */
  history: readonly string[];
  json: boolean;
};

/** Answers one question, for a person or as one line of JSON. */
export async function askOnce(
  question: string,
  { corpusDir, history, json }: AskOptions,
  terminal: Terminal,
): Promise<void> {
  const { desk, close } = await openDesk(corpusDir, terminal);
  const turns = history.map((text) => ({ role: 'user' as const, text }));
  const answer = await desk.answer(question, turns).finally(close);
  if (json) {
    terminal.stdout.write(`${JSON.stringify(toAnswerJson(answer))}\n`);
    return;
  }
  const { renderAnswer } = await import('./render-answer.ts');
  terminal.stdout.write(`${renderAnswer(answer, { color: terminal.hasColor })}\n`);
}

/**
 * Answers a file of questions, or standard input for `-`, as `answerBatch` says.
 * @returns whether every line got an answer.
 */
export async function askBatch(
  file: string,
  corpusDir: string,
  terminal: Terminal,
): Promise<boolean> {
  const { desk, close } = await openDesk(corpusDir, terminal);
  const name = file === '-' ? 'standard input' : file;
  const input = file === '-' ? terminal.stdin : createReadStream(file);
  let allAnswered = true;
  try {
    for await (const { json, error } of answerBatch(desk, readLines(input), name)) {
      if (error !== undefined) {
        allAnswered = false;
        terminal.complain(error);
      }
      if (!terminal.stdout.write(`${json}\n`)) await once(terminal.stdout, 'drain');
    }
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    const problem = code === 'ENOENT' ? 'no such file.' : `cannot be read (${code}).`;
    throw new InputError(name, undefined, problem, 'Name a file of one question a line, or - .');
  } finally {
    await close();
  }
  return allAnswered;
}

/** The desk, and what ends the threads that read for it. */
async function openDesk(
  corpusDir: string,
  terminal: Terminal,
): Promise<{ desk: Desk; close(): Promise<void> }> {
  const { corpus, aliases } = await openCorpus(corpusDir, terminal.complain);
  const reading = await openReadingWithBar(corpus, terminal);
  const desk = await createDesk(corpus, { aliases, reading: () => reading });
  return {
    desk,
    close: async () => {
      if (!('unavailable' in reading)) await reading.networks.close();
    },
  };
}
