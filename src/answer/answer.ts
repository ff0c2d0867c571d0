import type { Article, ArticleDate, Passage } from '../corpus/article.ts';
import type { AnswerType } from '../index/query.ts';
import type { Correction } from '../question/expand-spellings.ts';
import type { ReadDate } from '../question/tidy-question.ts';
import type { CorpusQuestion } from '../sources/find-corpus-question.ts';
import type { Restriction } from '../sources/read-restrictions.ts';
import type { TextRange } from '../text/sentences.ts';

/** Words of a passage that mean a date by the day of its article, as "Thursday" does. */
export type DateWords = { words: string; date: ArticleDate };

/** A passage with what its quotation needs: its article, and the sentence that answers. */
export type QuotedPassage = {
  passage: Passage;
  article: Article;
  /** The answering sentence, as a range of `passage.text`. */
  highlight: TextRange;
  /**
   * What is asked for within `highlight`, as a range of `passage.text`: of a passage that was read
   * and answers.
   */
  span?: TextRange;
  /**
   * What stands out in bold: a range of `passage.text`, or nothing. Left out, it is `highlight`.
   */
  emphasis?: TextRange | 'none';
  /** The rank score. It orders the passages of one answer; it means nothing across answers. */
  score: number;
  /** Other articles that say nearly the same, one entry an article. */
  alsoReportedBy: readonly Article[];
  /** Words that mean a date asked for without saying all of it. Left out when there are none. */
  dateWords?: readonly DateWords[];
};

/** How sure the bot is of its best passage, and what that makes of the answer. */
export type Sureness = {
  /** The chance that the passage holds the answer, 0 to 1. */
  confidence: number;
  outcome: Answer['outcome'];
};

/** What a reader must know of how a question was taken; `describeNote` puts it into words. */
export type Note =
  /** Only its beginning was read. */
  | { kind: 'clipped' }
  | { kind: 'nothing to go on from' }
  /** Only some articles were searched, or none was left to search. */
  | { kind: 'kept'; restriction: Restriction; leftNothing: boolean }
  /** Articles are listed: those from here on, behind as many as were passed over. */
  | {
      kind: 'articles';
      articles: readonly Article[];
      passedOver: number;
      about?: CorpusQuestion['about'];
      restriction?: Restriction;
    }
  | { kind: 'reports'; count: number; topic: string; restriction?: Restriction }
  /** Quoted phrases, and whether any passage holds them. */
  | { kind: 'phrases'; phrases: readonly string[]; areHeld: boolean }
  | { kind: 'unread'; modifier: string }
  /** A date whose day and month could be told either way. */
  | ({ kind: 'date' } & ReadDate)
  | { kind: 'replaced'; words: readonly string[] }
  | { kind: 'passed over'; passages: number }
  | ({ kind: 'corrected' } & Correction)
  /** One of several questions. */
  | { kind: 'unanswered'; question: string };

type AnswerBase = {
  question: string;
  /** The question as it was searched: equal to `question`, or completed from the conversation. */
  resolved: string;
  /** The chance that the best passage holds the answer, 0 to 1; 1 for articles that are just listed. */
  confidence: number;
  /** What the reader must know of how the question was taken. */
  notes: readonly Note[];
  /** Questions the corpus can answer, to offer next. At most 3. */
  suggestions: readonly string[];
  /** The search's time, in milliseconds. */
  ms: number;
};

/**
 * The outcome of a question.
 * - `found`: the passages answer it, best first (1 to 3).
 * - `unsure`: the closest passages (1 to 3), and the question's words that the corpus doesn't hold.
 * - `not-found`: nothing comes close; maybe the question was misspelt.
 */
export type Answer =
  | (AnswerBase & { outcome: 'found'; passages: readonly QuotedPassage[] })
  | (AnswerBase & {
      outcome: 'unsure';
      closest: readonly QuotedPassage[];
      missing: readonly string[];
      /** What kind of thing is asked for and none of the passages gives, where reading tells. */
      unanswered?: AnswerType;
    })
  | (AnswerBase & {
      outcome: 'not-found';
      missing: readonly string[];
      didYouMean?: string;
      /** Set where the conversation asked for more than earlier answers showed, and none fits. */
      isExhausted?: true;
    });
