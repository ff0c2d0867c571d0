import type { Concept, Query } from '../index/query.ts';
import type { Restriction } from '../sources/read-restrictions.ts';
import type { TextRange } from '../text/sentences.ts';
import { leansOnConversation } from './leans-on-conversation.ts';
import type { QuestionReading } from './read-question.ts';

// Set by hand on test/fixtures and mtrag; no measurement of other values is kept.
/** How many questions are read back for what an unbroken row of parts kept to: source, time, phrase. */
export const REMEMBERED_QUESTIONS = 10;
/** How many questions back words are taken over from. */
const BORROWED_QUESTIONS = 3;
/** How much words of the question before count; one question further back they count `DECAY` of that. */
const CARRIED_WEIGHT = 0.4;
const DECAY = 0.7;

/** What is looked at of a question by itself. */
type ReadQuestion = Pick<
  QuestionReading,
  | 'text'
  | 'form'
  | 'query'
  | 'restriction'
  | 'phrases'
  | 'newestFirst'
  | 'sourcesAlone'
  | 'corrects'
  | 'rejected'
>;

/** An earlier question, and where in it stands what a correction left out. */
export type EarlierQuestion = { text: string; leftOut: readonly TextRange[] };

export type ResolvedQuestion = {
  /** The question's own concepts come first. */
  query: Query;
  restriction: Restriction;
  phrases: readonly string[];
  newestFirst: boolean;
  /** Whether it wants articles and nothing in them. */
  isList: boolean;
  /** The words that it took over. */
  carried: readonly string[];
  /** The questions that they come from, back to the one that stands alone, oldest first. */
  leansOn: readonly EarlierQuestion[];
  /** The earlier words that a correction left out. */
  replaced: readonly string[];
};

type Choice = Pick<ReadQuestion, 'query' | 'restriction' | 'phrases' | 'newestFirst'>;
type AskedTurn = ReadQuestion & {
  /** Whether it wants a list of articles that nothing before has to do with. */
  isAlone: boolean;
};
type PastTurn = AskedTurn & { resolved: ResolvedQuestion };

/**
 * Completes a question that leans on the conversation ("and what did he praise?") with the things
 * that earlier questions named, at lower weight, back to one that stands alone. What only replaces
 * a part ("and according to Rudaw?", "I meant Erbil") keeps the rest. A question that stands alone
 * takes over nothing.
 *
 * When it came to walk back so far, and to tell what points back from what only looks like it, mtrag's
 * MRR@10 went from 76.6 to 78.5 (p .0045; passages were not read yet). docs/EVALUATION.md compares
 * it with the last turn alone and with all turns as one text.
 *
 * All questions are read from the oldest on, as each may change what those before it left: the result
 * depends on nothing but the arguments.
 *
 * @param earlier the last questions of the person, oldest first; the desk's own words are none
 * @param isName whether a concept is a name, however it is typed
 */
export function resolveFollowUp(
  question: ReadQuestion,
  earlier: readonly ReadQuestion[],
  isName: (concept: Concept) => boolean,
): ResolvedQuestion {
  const turns: PastTurn[] = [];
  let resolved: ResolvedQuestion | undefined;
  for (const said of [...earlier, question]) {
    const last = turns.at(-1);
    const asked = last === undefined ? said : readSourcesAlone(readTimeAlone(said, last), last);
    const turn = { ...asked, isAlone: isWholeList(said) };
    resolved = resolveTurn(turn, turns, isName);
    turns.push({ ...turn, resolved });
  }
  return resolved!;
}

/** Completes a question by the turns before it. */
function resolveTurn(
  asked: AskedTurn,
  earlier: readonly PastTurn[],
  isName: (concept: Concept) => boolean,
): ResolvedQuestion {
  const { concepts, carried, replaced, leansOn } = borrowWords(asked, earlier, isName);
  const kept = inheritChoice(asked, earlier.at(-1)?.resolved);
  const choice = { ...kept, query: { ...kept.query, concepts } };
  const isList = asksForArticles(choice) && (asked.isAlone || !asked.form.asks);
  return { ...choice, isList, carried, replaced, leansOn };
}

/** What a question keeps to: also what the one before did, if it is only a part of one. */
function inheritChoice(asked: AskedTurn, before: ResolvedQuestion | undefined): Choice {
  const { form, query, restriction, phrases, newestFirst, isAlone } = asked;
  // "What do they say about Salih?" goes on within the articles of a list.
  const inherits = isPart(asked) || (before?.isList === true && form.pointsBack);
  if (before === undefined || isAlone || !inherits) {
    return { query, restriction, phrases, newestFirst };
  }
  // What names something else needn't stand beside the phrase.
  const keepsPhrase = phrases.length === 0 && query.concepts.length === 0;
  return {
    query: {
      ...query,
      answerType: query.answerType === 'other' ? before.query.answerType : query.answerType,
    },
    restriction: inheritRestriction(before.restriction, restriction),
    phrases: keepsPhrase ? before.phrases : phrases,
    newestFirst: newestFirst || before.newestFirst,
  };
}

/** The question's own concepts and, behind them, those of the questions that it leans on. */
function borrowWords(
  asked: AskedTurn,
  earlier: readonly PastTurn[],
  isName: (concept: Concept) => boolean,
) {
  const concepts: Concept[] = [...asked.query.concepts];
  const known = new Set(concepts.map(firstTerm));
  const own = concepts.length;
  const replaced: string[] = [];
  const leansOn: EarlierQuestion[] = [];
  const leftOut: ((concept: Concept) => boolean)[] = [];
  // Where a question names nothing itself, the one before is asked again in full.
  let weight = own === 0 ? 1 : CARRIED_WEIGHT;
  let later = asked;
  let hasTopic = asked.form.isTopicAlone;
  for (const turn of earlier.slice(-BORROWED_QUESTIONS).toReversed()) {
    if (later.isAlone || isRephrased(later, turn)) break;
    if (!isPart(later) && !leansOnConversation(later, isName)) break;
    leftOut.push(findReplaced(later, isName));
    const isReplaced = hasTopic && turn.form.isTopicAlone;
    hasTopic ||= turn.form.isTopicAlone;
    const places: TextRange[] = [];
    leansOn.unshift({ text: turn.text, leftOut: places });
    for (const concept of isReplaced ? [] : turn.query.concepts) {
      const isLeftOut = leftOut.some((isOfThese) => isOfThese(concept));
      if (isLeftOut && asked.corrects) places.push(...concept.places);
      if (known.has(firstTerm(concept))) continue;
      known.add(firstTerm(concept));
      if (isLeftOut) {
        if (asked.corrects) replaced.push(concept.label);
      } else {
        // Far from each other and from the question's own words: they form no phrase with them.
        const position = 1000 * (concepts.length + 1);
        concepts.push({ ...concept, weight: weight * concept.weight, position });
      }
    }
    weight *= DECAY;
    later = turn;
  }
  return { concepts, carried: concepts.slice(own).map(({ label }) => label), replaced, leansOn };
}

/** Whether nothing is named but which articles are meant. */
function asksForArticles(question: Choice): boolean {
  const { query, restriction, phrases, newestFirst } = question;
  const isChoice = newestFirst || Object.keys(restriction).length > 0;
  return isChoice && query.concepts.length === 0 && phrases.length === 0;
}

/** "What did Rudaw report?", but not "and according to Rudaw?": that may go on from something. */
function isWholeList(question: ReadQuestion): boolean {
  const { form, corrects, sourcesAlone } = question;
  const isPiece = corrects || sourcesAlone.length > 0 || form.pointsBack;
  return !isPiece && asksForArticles(question);
}

function firstTerm({ terms }: Concept): string {
  return terms[0]!.term;
}

/** "And in 2021?" asks for articles of that time, unless the time of an event was asked for before. */
function readTimeAlone(question: ReadQuestion, last: ReadQuestion): ReadQuestion {
  const days = question.form.timeAlone;
  const isTime = ({ kind }: Concept) => kind === 'month' || kind === 'year';
  if (days === undefined || last.query.concepts.some(isTime)) return question;
  return {
    ...question,
    query: { ...question.query, concepts: [] },
    restriction: { ...question.restriction, ...days },
  };
}

/** "And Anadolu?" asks another source, if one was asked before. */
function readSourcesAlone(question: ReadQuestion, last: PastTurn): ReadQuestion {
  const publishers = question.sourcesAlone;
  const { restriction, isList } = last.resolved;
  const wantsSource = restriction.publishers !== undefined || isList;
  if (publishers.length === 0 || !wantsSource) return question;
  return {
    ...question,
    query: { ...question.query, concepts: [] },
    restriction: { ...question.restriction, publishers },
  };
}

/** Whether a question asks nothing by itself: "and injured?", "no, the president". */
function isPart({ form, corrects }: ReadQuestion): boolean {
  return !form.asks && (corrects || form.pointsBack);
}

/** A correction that says a part of the question again says it all: "I meant the president of Iraq". */
function isRephrased({ form, query, corrects }: ReadQuestion, before: ReadQuestion): boolean {
  if (!corrects || form.asks) return false;
  const terms = new Set(before.query.concepts.map(firstTerm));
  return query.concepts.some((concept) => terms.has(firstTerm(concept)));
}

/** What a question puts other things in place of: what it rejects, or else what is of the same kind. */
function findReplaced(
  { form, query, corrects, rejected }: ReadQuestion,
  isName: (concept: Concept) => boolean,
): (concept: Concept) => boolean {
  if (rejected.length > 0) {
    const terms = new Set(rejected.map(firstTerm));
    return (concept) => terms.has(firstTerm(concept));
  }
  if (form.asks) return () => false;
  const kindOf = (concept: Concept) =>
    isName(concept) ? (concept.kind === 'word' ? 'name' : concept.kind) : 'word';
  const kinds = new Set(query.concepts.map(kindOf));
  kinds.delete('word');
  // "And in Syria?" may go with any name that was there before.
  if (!corrects) kinds.delete('name');
  return (concept) => kinds.has(kindOf(concept));
}

/** What is not restricted anew stays restricted; a time replaces a time. */
function inheritRestriction({ publishers, from, to }: Restriction, own: Restriction): Restriction {
  const hasTime = own.from !== undefined || own.to !== undefined;
  return {
    ...(publishers && { publishers }),
    ...(!hasTime && from !== undefined && { from }),
    ...(!hasTime && to !== undefined && { to }),
    ...own,
  };
}
