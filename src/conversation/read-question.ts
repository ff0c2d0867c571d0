import type { Concept, Query } from '../index/query.ts';
import type { DateExpander } from '../question/expand-dates.ts';
import { parseQuestion } from '../question/parse-question.ts';
import { type ReadDate, tidyQuestion } from '../question/tidy-question.ts';
import { type CorpusQuestion, findCorpusQuestion } from '../sources/find-corpus-question.ts';
import type { PublisherFinder } from '../sources/find-publishers.ts';
import { createRestrictionReader, type RestrictedQuestion } from '../sources/read-restrictions.ts';
import type { AliasFinder } from '../text/aliases.ts';
import { readCorrection } from './read-correction.ts';

/** One question of a conversation, read by itself, once: all that comes after works on this. */
export type QuestionReading = RestrictedQuestion & {
  /** What it names, and the kind of answer that it wants. */
  query: Query;
  /** What it says was not meant, when it corrects the question before it; may be empty. */
  rejected?: readonly Concept[];
  /** Dates whose day and month could be told either way. */
  readDates: readonly ReadDate[];
  /** What it asks of the corpus itself, and nothing of what the articles tell. */
  aboutCorpus?: CorpusQuestion['about'];
};

export type QuestionReader = (question: string) => QuestionReading;

/** Returns the function that reads questions to one corpus, as a person types them. */
export function createQuestionReader(
  publishers: PublisherFinder,
  findAliases: AliasFinder,
  expandDates: DateExpander,
): QuestionReader {
  const readRestrictions = createRestrictionReader(publishers);

  return (question) => {
    const { text: tidied, readDates } = tidyQuestion(question);
    const ofCorpus = findCorpusQuestion(tidied, publishers);
    if (ofCorpus !== undefined) return { ...asListOf(ofCorpus), text: tidied, readDates };
    const corrected = readCorrection(tidied);
    const restricted = readRestrictions(corrected?.text ?? tidied);
    const rejected = corrected && parseQuestion(corrected.rejected, findAliases).concepts;
    const { text } = restricted;
    const query = expandDates(parseQuestion(text, findAliases), text);
    return { ...restricted, readDates, query, ...(rejected && { rejected }) };
  };
}

/** A question about the corpus, as one that wants articles and nothing in them. */
function asListOf({ about, publishers }: CorpusQuestion) {
  return {
    aboutCorpus: about,
    query: { concepts: [], answerType: 'other' as const },
    restriction: publishers.length > 0 ? { publishers } : {},
    phrases: [],
    unread: [],
    newestFirst: true,
  };
}
