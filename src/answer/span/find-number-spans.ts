import { type Amount, findAmounts } from '../../text/amounts.ts';
import { analyze } from '../../text/analyze.ts';
import { overlap } from '../../text/sentences.ts';
import { findTimes } from '../../text/times.ts';
import { type AskedSentence, findTokens } from './asked-sentence.ts';
import type { AskingWords } from './asking-words.ts';
import type { SpanCandidate } from './choose-span.ts';
import { NATIONALITY } from './nationality.ts';

/** What kinds of amount a question takes, by how it asks. */
const TAKEN: readonly (readonly [RegExp, readonly Amount['kind'][]])[] = [
  [/^how long/i, ['duration', 'size']],
  [/^how old/i, ['duration']],
  [/^how (?:far|tall|high|deep)/i, ['size']],
  [/^how (?:big|large)/i, ['size', 'count', 'money', 'percent']],
  [/^how much$/i, ['money', 'percent', 'size', 'duration']],
  [/^how (?:many|often)/i, ['count']],
  [/percent|share|proportion/i, ['percent']],
];
const ANY: readonly Amount['kind'][] = ['count', 'money', 'percent', 'size', 'duration'];

/** So far behind its number stands what is counted: "three new, small army bases". */
const MOST_WORDS_BETWEEN = 3;
const COUNTS_ASKED = 2;

/**
 * The amounts of a sentence that may answer "how many" or "how much". The amount of what is counted
 * goes before others, and reaches to it: "about 3,000 soldiers".
 */
export function findNumberSpans(sentence: AskedSentence, asked: AskingWords): SpanCandidate[] {
  const isShare = /^how much$/i.test(asked.words) && /^of\b/i.test(asked.after);
  const taken: readonly Amount['kind'][] = isShare
    ? ['percent']
    : (TAKEN.find(([words]) => words.test(asked.words))?.[1] ?? ANY);
  const counted =
    /^how (?:many|much)/i.test(asked.words) && !isShare ? readCounted(sentence, asked) : [];
  if (counted.some((c) => isMissingPeople(sentence, c))) return [];
  return listAmounts(sentence).flatMap((amount) => {
    const end = findCounted(sentence, amount, counted);
    if (end !== undefined) return [{ start: amount.start, end, weight: COUNTS_ASKED }];
    if (!taken.includes(amount.kind)) return [];
    return [{ start: amount.start, end: amount.end, weight: 1 }];
  });
}

/** "How many British troops" is not answered by American ones. */
function isMissingPeople({ covers, concepts }: AskedSentence, c: number): boolean {
  const { kind, label } = concepts[c]!;
  const isPeople = kind === 'name' || NATIONALITY.test(label);
  return isPeople && !covers.some((covered) => covered.includes(c));
}

/** Without dates, the 5 of "Article 5", and the second of "3 miles (5 km)". */
function listAmounts(sentence: AskedSentence): Amount[] {
  const { text, tokens } = sentence;
  const times = findTimes(text);
  return findAmounts(text).filter((amount, n, all) => {
    const { start, kind } = amount;
    const isDate = kind !== 'duration' && times.some((time) => overlap(time, amount));
    const before = tokens[findTokens(sentence, amount).from - 1];
    const isOfName =
      before?.kind === 'name' && !before.stop && /^\s$/.test(text.slice(before.end, start));
    const last = all[n - 1];
    const isConversion = last?.kind === kind && /^\s*\($/.test(text.slice(last.end, start));
    return !isDate && !isOfName && !isConversion;
  });
}

/** The concepts of what is counted: "foreign troops" of "how many foreign troops are …". */
function readCounted({ concepts }: AskedSentence, { after }: AskingWords): number[] {
  const tokens = analyze(after);
  const from = tokens.findIndex(({ stop }) => !stop);
  if (from < 0 || from > 2) return [];
  const length = tokens.slice(from).findIndex(({ stop }) => stop);
  const words = tokens.slice(from, length < 0 ? undefined : from + length);
  return words
    .slice(0, 4)
    .map(({ term }) => concepts.findIndex(({ terms }) => terms[0]!.term === term))
    .filter((c) => c >= 0);
}

/** Where what is counted ends, if it stands in the amount or right behind it. */
function findCounted(
  sentence: AskedSentence,
  amount: Amount,
  counted: readonly number[],
): number | undefined {
  const { text, tokens, covers } = sentence;
  const { from, to } = findTokens(sentence, amount);
  const isCounted = (at: number) => covers[at]!.some((c) => counted.includes(c));
  for (let at = from; at < to; at += 1) if (isCounted(at)) return amount.end;
  for (let at = to; at < tokens.length && at - to <= MOST_WORDS_BETWEEN; at += 1) {
    const { start, end, stop, surface } = tokens[at]!;
    if (/[,;:()]/.test(text.slice(amount.end, start))) return undefined;
    if (isCounted(at))
      return covers[at]!.includes(counted.at(-1)!) ? end : findNounEnd(sentence, at);
    if (stop && surface !== 'of' && surface !== 'the') return undefined;
  }
  return undefined;
}

const NO_NOUN =
  /^(?:since|during|until|across|amid|near|within|without|per|earlier|later|ago|today|yesterday)$/;

/** "5,000 US soldiers" counts "US troops", too: the noun belongs to it. */
function findNounEnd({ text, tokens }: AskedSentence, at: number): number {
  const { end } = tokens[at]!;
  const next = tokens[at + 1];
  const isNoun =
    next?.kind === 'word' &&
    !next.stop &&
    !NO_NOUN.test(next.surface) &&
    /^ $/.test(text.slice(end, next.start));
  return isNoun ? next.end : end;
}
