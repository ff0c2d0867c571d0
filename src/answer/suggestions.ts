import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import { splitQuestions } from '../question/split-questions.ts';
import { tidyQuestion } from '../question/tidy-question.ts';
import type { Answer, QuotedPassage } from './answer.ts';
import { type ProposedQuestion, proposeQuestions } from './propose-questions.ts';

/** Questions to offer, each seen to be answered as found from the passage it was made of. */
export type Suggestions = {
  all: readonly string[];
  /** Those that the shown passages' articles answer come first; none asks the same again. */
  next(question: string, shown: readonly QuotedPassage[]): string[];
};

const NEXT = 3;
/** Each is asked once at start-up, which takes about a millisecond. */
const MOST_PROPOSALS = 60;

export const NO_SUGGESTIONS: Suggestions = { all: [], next: () => [] };

/**
 * Makes questions of a corpus, asks each, one after the other, and keeps those that are found in the
 * passage they were made of: no question is offered that the bot can't answer.
 */
export async function checkSuggestions(
  analyzed: AnalyzedCorpus,
  answer: (question: string) => Promise<Answer>,
): Promise<Suggestions> {
  const checked: ProposedQuestion[] = [];
  for (const proposal of proposeQuestions(analyzed, MOST_PROPOSALS)) {
    const given = await answer(proposal.text);
    const source = analyzed.passageAt(proposal.ordinal);
    if (given.outcome !== 'found') continue;
    if (given.passages.some(({ passage }) => passage === source)) checked.push(proposal);
  }
  return {
    all: checked.map(({ text }) => text),
    next(question, shown) {
      const articles = new Set(shown.map(({ article }) => article.id));
      const isRelated = ({ ordinal }: ProposedQuestion) =>
        articles.has(analyzed.articleOf(ordinal).id);
      const asked = new Set(splitQuestions(question).map(toPlain));
      return [...checked.filter(isRelated), ...checked.filter((one) => !isRelated(one))]
        .map(({ text }) => text)
        .filter((text) => !asked.has(toPlain(text)))
        .slice(0, NEXT);
    },
  };
}

/** A question without courtesies, capitals and the marks at its end. */
function toPlain(question: string): string {
  return tidyQuestion(question)
    .text.toLowerCase()
    .replace(/[?!.\s]+$/, '');
}
