import type { Concept, Query } from '../index/query.ts';
import type { DateExpander } from '../question/expand-dates.ts';
import { parseQuestion } from '../question/parse-question.ts';
import { cutOut, type QuestionText, readText } from '../question/read-text.ts';
import { type ReadDate, tidyQuestion } from '../question/tidy-question.ts';
import { type CorpusQuestion, findCorpusQuestion } from '../sources/find-corpus-question.ts';
import type { PublisherFinder } from '../sources/find-publishers.ts';
import { createRestrictionReader, type Restriction } from '../sources/read-restrictions.ts';
import type { AliasFinder } from '../text/aliases.ts';
import type { TextRange } from '../text/sentences.ts';
import { readCorrection } from './read-correction.ts';
import { type QuestionForm, readForm } from './read-form.ts';

/**
 * One question of a conversation, read by itself, once: all that comes after works on this. Places
 * are those in `text`.
 */
export type QuestionReading = {
  /** The question without courtesies, corrections and the words that restrict it. */
  text: string;
  form: QuestionForm;
  /** What it names, and the kind of answer that it wants. */
  query: Query;
  /** Quoted phrases that a passage must hold, without their marks. */
  phrases: readonly string[];
  restriction: Restriction;
  /** The publishers, where the question is nothing but their names: "and Anadolu?". */
  sourcesAlone: readonly string[];
  /** Whether it asks for what is newest: "the latest on …". */
  newestFirst: boolean;
  /** Whether it corrects the question before it. */
  corrects: boolean;
  /** What it says was not meant, when it corrects; may be empty. */
  rejected: readonly Concept[];
  /** Modifiers that say nothing usable, as typed: `from:nobody`, `before:soon`. */
  unread: readonly string[];
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
    const { text, readDates } = tidyQuestion(question);
    const typed = readText(text);
    const ofCorpus = findCorpusQuestion(typed, publishers);
    if (ofCorpus !== undefined) return { ...asListOf(ofCorpus, typed), readDates };
    const correction = readCorrection(typed.text);
    const { read, ...restricted } = readRestrictions(
      correction ? cutOut(typed, [correction.opening]) : typed,
    );
    const rejected = correction?.rejected && cutTo(typed, correction.rejected);
    return {
      text: read.text,
      form: readForm(read.text),
      query: expandDates(parseQuestion(read, findAliases), read),
      phrases: read.phrases.map(({ words }) => words),
      ...restricted,
      corrects: correction !== undefined,
      rejected: rejected ? parseQuestion(rejected, findAliases).concepts : [],
      readDates,
    };
  };
}

function cutTo(read: QuestionText, { start, end }: TextRange): QuestionText {
  return cutOut(read, [
    { start: 0, end: start },
    { start: end, end: read.text.length },
  ]);
}

/** A question about the corpus, as one that wants articles and nothing in them. */
function asListOf({ about, publishers }: CorpusQuestion, { text }: QuestionText) {
  return {
    text,
    form: readForm(text),
    aboutCorpus: about,
    query: { concepts: [], answerType: 'other' as const },
    phrases: [],
    restriction: publishers.length > 0 ? { publishers } : {},
    sourcesAlone: [],
    corrects: false,
    rejected: [],
    unread: [],
    newestFirst: true,
  };
}
