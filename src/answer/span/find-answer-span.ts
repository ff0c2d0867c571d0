import type { Query } from '../../search/query.ts';
import type { AliasFinder } from '../../text/aliases.ts';
import type { IsName } from '../../text/name-runs.ts';
import type { TextRange } from '../../text/sentences.ts';
import { type AskedSentence, readSentence } from './asked-sentence.ts';
import { type AskingWords, splitAtAskingWords } from './asking-words.ts';
import { chooseSpan, type SpanCandidate } from './choose-span.ts';
import { findExpansionSpans } from './find-expansion-spans.ts';
import { findIdentitySpans } from './find-identity-spans.ts';
import { findNumberSpans } from './find-number-spans.ts';
import { findPersonSpans } from './find-person-spans.ts';
import { findPlaceSpans } from './find-place-spans.ts';
import { findTimeSpans } from './find-time-spans.ts';

/** A sentence that speaks of less than this share of what the question names answers another one. */
const LEAST_COVER = 0.5;

/** What is longer is a list or a table, where standing near means little. It bounds the time, too. */
const MOST_CHARS = 1_500;

/** Takes a text with the range of its answering sentence; the span is a range of the text, too. */
export type SpanFinder = (
  text: string,
  sentence: TextRange,
  question: string,
  query: Query,
) => TextRange | undefined;

/**
 * Returns the function that finds what is asked for within the answering sentence: the date of
 * "when", the number of "how many", the name of "who" and "where". It takes what stands nearest to
 * the words of the question, never what the question names itself, and nothing when in doubt: a
 * wrong span is worse than none.
 */
export function createSpanFinder(isName: IsName, findAliases: AliasFinder): SpanFinder {
  return (text, { start, end }, question, query) => {
    const find = FINDERS[query.answerType];
    if (find === undefined || end - start > MOST_CHARS) return undefined;
    const sentence = readSentence(text.slice(start, end), query, findAliases);
    if (measureCover(sentence) < LEAST_COVER) return undefined;
    const span = chooseSpan(sentence, find(sentence, splitAtAskingWords(question), isName));
    return span && { start: start + span.start, end: start + span.end };
  };
}

type CandidateFinder = (
  sentence: AskedSentence,
  asked: AskingWords,
  isName: IsName,
) => SpanCandidate[];

const FINDERS: Partial<Record<Query['answerType'], CandidateFinder>> = {
  time: findTimeSpans,
  number: findNumberSpans,
  person: findPersonSpans,
  place: findPlaceSpans,
  identity: findIdentitySpans,
  expansion: findExpansionSpans,
};

/** The share of the question's own concepts that the sentence covers; not those it took over. */
function measureCover({ covers, concepts }: AskedSentence): number {
  const covered = new Set(covers.flat());
  const own = concepts.map(({ weight }, c) => (weight === 1 ? c : -1)).filter((c) => c >= 0);
  return own.length === 0 ? 0 : own.filter((c) => covered.has(c)).length / own.length;
}
