/** A text as the networks read it: numbers of word pieces, with the characters that each stands for. */
export type Pieces = {
  ids: readonly number[];
  /** Places in the text: piece `n` is `text.slice(starts[n], ends[n])`. */
  starts: readonly number[];
  ends: readonly number[];
};

export type WordPieceTokenizer = (text: string) => Pieces;

/** A longer word is unknown as a whole: it bounds the time that one takes. */
const MOST_CHARS_OF_A_WORD = 100;
const UNKNOWN = '[UNK]';

const WHITE = /[\t\n\r\p{Zs}\u2028\u2029]/u;
/** What is left out: control characters and what stands for no character. */
const DROPPED = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\uFFFD]/u;
/** A word of its own each: punctuation, the other ASCII signs, and the characters of Chinese. */
const ALONE =
  /[!-/:-@[-`{-~\p{P}\u{4E00}-\u{9FFF}\u{3400}-\u{4DBF}\u{F900}-\u{FAFF}\u{20000}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/u;

type Word = { chars: string[]; starts: number[]; ends: number[] };

/**
 * BERT's tokeniser, without case and accents, with places in the text: the libraries that read this
 * vocabulary give none, and without them nothing could be marked.
 *
 * @param vocabulary a piece a line; `##` continues a word. A piece's number is its line, from 0.
 */
export function createWordPieceTokenizer(vocabulary: readonly string[]): WordPieceTokenizer {
  const numbers = new Map(vocabulary.map((piece, number) => [piece, number]));
  const unknown = numbers.get(UNKNOWN)!;
  return (text) => {
    const pieces = { ids: [] as number[], starts: [] as number[], ends: [] as number[] };
    for (const word of splitWords(text)) {
      for (const { id, from, to } of cutWord(word, numbers) ?? [
        { id: unknown, from: 0, to: word.chars.length },
      ]) {
        pieces.ids.push(id);
        pieces.starts.push(word.starts[from]!);
        pieces.ends.push(word.ends[to - 1]!);
      }
    }
    return pieces;
  };
}

/** The longest piece at each place, from the left; nothing when one place has none. */
function cutWord({ chars }: Word, numbers: ReadonlyMap<string, number>) {
  if (chars.length > MOST_CHARS_OF_A_WORD) return undefined;
  const cut: { id: number; from: number; to: number }[] = [];
  for (let from = 0; from < chars.length; ) {
    let to = chars.length;
    let id: number | undefined;
    for (; to > from; to -= 1) {
      id = numbers.get((from > 0 ? '##' : '') + chars.slice(from, to).join(''));
      if (id !== undefined) break;
    }
    if (id === undefined) return undefined;
    cut.push({ id, from, to });
    from = to;
  }
  return cut;
}

function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let word: Word | undefined;
  let at = 0;
  for (const char of text) {
    const start = at;
    at += char.length;
    if (WHITE.test(char)) {
      word = undefined;
      continue;
    }
    if (DROPPED.test(char)) continue;
    // An accent that was a part of its letter goes; "ß" and "İ" may become two.
    for (const plain of fold(char)) {
      if (ALONE.test(plain)) {
        words.push({ chars: [plain], starts: [start], ends: [at] });
        word = undefined;
      } else {
        if (word === undefined) {
          word = { chars: [], starts: [], ends: [] };
          words.push(word);
        }
        word.chars.push(plain);
        word.starts.push(start);
        word.ends.push(at);
      }
    }
  }
  return words;
}

function fold(char: string): string {
  if (char <= '\u007F') return char.toLowerCase();
  return char
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}
