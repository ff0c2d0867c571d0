import type { Pieces, WordPieceTokenizer } from './word-pieces.ts';

/** How texts are laid out for the networks; `models/train/encoder.py` trains them on the same. */
const CLS = 101;
const SEP = 102;
const MOST_QUESTION_PIECES = 62;
const MOST_SOURCE_PIECES = 32;
const MOST_PIECES = 224;
/** What two windows of a long text share. */
const SHARED_PIECES = 32;
/** A passage of the bot's own has three at most; what is longer than eight is a file in one line. */
const MOST_WINDOWS = 8;

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
  /** The first piece of the text, and its pieces that stand here. */
  textStart: number;
  pieces: Pieces;
};

/** One row, however long: of a question beyond 62 pieces the beginning is left out. */
export function layOutQuestion(tokenize: WordPieceTokenizer, question: string): Row {
  const pieces = tokenize(question);
  // What is asked stands at the end, behind earlier turns.
  return {
    ids: [CLS, ...pieces.ids.slice(-MOST_QUESTION_PIECES), SEP],
    textStart: 1,
    pieces,
  };
}

/** A row for each window of the passage: most have one. */
export function layOutPassage(tokenize: WordPieceTokenizer, { source, text }: ReadableText): Row[] {
  const before = [CLS, ...tokenize(source).ids.slice(0, MOST_SOURCE_PIECES), SEP];
  return cutWindows(tokenize(text), before.length).map((pieces) => layOutText(before, pieces));
}

/** As `layOutPassage`, each window behind the question. */
export function layOutPair(
  tokenize: WordPieceTokenizer,
  question: string,
  { source, text }: ReadableText,
): Row[] {
  const asked = tokenize(question).ids.slice(-MOST_QUESTION_PIECES);
  const head = tokenize(source).ids.slice(0, MOST_SOURCE_PIECES);
  const before = [CLS, ...asked, SEP, ...head, ...(head.length > 0 ? [SEP] : [])];
  return cutWindows(tokenize(text), before.length).map((pieces) => {
    const row = layOutText(before, pieces);
    return { ...row, types: row.ids.map((_, at) => (at < asked.length + 2 ? 0 : 1)) };
  });
}

/** What finds no room in one row is read in several, the same words at the end of one and the start of the next. */
function cutWindows(pieces: Pieces, taken: number): Pieces[] {
  const room = MOST_PIECES - taken - 1;
  const windows: Pieces[] = [];
  let from = 0;
  do {
    const cut = <Value>(values: readonly Value[]) => values.slice(from, from + room);
    windows.push({ ids: cut(pieces.ids), starts: cut(pieces.starts), ends: cut(pieces.ends) });
    from += room - SHARED_PIECES;
  } while (from + SHARED_PIECES < pieces.ids.length && windows.length < MOST_WINDOWS);
  return windows;
}

function layOutText(before: readonly number[], pieces: Pieces): Row {
  return { ids: [...before, ...pieces.ids, SEP], textStart: before.length, pieces };
}
