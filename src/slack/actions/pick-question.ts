import type { Answer } from '../../answer/answer.ts';
import type { Desk } from '../../answer/desk.ts';
import { splitSentences } from '../../text/sentences.ts';

/** A message up to this long is one question. */
const SHORT_CHARS = 200;
/** Each is asked, which takes some tens of milliseconds. */
const MOST_SENTENCES = 12;
const FEWEST_WORDS = 3;

const RANK: Readonly<Record<Answer['outcome'], number>> = { found: 2, unsure: 1, 'not-found': 0 };

/**
 * The question that a message makes: all of it if it is short, else the sentence that the articles
 * answer best. The first of those that are answered alike.
 */
export async function pickQuestion(desk: Desk, message: string): Promise<string> {
  const text = message.replace(/\s+/g, ' ').trim();
  const sentences = splitSentences(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => sentence.split(' ').length >= FEWEST_WORDS)
    .slice(0, MOST_SENTENCES);
  if (text.length <= SHORT_CHARS || sentences.length === 0) return text;
  let best: { sentence: string; answer: Answer } | undefined;
  for (const sentence of sentences) {
    const answer = await desk.answer(sentence);
    if (best === undefined || isBetter(answer, best.answer)) best = { sentence, answer };
  }
  return best!.sentence;
}

function isBetter(a: Answer, b: Answer): boolean {
  if (a.outcome !== b.outcome) return RANK[a.outcome] > RANK[b.outcome];
  return a.confidence > b.confidence;
}
