import { shownPassages } from '../answer/shown-passages.ts';
import type { Article, Passage } from '../corpus/article.ts';
import { splitPassages } from '../corpus/split-passages.ts';
import type { PassageReading } from '../networks/networks.ts';
import type { Understanding } from '../reading/read-passages.ts';
import type { Restriction } from '../sources/read-restrictions.ts';
import { sourceInOneLine } from '../wording/describe-source.ts';
import { wordingIn } from '../wording/wording.ts';
import type { ExplanationView } from './explanation-view.ts';
import type { RecordedExplanation } from './record-explanations.ts';

const SHOWN_PASSAGES = 10;

/** What the side panel shows of how an answer came about. */
export function describeExplanation({
  answer,
  query,
  restriction,
  ranking,
  stages,
  history,
  articles,
  goesByWords,
}: RecordedExplanation): ExplanationView {
  const quotedIds = new Set(shownPassages(answer).map(({ passage }) => passage.id));
  return {
    question: answer.question,
    resolved: answer.resolved,
    outcome: answer.outcome,
    confidence: answer.confidence,
    answerType: query.answerType,
    ...(goesByWords === undefined ? {} : { goesByWords }),
    history,
    restriction: describeRestriction(restriction),
    concepts: query.concepts.map(({ label, kind, weight, terms }) => ({
      label,
      kind,
      weight,
      terms,
    })),
    missing: answer.outcome === 'found' ? [] : answer.missing,
    ...(answer.outcome === 'not-found' && answer.didYouMean !== undefined
      ? { didYouMean: answer.didYouMean }
      : {}),
    ranking: ranking.slice(0, SHOWN_PASSAGES).flatMap(({ passageId, score, understanding }) => {
      const found = findPassage(articles, passageId);
      if (found === undefined) return [];
      const { passage, article } = found;
      return {
        passageId,
        source: sourceInOneLine(article, wordingIn('en')),
        text: passage.text,
        score: understanding?.score ?? score,
        features: {
          words: score,
          ...(understanding && { match: understanding.match }),
          ...(understanding?.reading && { relevance: understanding.reading.relevance }),
        },
        quoted: quotedIds.has(passageId),
        ...(understanding?.reading && {
          reading: describeReading(understanding.reading, understanding.pieces, passage.text),
        }),
      };
    }),
    passageCount: ranking.length,
    stages,
  };
}

/** The passages themselves are where the desk answers. */
function findPassage(
  articles: readonly Article[],
  id: string,
): { passage: Passage; article: Article } | undefined {
  const article = articles.find((one) => id.startsWith(`${one.id}#`));
  const passage = article && splitPassages(article).find((one) => one.id === id);
  return article && passage && { passage, article };
}

function describeReading(
  { relevance, there, spans }: PassageReading,
  pieces: Understanding['pieces'] = [],
  text: string,
): NonNullable<ExplanationView['ranking'][number]['reading']> {
  const [best] = spans;
  return {
    relevance,
    there: 1 / (1 + Math.exp(-there)),
    span: best
      ? { text: text.slice(best.start, best.end), chance: Math.exp(best.logProbability) }
      : null,
    pieces: pieces.filter(({ label }) => label !== ''),
  };
}

/** `published by Rudaw`, `from 2020-01-01`; nothing for a question that keeps to no articles. */
function describeRestriction({ publishers = [], notBy = [], from, to }: Restriction): string[] {
  return [
    ...(publishers.length === 0 ? [] : [`published by ${publishers.join(' or ')}`]),
    ...(notBy.length === 0 ? [] : [`not published by ${notBy.join(' or ')}`]),
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(to === undefined ? [] : [`until ${to}`]),
  ];
}
