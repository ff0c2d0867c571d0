import type { Pieces, WordPieceTokenizer } from './word-pieces.ts';

/** How texts are laid out for the networks; `models/train/encoder.py` trains them on the same. */
const CLS = 101;
const SEP = 102;
const MOST_QUESTION_PIECES = 62;
const MOST_SOURCE_PIECES = 32;
const MOST_PIECES = 224;

/** A passage as the networks see it. */
export type ReadableText = {
  /** Headline, month and year, as `describeSource` gives them; may be empty. */
  source: string;
  text: string;
};

/** A row of a network's input. */
export type Row = {
  ids: number[];
  /** By piece, for a pair: 0 for the question, 1 for what it is held against. */
  types?: number[];
  /** The first piece of the text, and the pieces of it that found room. */
  textStart: number;
  pieces: Pieces;
};

export function layOutQuestion(tokenize: WordPieceTokenizer, question: string): Row {
  const pieces = tokenize(question);
  // What is asked stands at the end, behind earlier turns.
  return {
    ids: [CLS, ...pieces.ids.slice(-MOST_QUESTION_PIECES), SEP],
    textStart: 1,
    pieces,
  };
}

export function layOutPassage(tokenize: WordPieceTokenizer, { source, text }: ReadableText): Row {
  const before = [CLS, ...tokenize(source).ids.slice(0, MOST_SOURCE_PIECES), SEP];
  return layOutText(before, tokenize(text));
}

export function layOutPair(
  tokenize: WordPieceTokenizer,
  question: string,
  { source, text }: ReadableText,
): Row & { types: number[] } {
  const asked = tokenize(question).ids.slice(-MOST_QUESTION_PIECES);
  const head = tokenize(source).ids.slice(0, MOST_SOURCE_PIECES);
  const before = [CLS, ...asked, SEP, ...head, ...(head.length > 0 ? [SEP] : [])];
  const row = layOutText(before, tokenize(text));
  const types = row.ids.map((_, at) => (at < asked.length + 2 ? 0 : 1));
  return { ...row, types };
}

function layOutText(before: readonly number[], pieces: Pieces): Row {
  const ids = [...before, ...pieces.ids].slice(0, MOST_PIECES - 1);
  ids.push(SEP);
  return { ids, textStart: before.length, pieces };
}
