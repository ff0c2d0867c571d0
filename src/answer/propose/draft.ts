import type { MarkedSentence } from './read-names.ts';

/** What a question is about: of several, an editor wants one of each. */
export type QuestionKind =
  | 'who'
  | 'agent'
  | 'office'
  | 'speech'
  | 'deed'
  | 'number'
  | 'time'
  | 'place'
  | 'reason'
  | 'manner'
  | 'meaning';

/** A question of a sentence, before anybody has asked it. */
export type Draft = {
  text: string;
  kind: QuestionKind;
  /** The names and things that it asks about, as it says them; the first is what it is about most. */
  about: readonly string[];
  /** Anybody could ask it of any news. */
  isCommon?: true;
};

/** Makes questions of one sentence; none where it has nothing to ask about. */
export type Drafter = (sentence: MarkedSentence) => Draft[];
