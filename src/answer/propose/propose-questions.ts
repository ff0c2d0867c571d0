import type { PassageOrdinal } from '../../corpus/ordinals.ts';
import type { AnalyzedCorpus } from '../../index/analyze-corpus.ts';
import type { TextRange } from '../../text/sentences.ts';
import { askWhoDidIt } from './ask-about-actions.ts';
import { askWhatWasDone } from './ask-about-deeds.ts';
import { askWhatHappened } from './ask-about-events.ts';
import { askHowMany } from './ask-about-numbers.ts';
import { askWhatItIs } from './ask-about-organisations.ts';
import { askWhatWasSaid, askWho } from './ask-about-people.ts';
import type { Draft, Drafter } from './draft.ts';
import { readNames } from './read-names.ts';

/** A question made from a sentence of the corpus, with the passage that should answer it. */
export type ProposedQuestion = Draft & { ordinal: PassageOrdinal; sentence: TextRange };

const DRAFTERS: readonly Drafter[] = [
  askWho,
  askWhatItIs,
  askHowMany,
  askWhatHappened,
  askWhoDidIt,
  askWhatWasDone,
  askWhatWasSaid,
];
const FEWEST_CHARS = 20;
const MOST_CHARS = 500;
const MOST_QUESTION_CHARS = 110;
/** A sentence that ends as one, with no address and none of the marks that stand for names. */
const IS_SENTENCE = /[.!?]["”’»)\]]*$/u;
const IS_ODD = /https?:|www\.|[\uE000-\uF8FF|»_=<>{}[\]]/u;
/** What only its article explains, or nobody asks. */
const LEANS =
  /(?<!\p{L})(?:he|she|it|they|him|her|them|his|its|their|we|our|us|my|I|you|your|this|these|those|here|himself|same|such|other|another|latter)(?!\p{L})/u;

/**
 * Makes questions of what the sentences of some passages say about people, places, days, numbers and
 * bodies: each names something, and its sentence holds the answer. One question once; in order.
 *
 * @param passages all of one article, in which names are explained
 */
export function proposeQuestions(
  { passageAt, sentencesOf, names }: AnalyzedCorpus,
  passages: readonly PassageOrdinal[],
): ProposedQuestion[] {
  const sentences = passages.flatMap((ordinal) => {
    const { text } = passageAt(ordinal);
    return sentencesOf(ordinal).flatMap((sentence) => {
      const line = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
      return isReadable(line) ? [{ ordinal, sentence, line }] : [];
    });
  });
  const mark = readNames(
    sentences.map(({ line }) => line),
    (word) => names.has(word),
  );
  const proposals = new Map<string, ProposedQuestion>();
  for (const { ordinal, sentence, line } of sentences) {
    const marked = mark(line);
    for (const draft of DRAFTERS.flatMap((drafter) => drafter(marked))) {
      const isGood = draft.text.length <= MOST_QUESTION_CHARS && !LEANS.test(draft.text);
      if (!isGood || proposals.has(draft.text)) continue;
      proposals.set(draft.text, { ...draft, ordinal, sentence });
    }
  }
  return [...proposals.values()];
}

function isReadable(line: string): boolean {
  return (
    line.length >= FEWEST_CHARS &&
    line.length <= MOST_CHARS &&
    IS_SENTENCE.test(line) &&
    !IS_ODD.test(line)
  );
}
