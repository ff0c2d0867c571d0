import { createPassageFinder } from '../../answer/passage-finder.ts';
import type { AnalyzedCorpus } from '../../search/analyze-corpus.ts';
import type { SentenceFeatures } from '../../search/answering-sentence.ts';
import type { RankedHit } from '../../search/rank-passages.ts';
import { weighQuery } from '../../search/weigh-query.ts';
import { splitSentences } from '../../text/sentences.ts';
import type { EvalQuestion, EvalSet } from '../eval-question.ts';
import { judgeHighlight } from '../judge-highlight.ts';

/** A question of a public set with what the search found for it. */
export type Example = {
  /** Of `weighQuery`. */
  queryWeight: number;
  hits: readonly RankedHit[];
  /** By hit: whether its passage is right. */
  isRight: readonly boolean[];
  answerable: boolean;
  /** The right passages among the hits in which some sentences answer and some don't. */
  passages: readonly SentenceExample[];
};

/** A passage by its sentences, in reading order. */
export type SentenceExample = {
  sentences: readonly SentenceFeatures[];
  answers: readonly boolean[];
};

export type ExampleSet = { name: string; analyzed: AnalyzedCorpus; examples: Example[] };

/** Asks every question whose answerability is known, each with its own history. */
export async function collectExamples({ name, corpus, questions }: EvalSet): Promise<ExampleSet> {
  const finder = createPassageFinder(corpus, []);
  const { analyzed } = finder;
  const examples: Example[] = [];
  for (const question of questions) {
    const { answerable, judgements } = question;
    if (answerable === null) continue;
    const understood = finder.understand(question.question, question.history);
    const hits = await finder.find(understood);
    const passages = hits.map(({ ordinal }) => corpus.passages[ordinal]!);
    const isRight = passages.map(({ id }) => (judgements.get(id) ?? 0) > 0);
    if (hits.length === 0 || (answerable && !isRight.includes(true))) continue;
    const measureSentences = finder.measureSentences(understood.query);
    const right = answerable ? hits.filter((_, i) => isRight[i]) : [];
    examples.push({
      queryWeight: weighQuery(analyzed, understood.query).weight,
      hits,
      isRight,
      answerable,
      passages: right
        .map(({ ordinal }) => ({
          sentences: measureSentences(ordinal),
          answers: judgeSentences(corpus.passages[ordinal]!.text, question),
        }))
        .filter(({ answers }) => answers.includes(true) && answers.includes(false)),
    });
  }
  return { name, analyzed, examples };
}

function judgeSentences(text: string, question: EvalQuestion): boolean[] {
  return splitSentences(text).map((highlight) => judgeHighlight({ text, highlight }, question));
}
