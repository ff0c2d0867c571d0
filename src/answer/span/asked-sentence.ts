import type { Query } from '../../search/query.ts';
import type { AliasFinder } from '../../text/aliases.ts';
import { analyze, type Token } from '../../text/analyze.ts';
import type { TextRange } from '../../text/sentences.ts';

/** A sentence, read for a question. */
export type AskedSentence = {
  text: string;
  tokens: readonly Token[];
  /** By token: the concepts of the question that it covers, as places in `concepts`. */
  covers: readonly (readonly number[])[];
  concepts: Query['concepts'];
};

/** The tokens from `from` to `to`, `to` exclusive. */
export type TokenRange = { from: number; to: number };

export function readSentence(
  text: string,
  { concepts }: Query,
  findAliases: AliasFinder,
): AskedSentence {
  const tokens = analyze(text);
  const conceptsOf = (term: string) =>
    concepts.flatMap(({ terms }, c) => (terms.some((own) => own.term === term) ? [c] : []));
  const covers = tokens.map(({ term }) => conceptsOf(term));
  for (const { term, from, to } of findAliases(tokens)) {
    const named = conceptsOf(term);
    for (let at = from; at < to; at += 1) covers[at]!.push(...named);
  }
  return { text, tokens, covers, concepts };
}

/** The tokens that lie in a range of the sentence. */
export function findTokens({ tokens }: AskedSentence, { start, end }: TextRange): TokenRange {
  const from = tokens.findIndex((token) => token.end > start);
  if (from < 0) return { from: tokens.length, to: tokens.length };
  const next = tokens.findIndex((token) => token.start >= end);
  return { from, to: next < 0 ? tokens.length : next };
}

/** Whether any of the tokens covers something that the question names. */
export function isAnyAsked({ covers }: AskedSentence, { from, to }: TokenRange): boolean {
  return covers.slice(Math.max(0, from), Math.max(0, to)).some((found) => found.length > 0);
}

/** Whether the question names all of it already. */
export function isAllAsked({ tokens, covers }: AskedSentence, { from, to }: TokenRange): boolean {
  return tokens.slice(from, to).every(({ stop }, n) => stop || covers[from + n]!.length > 0);
}
