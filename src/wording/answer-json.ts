import type { Answer, QuotedPassage } from '../answer/answer.ts';
import type { Article } from '../corpus/article.ts';
import { describeNote } from './describe-note.ts';
import { wordingIn } from './wording.ts';

const ENGLISH = wordingIn('en');

/** An article that says nearly the same as a passage. */
type ReportJson = {
  article: string;
  publisher: string | null;
  /** As far as it is known: `2020-01-19`, `2020-01` or `2021`. */
  date: string | null;
  /** True when the page doesn't print the date and it was worked out. */
  dateInferred: boolean;
};

type PassageJson = {
  id: string;
  article: string;
  title: string;
  publisher: string | null;
  authors: string[];
  date: string | null;
  dateInferred: boolean;
  /** When it was last changed, as far as it is known. */
  updated: string | null;
  url: string | null;
  text: string;
  /** Start and end of the answering sentence in `text`, in UTF-16 units, end exclusive. */
  highlight: [start: number, end: number];
  /** Start and end of what is asked for, within `highlight`. */
  span: [start: number, end: number] | null;
  score: number;
  alsoReportedBy: ReportJson[];
  /** Words of the text that mean a date asked for, by the article's own date. */
  dateWords: { words: string; date: string; dateInferred: boolean }[];
};

/** An answer as scripts read it. Every key is always there. */
export type AnswerJson = {
  /** The id that came with the question. */
  id: string | number | null;
  question: string;
  resolved: string;
  outcome: Answer['outcome'];
  confidence: number;
  ms: number;
  /** Empty unless the outcome is `found`. */
  passages: PassageJson[];
  /** Empty unless the outcome is `unsure`. */
  closest: PassageJson[];
  missing: string[];
  didYouMean: string | null;
  /** What a reader must know of how the question was taken. */
  notes: string[];
  suggestions: string[];
};

/**
 * The time is rounded to a thousandth of a millisecond; scores and confidence are not.
 *
 * @param id what came with the question, given back as it is
 */
export function toAnswerJson(answer: Answer, id: string | number | null = null): AnswerJson {
  return {
    id,
    question: answer.question,
    resolved: answer.resolved,
    outcome: answer.outcome,
    confidence: answer.confidence,
    ms: Math.round(answer.ms * 1000) / 1000,
    passages: answer.outcome === 'found' ? answer.passages.map(toPassageJson) : [],
    closest: answer.outcome === 'unsure' ? answer.closest.map(toPassageJson) : [],
    missing: answer.outcome === 'found' ? [] : [...answer.missing],
    didYouMean: (answer.outcome === 'not-found' && answer.didYouMean) || null,
    notes: answer.notes.map((note) => describeNote(note, ENGLISH)),
    suggestions: [...answer.suggestions],
  };
}

function toPassageJson(quoted: QuotedPassage): PassageJson {
  const { passage, article, highlight, span, score, alsoReportedBy, dateWords = [] } = quoted;
  const { publisher, date, dateInferred } = toReportJson(article);
  return {
    id: passage.id,
    article: article.id,
    title: article.headline.text,
    publisher,
    authors: [...article.authors],
    date,
    dateInferred,
    updated: article.updated?.iso ?? null,
    url: article.url ?? null,
    text: passage.text,
    highlight: [highlight.start, highlight.end],
    span: span === undefined ? null : [span.start, span.end],
    score,
    alsoReportedBy: alsoReportedBy.map(toReportJson),
    dateWords: dateWords.map(({ words, date }) => ({
      words,
      date: date.iso,
      dateInferred: date.inferred,
    })),
  };
}

function toReportJson({ id, publisher, date }: Article): ReportJson {
  return {
    article: id,
    publisher: publisher?.name ?? null,
    date: date?.iso ?? null,
    dateInferred: date?.inferred ?? false,
  };
}
