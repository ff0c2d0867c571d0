import { readForm } from '../conversation/read-form.ts';
import { splitQuestions } from '../question/split-questions.ts';
import type { Answer, QuotedPassage } from './answer.ts';
import type { Answerer, Explanation, RankedPassage } from './answer-question.ts';
import { SHOWN_PASSAGES } from './choose-shown.ts';

/** A question of a message, with how its answer came about. */
type Part = { question: string; explanation: Explanation };

/**
 * Returns an answerer that answers each question of a message that asks several, every one behind
 * those before it or else by itself, and puts the best passage of each into one answer.
 */
export function answerEach(answerOne: Answerer): Answerer {
  return async (message, history) => {
    const [first, ...others] = splitQuestions(message);
    if (others.length === 0) return answerOne(message, history);
    const parts: Part[] = [];
    for (const question of [first!, ...others]) {
      const before = parts.map((part) => ({ role: 'user' as const, text: part.question }));
      const behind = await answerOne(question, [...history, ...before]);
      // What points back to nothing may be about something else than the question beside it.
      const isOther =
        before.length > 0 && !isFound(behind.answer) && !readForm(question).pointsBack;
      const alone = isOther ? await answerOne(question, history) : behind;
      parts.push({ question, explanation: isFound(alone.answer) ? alone : behind });
    }
    return join(message, parts);
  };
}

function isFound({ outcome }: Answer): boolean {
  return outcome === 'found';
}

function join(message: string, parts: readonly Part[]): Explanation {
  const explanations = parts.map(({ explanation }) => explanation);
  const [first] = explanations as [Explanation];
  const goesByWords = explanations.find((one) => one.goesByWords)?.goesByWords;
  const stages: Record<string, number> = {};
  for (const one of explanations) {
    for (const [stage, ms] of Object.entries(one.stages)) stages[stage] = (stages[stage] ?? 0) + ms;
  }
  return {
    answer: joinAnswers(message, parts),
    query: { ...first.query, concepts: explanations.flatMap(({ query }) => query.concepts) },
    restriction: first.restriction,
    ranking: takeTurns(explanations.map(({ ranking }) => ranking)),
    stages,
    ...(goesByWords !== undefined && { goesByWords }),
  };
}

/** Found if any of the questions is; then a note names those that aren't. */
function joinAnswers(message: string, parts: readonly Part[]): Answer {
  const answers = parts.map(({ explanation }) => explanation.answer);
  const open = answers.some(isFound)
    ? parts.filter(({ explanation }) => !isFound(explanation.answer))
    : [];
  const counting = answers.some(isFound) ? answers.filter(isFound) : answers;
  const base = {
    question: message,
    resolved: answers.map(({ resolved }) => resolved).join(' '),
    confidence: Math.min(...counting.map(({ confidence }) => confidence)),
    notes: [
      ...answers.flatMap(({ notes }) => notes),
      ...open.map(({ question }) => ({ kind: 'unanswered', question }) as const),
    ],
    suggestions: [],
    ms: answers.reduce((total, { ms }) => total + ms, 0),
  };
  const missing = [
    ...new Set(answers.flatMap((answer) => (answer.outcome === 'found' ? [] : answer.missing))),
  ];
  const found = answers.flatMap((answer) => (answer.outcome === 'found' ? [answer.passages] : []));
  if (found.length > 0) return { ...base, outcome: 'found', passages: takeFirsts(found) };
  const close = answers.flatMap((answer) => (answer.outcome === 'unsure' ? [answer.closest] : []));
  if (close.length > 0) return { ...base, outcome: 'unsure', closest: takeFirsts(close), missing };
  return { ...base, outcome: 'not-found', missing };
}

/** The first passage of each answer, once. */
function takeFirsts(shown: readonly (readonly QuotedPassage[])[]): QuotedPassage[] {
  const firsts = new Map(shown.map(([first]) => [first!.passage.id, first!]));
  return [...firsts.values()].slice(0, SHOWN_PASSAGES);
}

/** The first of each ranking, then the second of each, every passage once. */
function takeTurns(rankings: readonly (readonly RankedPassage[])[]): RankedPassage[] {
  const longest = Math.max(...rankings.map(({ length }) => length));
  const ranked = new Map<string, RankedPassage>();
  for (let place = 0; place < longest; place += 1) {
    for (const ranking of rankings) {
      const one = ranking[place];
      if (one !== undefined && !ranked.has(one.passageId)) ranked.set(one.passageId, one);
    }
  }
  return [...ranked.values()];
}
