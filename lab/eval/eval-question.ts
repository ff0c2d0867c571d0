import type { Turn } from '../../src/conversation/turn.ts';
import type { Corpus } from '../../src/corpus/article.ts';

/** What is known about passages for one question: passage id → relevance. Above 0 is right. */
export type Judgements = ReadonlyMap<string, number>;

export type Part = 'learn' | 'decide' | 'judge';

/** A question whose right passages are known. */
export type EvalQuestion = {
  id: string;
  question: string;
  /** The earlier turns of the conversation, oldest first. */
  history: readonly Turn[];
  /**
   * What the questions of its article are for: the networks learn from `learn`, what is made of
   * their scores from `decide`, and nothing from `judge`. Left out where no file says the article.
   */
  part?: Part;
  /** The sort of question, for results by kind. */
  kind?: string;
  /** Whether the corpus holds an answer; null when nobody has said so. */
  answerable: boolean | null;
  /** No entry is above 0 when `answerable` is false. */
  judgements: Judgements;
  /** Verbatim phrases, any of which the highlighted sentence should overlap. */
  evidence: readonly string[];
  /** Short answers, any of which the highlighted sentence should hold; read where no evidence is given. */
  answers: readonly string[];
};

/** Questions with the corpus they are asked of. */
export type EvalSet = {
  name: string;
  corpus: Corpus;
  questions: readonly EvalQuestion[];
  /** What a reader of the results should know about the files, one sentence each. */
  notes: readonly string[];
};
