import type { Concept, Query } from '../index/query.ts';
import type { AliasFinder } from '../text/aliases.ts';
import type { Token } from '../text/analyze.ts';
import type { TextRange } from '../text/sentences.ts';
import { findAnswerType } from './find-answer-type.ts';
import type { QuestionText } from './read-text.ts';

/** Words of asking, beside the stop words: unless quoted, they are seldom in answers. */
const ASKING_WORDS = new Set(
  'please happen happened happens tell know explain describe give show find say many much kind type sort exactly anyone anybody someone something anything'.split(
    ' ',
  ),
);

/** How much a word counts that says what kind of answer is wanted ("what year", "which city"). */
const ASKED_KIND_WEIGHT = 0.3;

/** "us" without capitals is the country, except where somebody asks to be told something. */
const ASKED_TO_TELL = /\b(?:tell|give|show|let|help|gives|tells|shows|remind|inform)\s+$/i;
/** Where the first word of a sentence begins: its capital says nothing. */
const SENTENCE_START = /(?:^|[.?!:,;])\s*$/;

type GrowingConcept = Concept & {
  terms: { term: string; weight: number }[];
  places: TextRange[];
};

/** Reads a question: what kind of answer it wants, and the things that it names. */
export function parseQuestion(
  { text, phrases, ...read }: QuestionText,
  findAliases: AliasFinder,
): Query {
  const isQuoted = ({ start, end }: Token) =>
    phrases.some((phrase) => phrase.start < start && end < phrase.end);
  const tokens = read.tokens.map((token) => ({
    ...token,
    stop: isQuoted(token) ? token.stop : isNoise(token, text),
  }));
  const { answerType, asking } = findAnswerType(text);
  const concepts: GrowingConcept[] = [];
  const conceptByToken = new Map<number, GrowingConcept>();
  tokens.forEach((token, at) => {
    if (token.stop) return;
    const known = concepts.find(({ terms }) => terms[0]!.term === token.term);
    const concept = known ?? {
      label: text.slice(token.start, token.end),
      surface: token.surface,
      kind: token.kind,
      terms: [{ term: token.term, weight: 1 }],
      weight: token.start >= asking.start && token.end <= asking.end ? ASKED_KIND_WEIGHT : 1,
      position: at,
      places: [],
    };
    if (known === undefined) concepts.push(concept);
    concept.places.push({ start: token.start, end: token.end });
    conceptByToken.set(at, concept);
  });
  for (const { term, from, to } of findAliases(tokens)) {
    for (let at = from; at < to; at += 1) {
      const terms = conceptByToken.get(at)?.terms ?? [];
      if (!terms.some((known) => known.term === term)) terms.push({ term, weight: 1 });
    }
  }
  return { concepts, answerType };
}

function isNoise({ surface, stop, kind, start }: Token, text: string): boolean {
  const before = text.slice(Math.max(0, start - 12), start);
  if (surface === 'us' && stop) return ASKED_TO_TELL.test(before);
  const isOpening = SENTENCE_START.test(before);
  if (surface === 'list' && isOpening) return true; // "List the articles …", but "the terror list"
  if (stop || !ASKING_WORDS.has(surface)) return stop;
  return kind === 'word' || isOpening;
}
