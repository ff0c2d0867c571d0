import type { Turn } from '../conversation/turn.ts';
import type { Article, Corpus } from '../corpus/article.ts';
import type { OpenedReading } from '../reading/read-passages.ts';
import type { AliasGroups } from '../text/aliases.ts';
import type { Answer } from './answer.ts';
import { answerEach } from './answer-each.ts';
import { createAnswerer, type Explanation } from './answer-question.ts';
import { createSearchableCorpus } from './search-corpus.ts';
import { createSuggestions } from './suggest/suggestions.ts';

/** The one door to answers: everything that talks to people goes through it. */
export type Desk = {
  articles: readonly Article[];
  passageCount: number;
  /** When the articles were read last, where they may change. */
  readonly servedAt?: Date;
  /** Questions that this corpus answers, as different as they come. */
  readonly exampleQuestions: readonly string[];
  /**
   * Asks questions of all articles ahead of being offered, while nobody else asks, now that the
   * articles can be read: at the start some are checked by words, because reading takes longer.
   * Resolves when it is done or was aborted.
   */
  recheckSuggestions(signal?: AbortSignal): Promise<void>;
  /**
   * Where the articles may change: the desk of those that are there now. Who asks twice for one reply
   * asks this, so that both answers come from the same.
   */
  now?(): Desk;
  answer(question: string, history?: readonly Turn[]): Promise<Answer>;
  explain(question: string, history?: readonly Turn[]): Promise<Explanation>;
};

export type DeskOptions = {
  /** Names that mean the same: each group's first is the canonical one. */
  aliases?: AliasGroups;
  /** What reading takes, once it is there; until then, and without it, the desk goes by words. */
  reading?: () => OpenedReading;
  /**
   * How long an answer may take in all where what may be asked next is still to be checked, in
   * milliseconds; with 0 it never is, and nothing is checked behind it. 100 unless given.
   */
  suggestMs?: number;
  /** Told why an answer went by words though there is something to read with, half a sentence. */
  onUnread?: (reason: string) => void;
};

/** Up to a tenth of a second an answer seems to come at once. */
const SUGGEST_MS = 100;
/** Somebody who was just answered may ask on: so long nothing else is begun. */
const QUIET_MS = 1_000;

/** Indexes a corpus and returns the desk that answers from it. */
export async function createDesk(
  corpus: Corpus,
  { aliases = [], reading, suggestMs = SUGGEST_MS, onUnread }: DeskOptions = {},
): Promise<Desk> {
  const openReading = reading ?? (() => ({ unavailable: 'nothing was opened to read with' }));
  let isOpen = false;
  const isReading = () => isOpen && !('unavailable' in openReading());
  const searchable = createSearchableCorpus(corpus, aliases, () => {
    const opened = openReading();
    return isOpen && !('unavailable' in opened) ? opened : undefined;
  });
  const answerOne = createAnswerer(searchable, () => {
    const opened = openReading();
    return 'unavailable' in opened ? opened.unavailable : undefined;
  });
  const answerMessage = answerEach(answerOne);
  let asking = 0;
  let lastAnsweredAt = Number.NEGATIVE_INFINITY;
  const suggestions = await createSuggestions(searchable.analyzed, {
    explain: (question) => answerMessage(question, []),
    isReading,
    isBusy: () => asking > 0 || performance.now() - lastAnsweredAt < QUIET_MS,
    mostMs: suggestMs,
  });
  isOpen = true;

  const explain: Desk['explain'] = async (question, history = []) => {
    asking += 1;
    try {
      const explanation = await answerMessage(question, history);
      const { goesByWords } = explanation;
      if (goesByWords !== undefined && isReading()) onUnread?.(goesByWords);
      const start = performance.now();
      const next = await suggestions.next(explanation.answer, history);
      return addSuggestions(explanation, next, performance.now() - start);
    } finally {
      asking -= 1;
      lastAnsweredAt = performance.now();
    }
  };
  return {
    articles: corpus.articles,
    passageCount: corpus.passages.length,
    get exampleQuestions() {
      return suggestions.examples;
    },
    recheckSuggestions: suggestions.checkAhead,
    explain,
    answer: async (question, history) => (await explain(question, history)).answer,
  };
}

function addSuggestions(
  explanation: Explanation,
  suggestions: readonly string[],
  ms: number,
): Explanation {
  const { answer, stages } = explanation;
  return {
    ...explanation,
    answer: { ...answer, suggestions, ms: answer.ms + ms },
    stages: { ...stages, suggest: ms },
  };
}
