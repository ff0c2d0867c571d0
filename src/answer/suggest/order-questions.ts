import type { PassageOrdinal } from '../../corpus/ordinals.ts';
import type { AnalyzedCorpus } from '../../index/analyze-corpus.ts';
import type { Answer, QuotedPassage } from '../answer.ts';
import type { ProposedQuestion } from '../propose/propose-questions.ts';
import { isWide } from '../propose/read-names.ts';
import { topicOf } from './asked-before.ts';
import type { QuestionStock } from './question-stock.ts';

type Places = Pick<AnalyzedCorpus, 'passageAt' | 'articleOrdinalOf' | 'documentFrequency'>;

/** Points for a question that names somebody or something of the first quotation. */
const NAMED = 4;
/** And for one that is answered by what isn't on the screen yet. */
const NEW = 3;
/** Points that each further place in the article's own order takes. */
const LATER = 0.25;
const OTHER_ARTICLE = 3;

/** The questions of quoted passages' articles, those first that go on from the first quotation. */
export function orderRelated(
  shown: readonly QuotedPassage[],
  ordinals: readonly PassageOrdinal[],
  { questionsOf }: Pick<QuestionStock, 'questionsOf'>,
  { articleOrdinalOf }: Places,
): ProposedQuestion[] {
  const quoted = new Set(ordinals);
  const firstText = (shown[0]?.passage.text ?? '').toLowerCase();
  const articles = [...new Set(ordinals.map(articleOrdinalOf))];
  return articles
    .flatMap((article, place) =>
      questionsOf(article).map((question, at) => {
        const isNamed = question.about.some((name) => firstText.includes(toCore(name)));
        const points =
          (isNamed ? NAMED : 0) +
          (quoted.has(question.ordinal) ? 0 : NEW) -
          LATER * at -
          OTHER_ARTICLE * Math.min(place, 1);
        return { question, points };
      }),
    )
    .toSorted((a, b) => b.points - a.points)
    .map(({ question }) => question);
}

/**
 * Those that ask about somebody or something of the first quotation, wherever they are answered: the
 * article itself may say little more. What half of all articles name tells nothing.
 */
export function keepNamed(
  shown: readonly QuotedPassage[],
  questions: readonly ProposedQuestion[],
): ProposedQuestion[] {
  const text = shown[0]?.passage.text ?? '';
  return questions.filter(({ about, isCommon }) => {
    const [name] = about as [string];
    const isTelling = !isCommon && name.includes(' ') && !isWide(name);
    return isTelling && text.includes(name.replace(/^the /, ''));
  });
}

/** Those first that share the rarest words with what was asked; among equals each answer begins elsewhere. */
export function orderByFit(
  { question }: Answer,
  questions: readonly ProposedQuestion[],
  { documentFrequency }: Places,
): ProposedQuestion[] {
  const asked = topicOf(question);
  const begin = questions.length === 0 ? 0 : hash(question) % questions.length;
  return [...questions.slice(begin), ...questions.slice(0, begin)]
    .map((one) => {
      const shared = [...topicOf(one.text)].filter((term) => asked.has(term));
      const fit = shared.reduce((sum, term) => sum + 1 / Math.log2(2 + documentFrequency(term)), 0);
      return { one, fit };
    })
    .toSorted((a, b) => b.fit - a.fit)
    .map(({ one }) => one);
}

/** A name without "the", and of a person the last word: "Barham Salih" is "Salih" in most passages. */
function toCore(name: string): string {
  const words = name.toLowerCase().replace(/^the /, '').split(' ');
  return words.length === 2 ? words[1]! : words.join(' ');
}

/** Spreads texts over numbers, the same for the same text. */
function hash(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum = (sum * 31 + text.charCodeAt(at)) % 1_000_003;
  return sum;
}
