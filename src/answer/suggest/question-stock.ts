import type { ArticleOrdinal, PassageOrdinal } from '../../corpus/ordinals.ts';
import type { AnalyzedCorpus } from '../../index/analyze-corpus.ts';
import { type ProposedQuestion, proposeQuestions } from '../propose/propose-questions.ts';
import { orderByWorth } from './order-by-worth.ts';

/** Questions made of articles, each article's when they are first wanted. */
export type QuestionStock = {
  /** The best first, no two of one sentence side by side. */
  questionsOf(article: ArticleOrdinal): readonly ProposedQuestion[];
  /**
   * Every article's best question, then every article's second, and so on, at most so many. An
   * article's are made when its first is taken: for 500 long articles at once it took six seconds.
   */
  takeInTurns(most: number): Iterable<ProposedQuestion>;
};

export function createQuestionStock(analyzed: AnalyzedCorpus): QuestionStock {
  const passagesOf = new Map<ArticleOrdinal, PassageOrdinal[]>();
  for (const passage of analyzed.passageOrdinals) {
    const article = analyzed.articleOrdinalOf(passage);
    const passages = passagesOf.get(article);
    if (passages === undefined) passagesOf.set(article, [passage]);
    else passages.push(passage);
  }
  const made = new Map<ArticleOrdinal, readonly ProposedQuestion[]>();
  const questionsOf = (article: ArticleOrdinal) => {
    let questions = made.get(article);
    if (questions === undefined) {
      questions = orderByWorth(proposeQuestions(analyzed, passagesOf.get(article) ?? []));
      made.set(article, questions);
    }
    return questions;
  };
  return {
    questionsOf,
    *takeInTurns(most) {
      const articles = spread([...passagesOf.keys()], most);
      let taken = 0;
      let before = -1;
      for (let turn = 0; taken > before; turn += 1) {
        before = taken;
        for (const article of articles) {
          if (taken === most) return;
          const question = questionsOf(article)[turn];
          if (question === undefined) continue;
          taken += 1;
          yield question;
        }
      }
    },
  };
}

/** At most so many of a list, evenly spread over it. */
function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items;
  return Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]!);
}
