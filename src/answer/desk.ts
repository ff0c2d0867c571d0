import type { Turn } from '../conversation/turn.ts';
import type { Article, Corpus } from '../corpus/article.ts';
import type { OpenedReading } from '../reading/read-passages.ts';
import type { AliasGroups } from '../text/aliases.ts';
import type { Answer } from './answer.ts';
import { answerEach } from './answer-each.ts';
import { createAnswerer, type Explanation } from './answer-question.ts';
import { createSearchableCorpus } from './search-corpus.ts';
import { checkSuggestions, NO_SUGGESTIONS } from './suggestions.ts';

/** The one door to answers: everything that talks to people goes through it. */
export type Desk = {
  articles: readonly Article[];
  passageCount: number;
  /** Questions that this corpus answers, best first. */
  readonly exampleQuestions: readonly string[];
  /**
   * Asks the questions that are offered once more, now that the articles can be read: at the start
   * they are checked by words, because reading sixty would take seconds.
   */
  recheckSuggestions(): Promise<void>;
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
};

/** Indexes a corpus and returns the desk that answers from it. */
export async function createDesk(
  corpus: Corpus,
  { aliases = [], reading }: DeskOptions = {},
): Promise<Desk> {
  const openReading = reading ?? (() => ({ unavailable: 'nothing was opened to read with' }));
  let isOpen = false;
  const searchable = createSearchableCorpus(corpus, aliases, () => {
    const opened = openReading();
    return isOpen && !('unavailable' in opened) ? opened : undefined;
  });
  const answerOne = createAnswerer(searchable, () => {
    const opened = openReading();
    return 'unavailable' in opened ? opened.unavailable : undefined;
  });
  const answerMessage = answerEach(answerOne);
  let suggestions = NO_SUGGESTIONS;

  const explain: Desk['explain'] = (question, history = []) =>
    answerMessage(question, history, (shown) => suggestions.next(question, shown));
  const answer: Desk['answer'] = async (question, history) =>
    (await explain(question, history)).answer;

  suggestions = await checkSuggestions(searchable.analyzed, answer);
  isOpen = true;
  return {
    articles: corpus.articles,
    passageCount: corpus.passages.length,
    get exampleQuestions() {
      return suggestions.all;
    },
    async recheckSuggestions() {
      if (!('unavailable' in openReading()))
        suggestions = await checkSuggestions(searchable.analyzed, answer);
    },
    explain,
    answer,
  };
}
