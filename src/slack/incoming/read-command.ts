/** What only the slash command does, besides answering questions. */
export type Command =
  /** Without an interval where it is none of ours. */
  | { kind: 'subscribe'; every?: 'daily' | 'weekly' }
  | { kind: 'unsubscribe' }
  | { kind: 'digest' }
  /** The question may be empty. */
  | { kind: 'watch'; question: string }
  | { kind: 'watching' };

/**
 * Reads what follows `/iraq` as a command; undefined where it is none. Whatever begins with "watch" is
 * one. The others are the one word, "subscribe" with one more: any other text that begins so may be a
 * question.
 */
export function readCommand(text: string): Command | undefined {
  const said = text.trim();
  const watched = /^watch(?:[\s:,]+(.*))?$/is.exec(said);
  if (watched !== null) return { kind: 'watch', question: watched[1]?.trim() ?? '' };
  const words = said
    .toLowerCase()
    .replace(/[.!\s]+$/, '')
    .split(/\s+/);
  const [first, second] = words;
  if (first === 'subscribe' && words.length <= 2) return subscribe(second);
  if (words.length > 1) return undefined;
  return first === 'unsubscribe' || first === 'digest' || first === 'watching'
    ? { kind: first }
    : undefined;
}

function subscribe(interval = 'daily'): Command {
  const isKnown = interval === 'daily' || interval === 'weekly';
  return isKnown ? { kind: 'subscribe', every: interval } : { kind: 'subscribe' };
}
