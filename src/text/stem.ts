// The stemmers' own module: natural's main entry costs about 700 ms and loads `.env` by itself.
import { PorterStemmer } from 'natural/lib/natural/stemmers/index.js';

const ENGLISH_WORD = /^[a-z]{3,}$/;

/** Porter's stem of a folded English word; anything else comes back unchanged. */
export function stemWord(word: string): string {
  return ENGLISH_WORD.test(word) ? PorterStemmer.stem(word) : word;
}
