import { createInterface } from 'node:readline';
import type { Turn } from '../answer/answer.ts';
import type { Desk } from '../answer/desk.ts';
import { renderAnswer } from './render-answer.ts';

const MAX_TURNS = 10;

export type TerminalOptions = {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  /** True when a person types: with a prompt, and with colour. */
  interactive: boolean;
  signal: AbortSignal;
};

/** Answers the questions typed, one a line, each with the ones before as context, until the input ends. */
export async function askInTerminal(
  desk: Desk,
  { input, output, interactive, signal }: TerminalOptions,
): Promise<void> {
  const lines = createInterface({ input, output, terminal: interactive, prompt: '> ', signal });
  // A terminal in raw mode hands Ctrl+C to the reader, not to the process.
  lines.on('SIGINT', () => lines.close());
  const turns: Turn[] = [];
  if (interactive) lines.prompt();
  for await (const line of lines) {
    const question = line.trim();
    if (question !== '') {
      const answer = await desk.answer(question, turns.slice(-MAX_TURNS));
      turns.push({ role: 'user', text: question });
      output.write(`${renderAnswer(answer, { color: interactive })}\n\n`);
    }
    if (interactive) lines.prompt();
  }
}
