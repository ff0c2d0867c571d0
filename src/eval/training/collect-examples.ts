import { createPassageFinder } from '../../answer/passage-finder.ts';
import type { AnalyzedCorpus } from '../../search/analyze-corpus.ts';
import { weighQuestion } from '../../search/passage-features.ts';
import type { Query } from '../../search/query.ts';
import type { RankedHit } from '../../search/rank-passages.ts';
import type { EvalSet } from '../eval-question.ts';

/** A question of a public set with what the search found for it. */
export type Example = {
  query: Query;
  questionWeight: number;
  hits: readonly RankedHit[];
  /** By hit: whether its passage is right. */
  isRight: readonly boolean[];
  answerable: boolean;
};

export type ExampleSet = { name: string; analyzed: AnalyzedCorpus; examples: Example[] };

/** Asks every question whose answerability is known, each as it stands, without its history. */
export async function collectExamples({ name, corpus, questions }: EvalSet): Promise<ExampleSet> {
  const { analyzed, understand, find } = createPassageFinder(corpus, []);
  const examples: Example[] = [];
  for (const { question, answerable, judgements } of questions) {
    if (answerable === null) continue;
    const understood = understand(question, []);
    const hits = await find(understood);
    const isRight = hits.map(
      ({ ordinal }) => (judgements.get(corpus.passages[ordinal]!.id) ?? 0) > 0,
    );
    if (hits.length === 0 || (answerable && !isRight.includes(true))) continue;
    const questionWeight = weighQuestion(analyzed, understood.query);
    examples.push({ query: understood.query, questionWeight, hits, isRight, answerable });
  }
  return { name, analyzed, examples };
}
