import { type AnalyzedCorpus, SHAPE } from './analyze-corpus.ts';
import type { Query } from './query.ts';

/** Whether the token at `at`, in a sentence that begins at `from`, could be what is asked for. */
export type EvidenceTest = (at: number, from: number) => boolean;

const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelv twenti thirti forti fifti hundr thousand million billion trillion dozen half third quarter percent';
const TIME_WORDS =
  'mondai tuesdai wednesdai thursdai fridai saturdai sundai earlier ago centuri decad';
const PLACE_PREPOSITIONS = 'in at near from outsid insid to of';
const OFFICES =
  'presid premier minist prime pm mp senat governor mayor king queen princ chancellor secretari ambassador envoi diplomat gener colonel major captain command chief head leader deputi vice director chair chairman member offici spokesman spokeswoman spokesperson cleric ayatollah pope bishop judg lawyer professor scientist author writer poet actor singer player coach founder ceo activist analyst journalist report politician lawmak';

const NEAR_TOKENS = 9;

/**
 * Returns the test for what a question of this type wants: a date for "when", a number for "how
 * many". Undefined where words tell too little.
 */
export function createEvidenceTest(
  analyzed: AnalyzedCorpus,
  { answerType, concepts }: Query,
  isAsked: (term: number) => boolean,
): EvidenceTest | undefined {
  const { shapes, tokens, words, wordTerms, termNumbers, names } = analyzed;
  const hasShape = (at: number, shape: number) => (shapes[at]! & shape) !== 0;
  const isOneOf = (stems: string): ((at: number) => boolean) => {
    const numbers = new Set(stems.split(' ').map((stem) => termNumbers.get(stem)));
    return (at) => numbers.has(wordTerms[tokens[at]!]!);
  };
  // Behind these words stands somebody else: "Barzani and the official of …".
  const startsAnother = isOneOf('and with between');
  switch (answerType) {
    case 'time': {
      const isTimeWord = isOneOf(TIME_WORDS);
      return (at) => hasShape(at, SHAPE.month | SHAPE.year) || isTimeWord(at);
    }
    case 'number': {
      const isNumberWord = isOneOf(NUMBER_WORDS);
      return (at) => hasShape(at, SHAPE.number | SHAPE.year) || isNumberWord(at);
    }
    case 'identity': {
      const isOffice = isOneOf(OFFICES);
      return (at) => isOffice(at) && isNearAsked(at);
    }
    case 'expansion': {
      const acronyms = concepts.map(({ surface }) => surface).filter((word) => word.length > 1);
      return (at) => acronyms.some((acronym) => spellsOut(at, acronym));
    }
    case 'place': {
      const isPreposition = isOneOf(PLACE_PREPOSITIONS);
      return (at, from) => at > from && hasShape(at, SHAPE.name) && isPreposition(at - 1);
    }
    case 'person':
      // A sentence's first word has a capital whatever it is.
      return (at) => hasShape(at, SHAPE.name) && names.has(words[tokens[at]!]!);
    case 'reason':
    case 'definition':
    case 'other':
      return undefined;
  }

  /** Whether a name asked for stands near, with no "and" between: "X, the head of …". */
  function isNearAsked(at: number): boolean {
    for (const step of [-1, 1]) {
      for (let other = at + step; Math.abs(other - at) <= NEAR_TOKENS; other += step) {
        if (other < 0 || other >= tokens.length || startsAnother(other)) break;
        if (isAsked(wordTerms[tokens[other]!]!)) return true;
      }
    }
    return false;
  }

  /** Whether the capitalised words from `at` on begin with the letters of the acronym. */
  function spellsOut(at: number, acronym: string): boolean {
    let next = at;
    for (const letter of acronym) {
      while (next > at && next < shapes.length && hasShape(next, SHAPE.stop)) next += 1;
      if (next >= shapes.length || !hasShape(next, SHAPE.name)) return false;
      const word = words[tokens[next]!]!;
      if (word.length < 2 || word === acronym || word[0] !== letter) return false;
      next += 1;
    }
    return true;
  }
}
