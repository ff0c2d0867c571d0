// The stemmer's own module: natural's main entry costs about 700 ms and loads `.env` by itself, and
// the entry of all stemmers, with a dictionary of Indonesian, 40 ms at the start of every thread.
import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { toBaseForm } from './irregular-forms.ts';

/** The stemmer takes quadratic time: what is longer than any word is none. */
const ENGLISH_WORD = /^[a-z]{3,40}$/;
/** Words that end in s without being a plural: ISIS is not ISI, and gas no "ga". */
const SHORT_SINGULAR = /^(?:[a-z][aeiou]s|[a-z]{2}[iu]s)$/;
/** Porter undoubles these behind -ed and -ing, but for l, s and z. */
const LONG_DOUBLE = /^[a-z]{3,}([bcdfghjkmnpqrtvwx])\1$/;
const SHORT_PLURAL = /^[a-z]{2}s$/;

/** Porter's stem of a folded English word's base form; anything else comes back unchanged. */
export function stemWord(word: string): string {
  if (!ENGLISH_WORD.test(word) || SHORT_SINGULAR.test(word)) return word;
  const porter = PorterStemmer.stem(toBaseForm(word));
  // "Boycotted" loses a t as "stopped" loses a p: so must "boycott".
  const stem = LONG_DOUBLE.test(porter) ? porter.slice(0, -1) : porter;
  if (stem.length > 2 || SHORT_PLURAL.test(word)) return stem;
  // "Used" is no US and an IED no "i": Porter made no rules for acronyms. An e tells most of these
  // words from acronyms, and brings "die" to "died".
  if (stem.length < 2) return word.replace(/s$/, '');
  return /[aou]$/.test(stem) ? stem : `${stem}e`;
}
