/** What the side panel is told of how an answer came about. Nothing here needs Node. */
export type ExplanationView = {
  question: string;
  /** The question as it was searched, completed from the conversation. */
  resolved: string;
  outcome: 'found' | 'unsure' | 'not-found';
  /** 0 to 1. */
  confidence: number;
  answerType: string;
  /** Why nothing was read and the answer goes by words alone. */
  goesByWords?: string;
  /** What the bot took from the conversation, oldest first. */
  history: readonly { role: 'user' | 'assistant'; text: string }[];
  /** Which articles the question kept to, in words. */
  restriction: readonly string[];
  concepts: readonly {
    label: string;
    kind: string;
    weight: number;
    terms: readonly { term: string; weight: number }[];
  }[];
  missing: readonly string[];
  didYouMean?: string;
  /** Best first. */
  ranking: readonly {
    passageId: string;
    source: string;
    text: string;
    score: number;
    /** What speaks for it, by name. */
    features: Readonly<Record<string, number>>;
    quoted: boolean;
    /** What reading saw of the passage; not there where it was only compared, or by words alone. */
    reading?: {
      relevance: number;
      /** The chance that the answer is there, 0 to 1. */
      there: number;
      /** The likeliest answer in the passage's words, and its chance, 0 to 1. */
      span: { text: string; chance: number } | null;
      /** The question's words: how much each counts, and its best match in the passage, up to 1. */
      pieces: readonly { label: string; weight: number; match: number }[];
    };
  }[];
  /** How many passages were ranked; `ranking` holds the first of them. */
  passageCount: number;
  /** Milliseconds, in the order the stages ran. */
  stages: Readonly<Record<string, number>>;
};
