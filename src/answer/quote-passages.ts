import type { PassageOrdinal } from '../corpus/ordinals.ts';
import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import type { Coverage } from '../index/coverage.ts';
import type { Query } from '../index/query.ts';
import { markAnswer } from '../reading/mark-answer.ts';
import type { QuotedPassage } from './answer.ts';
import { ANSWERS_TOO, type Candidate, chooseShown, SHOWN_PASSAGES } from './choose-shown.ts';
import { findDateWords } from './find-date-words.ts';

/** Makes quotations of passages that were found; candidates are in the order in which they are shown. */
export type Quoter = {
  /** The passages that an answer shows, each with the sentence that holds most of the question. */
  quoteBest(
    candidates: readonly Candidate[],
    query: Query,
    coverage: Coverage,
  ): readonly QuotedPassage[];
  /** Nothing in them was asked for: what stands out is how they begin. */
  quoteEach(candidates: readonly Candidate[], query: Query): readonly QuotedPassage[];
  /** Marks what reading saw: in the first passage, and in others if they answer, too. */
  mark(
    shown: readonly QuotedPassage[],
    candidates: readonly Candidate[],
    isFound: boolean,
  ): readonly QuotedPassage[];
};

export function createQuoter(analyzed: AnalyzedCorpus): Quoter {
  const { passageAt, articleOf, sentencesOf } = analyzed;
  return { quoteBest, quoteEach, mark };

  function quoteBest(candidates: readonly Candidate[], query: Query, coverage: Coverage) {
    return chooseShown(analyzed, candidates).map(({ candidate, duplicates }) =>
      quote(candidate, query, coverage.findBestSentence(candidate.ordinal), duplicates),
    );
  }

  function quoteEach(candidates: readonly Candidate[], query: Query) {
    return candidates.slice(0, SHOWN_PASSAGES).map((candidate) => quote(candidate, query, 0, []));
  }

  function quote(
    { ordinal, score, understanding }: Candidate,
    query: Query,
    sentence: number,
    duplicates: readonly PassageOrdinal[],
  ): QuotedPassage {
    const passage = passageAt(ordinal);
    const article = articleOf(ordinal);
    const sentences = sentencesOf(ordinal);
    const dateWords = findDateWords(passage, sentences, article, query);
    return {
      passage,
      article,
      highlight: sentences[sentence]!,
      score: understanding?.score ?? score,
      alsoReportedBy: [...new Set(duplicates.map(articleOf))],
      ...(dateWords.length > 0 && { dateWords }),
    };
  }

  function mark(
    shown: readonly QuotedPassage[],
    candidates: readonly Candidate[],
    isFound: boolean,
  ): readonly QuotedPassage[] {
    const byPassage = new Map(
      candidates.map((candidate) => [passageAt(candidate.ordinal), candidate]),
    );
    return shown.map((quoted, place) => {
      const { ordinal, understanding } = byPassage.get(quoted.passage)!;
      const reading = understanding?.reading;
      const found = reading && markAnswer(quoted.passage.text, sentencesOf(ordinal), reading);
      if (found === undefined) return { ...quoted, emphasis: 'none' };
      const { highlight, span, emphasis } = found;
      const answers = isFound && (place === 0 || reading!.there >= ANSWERS_TOO);
      return answers
        ? { ...quoted, highlight, span, emphasis }
        : { ...quoted, highlight, emphasis: 'none' };
    });
  }
}
