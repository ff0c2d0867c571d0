import type { Wish } from '../conversation/read-wish.ts';
import type { UnderstoodQuestion } from '../conversation/understand-question.ts';
import type { PassageOrdinal } from '../corpus/ordinals.ts';
import { orderByDate } from '../list/order-by-date.ts';
import type { FoundHit } from '../reading/read-passages.ts';
import type { Restriction } from '../sources/read-restrictions.ts';
import { type Candidate, chooseShown, SHOWN_PASSAGES } from './choose-shown.ts';
import type { SearchableCorpus } from './search-corpus.ts';

export type FoundCandidates = {
  /** The question, kept to other sources where the conversation wants one. */
  question: UnderstoodQuestion;
  /** In the order in which they are shown. */
  candidates: readonly Candidate[];
  /** Those that the search ranked, best first; empty for a list of articles. */
  ranked: readonly FoundHit[];
  /** Best first, passages that a phrase in the question keeps from being quoted. */
  others: readonly FoundHit[];
  /** How many passages came before these, near-duplicates counted once. */
  passedOver: number;
  /** Why they could not be read. */
  unread?: string;
};

/**
 * Returns a function that finds what may be quoted and puts it in order, then leaves out what the
 * conversation wants no more: it goes through the answers before and sees what they showed.
 *
 * Nothing is remembered between questions. Each wish ("more", "another source?") is granted in turn
 * on what the same question finds now, which is what was shown then: a search gives the same twice,
 * unless reading came too late in one of them. Each wish for another source costs a search.
 */
export function createCandidateFinder({
  analyzed,
  find,
  keepTo,
  namesOfSource,
}: SearchableCorpus): (question: UnderstoodQuestion) => Promise<FoundCandidates> {
  const { articleOf } = analyzed;
  return async (understood) => {
    let question = understood;
    let found = await findOnce(question);
    let passedOver = 0;
    const passed = new Set<PassageOrdinal>();
    const isLeft = ({ ordinal }: { ordinal: PassageOrdinal }) => !passed.has(ordinal);
    for (const wish of understood.wishes) {
      const left = found.candidates.filter(isLeft);
      const sources = wish === 'source' ? listSources(question.restriction, left[0]) : [];
      if (sources.length > 0) {
        question = keepTo(question, excludeSources(question.restriction, sources));
        found = await findOnce(question);
      } else {
        const groups = groupPassed(wish, left, question.asked.kind === 'articles');
        passedOver += groups.length;
        for (const ordinal of groups.flat()) passed.add(ordinal);
      }
    }
    // What is left now must have been read, too.
    const isRead = ({ understanding }: Candidate) => understanding?.reading !== undefined;
    const left = found.candidates.filter(isLeft);
    if (left.length > 0 && found.candidates.some(isRead) && !left.some(isRead)) {
      found = await findOnce(question, passed);
    }
    return {
      question,
      candidates: found.candidates.filter(isLeft),
      ranked: found.ranked.filter(isLeft),
      others: found.others,
      passedOver,
      ...(found.unread !== undefined && { unread: found.unread }),
    };
  };

  async function findOnce(
    question: UnderstoodQuestion,
    passed?: ReadonlySet<PassageOrdinal>,
  ): Promise<Omit<FoundCandidates, 'question' | 'passedOver'>> {
    const { holding, newestFirst, asked } = question;
    if (asked.kind !== 'search') {
      const listed = asked.kind === 'articles' ? asked.openings : asked.passages;
      return { candidates: listed.map(toCandidate), ranked: [], others: [] };
    }
    const { hits: all, ...rest } = await find(question, passed);
    const isKept = ({ ordinal }: FoundHit) => !holding?.size || holding.has(ordinal);
    const ranked = all.filter(isKept);
    const others = all.filter((hit) => !isKept(hit));
    const ordered = newestFirst ? orderByDate(analyzed, ranked) : ranked;
    return { candidates: ordered, ranked, others, ...rest };
  }

  /** The sources that another is wanted than: those that were asked, or the first passage's. */
  function listSources({ publishers }: Restriction, first: Candidate | undefined) {
    return publishers ?? (first === undefined ? [] : namesOfSource(articleOf(first.ordinal)));
  }

  /** What an answer showed and the next must not show again: a group of passages each. */
  function groupPassed(
    wish: Wish,
    left: readonly Candidate[],
    isList: boolean,
  ): PassageOrdinal[][] {
    if (isList) return left.slice(0, SHOWN_PASSAGES).map(({ ordinal }) => [ordinal]);
    const [first] = left;
    if (wish === 'article' || wish === 'source') {
      const isSameArticle = ({ ordinal }: Candidate) =>
        articleOf(ordinal) === articleOf(first!.ordinal);
      return left.filter(isSameArticle).map(({ ordinal }) => [ordinal]);
    }
    const shown = chooseShown(analyzed, left).map(({ candidate, duplicates }) => [
      candidate.ordinal,
      ...duplicates,
    ]);
    return wish === 'more' ? shown : shown.slice(0, 1);
  }
}

function excludeSources(
  { publishers: _, notBy = [], ...rest }: Restriction,
  sources: readonly string[],
): Restriction {
  return { ...rest, notBy: [...notBy, ...sources] };
}

/** Passages in a given order, as candidates with scores that say no more than that. */
function toCandidate(
  ordinal: PassageOrdinal,
  at: number,
  { length }: readonly PassageOrdinal[],
): Candidate {
  return { ordinal, score: length - at };
}
