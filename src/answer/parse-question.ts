import type { AnswerType, Concept, Query } from '../search/query.ts';
import type { AliasFinder } from '../text/aliases.ts';
import { analyze, type Token } from '../text/analyze.ts';

/** Words of asking, beside the stop words: they stand in questions and seldom in answers. */
const ASKING_WORDS = new Set(
  'please tell know explain describe give show find say many much kind type sort exactly anyone anybody someone something anything'.split(
    ' ',
  ),
);

const ANSWER_TYPES: readonly (readonly [RegExp, AnswerType])[] = [
  [/\bhow (?:many|much|long|old|far|big|large|tall|often|high|deep)\b/, 'number'],
  [/\bwhat (?:number|percent|percentage|amount|share|proportion)\b/, 'number'],
  [
    /\b(?:when|what (?:year|date|day|month|time|century|decade)|which (?:year|day|month))\b/,
    'time',
  ],
  [
    /\b(?:where|(?:what|which) (?:country|city|town|place|state|province|region|location))\b/,
    'place',
  ],
  [/\b(?:who|whom|whose)\b/, 'person'],
  [/\b(?:why|what (?:caused|led|reason)|for what reason)\b/, 'reason'],
  [/^(?:what (?:is|are|was|were)|define|meaning of)\b/, 'definition'],
];

/** "us" without capitals is the country, except where somebody asks to be told something. */
const US_AS_PRONOUN = /\b(?:tell|give|show|let|help|gives|tells|shows|remind|inform)\s+us\b/i;

/** Reads a question: what kind of answer it wants, and the things that it names. */
export function parseQuestion(question: string, findAliases: AliasFinder): Query {
  const text = isShouted(question) ? question.toLowerCase() : question;
  const tokens = analyze(text).map((token) => ({ ...token, stop: isNoise(token, text) }));
  const concepts: (Concept & { terms: { term: string; weight: number }[] })[] = [];
  const conceptByToken = new Map<number, (typeof concepts)[number]>();
  tokens.forEach((token, at) => {
    if (token.stop) return;
    const known = concepts.find(({ terms }) => terms[0]!.term === token.term);
    const concept = known ?? {
      label: text.slice(token.start, token.end),
      kind: token.kind,
      terms: [{ term: token.term, weight: 1 }],
      weight: 1,
      position: at,
    };
    if (known === undefined) concepts.push(concept);
    conceptByToken.set(at, concept);
  });
  for (const { term, from, to } of findAliases(tokens)) {
    for (let at = from; at < to; at += 1) {
      conceptByToken.get(at)?.terms.push({ term, weight: 1 });
    }
  }
  return { concepts, answerType: findAnswerType(text) };
}

function findAnswerType(text: string): AnswerType {
  const lower = text.toLowerCase().trim();
  return ANSWER_TYPES.find(([pattern]) => pattern.test(lower))?.[1] ?? 'other';
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2,}\s+\p{Lu}{2,}/u.test(text);
}

function isNoise({ surface, stop, kind }: Token, text: string): boolean {
  if (surface === 'us' && stop) return US_AS_PRONOUN.test(text);
  return stop || (kind === 'word' && ASKING_WORDS.has(surface));
}
