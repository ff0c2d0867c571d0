import type { Article, Corpus } from '../corpus/article.ts';
import type { Answer, Turn } from './answer.ts';

/** What ranked a passage: shown by the playground and read by the evaluation. */
export type RankedPassage = {
  passageId: string;
  score: number;
  /** The rerank's features by name, before weighting. */
  features: Readonly<Record<string, number>>;
};

/** How an answer came about. */
export type Explanation = {
  answer: Answer;
  /** Passages best first, near-duplicates still apart; at most 50. */
  ranking: readonly RankedPassage[];
  /** Milliseconds by stage, in the order they ran. */
  stages: Readonly<Record<string, number>>;
};

/** The one door to answers: everything that talks to people goes through it. */
export type Desk = {
  articles: readonly Article[];
  passageCount: number;
  /** Questions that this corpus answers, best first. */
  exampleQuestions: readonly string[];
  answer(question: string, history?: readonly Turn[]): Promise<Answer>;
  explain(question: string, history?: readonly Turn[]): Promise<Explanation>;
};

export type DeskOptions = {
  /** Names that mean the same: each group's first is the canonical one. */
  aliases?: readonly (readonly string[])[];
};

/** Indexes a corpus and returns the desk that answers from it. */
export declare function createDesk(corpus: Corpus, options?: DeskOptions): Desk;
