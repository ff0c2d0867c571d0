import type { Article, Corpus } from '../corpus/article.ts';
import { analyzeCorpus } from '../search/analyze-corpus.ts';
import { createFeatureSource } from '../search/feature-source.ts';
import { createLunrEngine } from '../search/lunr-engine.ts';
import { type Query, weightTerms } from '../search/query.ts';
import { type RankedHit, rankPassages } from '../search/rank-passages.ts';
import { type AliasGroups, createAliasFinder } from '../text/aliases.ts';
import { createSpellingIndex } from '../text/names.ts';
import { splitSentences } from '../text/sentences.ts';
import { loadWordVectors } from '../text/word-vectors.ts';
import type { Answer, QuotedPassage, Turn } from './answer.ts';
import { estimateConfidence, THRESHOLDS } from './confidence.ts';
import { type Correction, correctQuestion, expandSpellings } from './expand-spellings.ts';
import { groupDuplicates } from './group-duplicates.ts';
import { parseQuestion } from './parse-question.ts';
import { type ProposedQuestion, proposeQuestions } from './propose-questions.ts';
import { createRestrictionReader, isWithin, type Restriction } from './read-restrictions.ts';
import { resolveFollowUp } from './resolve-follow-up.ts';

/** What ranked a passage: shown by the playground and read by the evaluation. */
export type RankedPassage = {
  passageId: string;
  score: number;
  /** The rerank's features by name, before weighting. */
  features: Readonly<Record<string, number>>;
};

/** How an answer came about. */
export type Explanation = {
  answer: Answer;
  /** What was searched: the things named, with all the terms that stand for each. */
  query: Query;
  /** Which articles the question kept to. */
  restriction: Restriction;
  /** Passages best first, near-duplicates still apart; at most 50. */
  ranking: readonly RankedPassage[];
  /** Milliseconds by stage, in the order they ran. */
  stages: Readonly<Record<string, number>>;
};

/** The one door to answers: everything that talks to people goes through it. */
export type Desk = {
  articles: readonly Article[];
  passageCount: number;
  /** Questions that this corpus answers, best first. */
  exampleQuestions: readonly string[];
  answer(question: string, history?: readonly Turn[]): Promise<Answer>;
  explain(question: string, history?: readonly Turn[]): Promise<Explanation>;
};

export type DeskOptions = {
  /** Names that mean the same: each group's first is the canonical one. */
  aliases?: AliasGroups;
};

const CANDIDATES = 50;
const SHOWN_PASSAGES = 3;
const SUGGESTIONS = 3;
/** Each is asked once at start-up, which takes about a millisecond. */
const MOST_PROPOSALS = 60;

/** Indexes a corpus and returns the desk that answers from it. */
export async function createDesk(
  corpus: Corpus,
  { aliases = [] }: DeskOptions = {},
): Promise<Desk> {
  const findAliases = createAliasFinder(aliases);
  const analyzed = analyzeCorpus(corpus, findAliases);
  const engine = createLunrEngine(corpus, analyzed, findAliases);
  const source = createFeatureSource(corpus, analyzed, loadWordVectors());
  const spellings = createSpellingIndex(analyzed.words, analyzed.names);
  const readRestrictions = createRestrictionReader(corpus.articles);
  const passageIdsTo = (ordinal: number) => corpus.passages[ordinal]!.id;

  let examples: readonly ProposedQuestion[] = [];

  const explain: Desk['explain'] = async (question, history = []) => {
    const watch = startStopwatch();
    const { text, restriction } = readRestrictions(question);
    const earlier = history
      .filter(({ role }) => role === 'user')
      .map((turn) => parseQuestion(readRestrictions(turn.text).text, findAliases));
    const asked = parseQuestion(text, findAliases);
    const completed = resolveFollowUp(text, asked, earlier);
    const { query, corrections } = expandSpellings(completed, analyzed, spellings);
    watch.lap('understand');

    const within = findArticlesWithin(restriction);
    const hits = await engine.search(weightTerms(query), CANDIDATES, within);
    watch.lap('search');
    const ranked = rankPassages(source, query, hits);
    watch.lap('rank');
    const shown = quoteBest(ranked);
    watch.lap('quote');

    const stages = watch.stages();
    const answer = decideOutcome({
      question,
      resolved: describeResolved(question, asked, completed),
      query,
      corrections,
      ranked,
      shown,
      ms: Object.values(stages).reduce((total, ms) => total + ms, 0),
    });
    const ranking = ranked.map(({ ordinal, score, features }) => ({
      passageId: passageIdsTo(ordinal),
      score,
      features,
    }));
    return { answer, query, restriction, ranking, stages };
  };

  examples = await checkProposals(proposeQuestions(corpus, MOST_PROPOSALS));

  return {
    articles: corpus.articles,
    passageCount: corpus.passages.length,
    exampleQuestions: examples.map(({ text }) => text),
    explain,
    answer: async (question, history) => (await explain(question, history)).answer,
  };

  function findArticlesWithin(restriction: Restriction): ReadonlySet<number> | undefined {
    if (Object.keys(restriction).length === 0) return undefined;
    return new Set(
      corpus.articles.flatMap((article, ordinal) =>
        isWithin(article, restriction) ? [ordinal] : [],
      ),
    );
  }

  function quoteBest(ranked: readonly RankedHit[]): QuotedPassage[] {
    const hitByOrdinal = new Map(ranked.map((hit) => [hit.ordinal, hit]));
    const groups = groupDuplicates(
      analyzed,
      ranked.map(({ ordinal }) => ordinal),
    );
    return groups.slice(0, SHOWN_PASSAGES).map(({ ordinal, duplicates }) => {
      const { score, bestSentence } = hitByOrdinal.get(ordinal)!;
      const passage = corpus.passages[ordinal]!;
      return {
        passage,
        article: articleOf(ordinal),
        highlight: splitSentences(passage.text)[bestSentence]!,
        score,
        alsoReportedBy: [...new Set(duplicates.map(articleOf))],
      };
    });
  }

  function articleOf(ordinal: number): Article {
    return corpus.articles[analyzed.articleOrdinals[ordinal]!]!;
  }

  function findMissing({ concepts }: Query): string[] {
    return concepts
      .filter(({ terms }) => !terms.some(({ term }) => analyzed.termNumbers.has(term)))
      .map(({ label }) => label);
  }

  /** Keeps the questions that the desk answers as found, from the passage they were made of. */
  async function checkProposals(proposals: readonly ProposedQuestion[]) {
    const answered: ProposedQuestion[] = [];
    for (const proposal of proposals) {
      const { answer } = await explain(proposal.text);
      const source = corpus.passages[proposal.ordinal];
      if (answer.outcome !== 'found') continue;
      if (answer.passages.some(({ passage }) => passage === source)) answered.push(proposal);
    }
    return answered;
  }

  /** Questions answered by the same articles first; none that asks the same again. */
  function suggestNext(question: string, shown: readonly QuotedPassage[]): string[] {
    const articles = new Set(shown.map(({ article }) => article));
    const isRelated = ({ ordinal }: ProposedQuestion) => articles.has(articleOf(ordinal));
    return [...examples.filter(isRelated), ...examples.filter((example) => !isRelated(example))]
      .map(({ text }) => text)
      .filter((text) => text.toLowerCase() !== question.trim().toLowerCase())
      .slice(0, SUGGESTIONS);
  }

  function decideOutcome({
    question,
    resolved,
    query,
    corrections,
    ranked,
    shown,
    ms,
  }: {
    question: string;
    resolved: string;
    query: Query;
    corrections: readonly Correction[];
    ranked: readonly RankedHit[];
    shown: readonly QuotedPassage[];
    ms: number;
  }): Answer {
    const confidence = estimateConfidence(analyzed, query, ranked);
    const base = { question, resolved, confidence, suggestions: suggestNext(question, shown), ms };
    if (confidence >= THRESHOLDS.found) return { ...base, outcome: 'found', passages: shown };
    const missing = findMissing(query);
    if (confidence >= THRESHOLDS.unsure) {
      return { ...base, outcome: 'unsure', closest: shown, missing };
    }
    const didYouMean = correctQuestion(question, corrections);
    return { ...base, outcome: 'not-found', missing, ...(didYouMean && { didYouMean }) };
  }
}

/** The question with what it took over from the conversation in brackets behind it. */
function describeResolved(question: string, asked: Query, completed: Query): string {
  const carried = completed.concepts.slice(asked.concepts.length).map(({ label }) => label);
  return carried.length === 0 ? question : `${question} [${carried.join(' ')}]`;
}

function startStopwatch() {
  const laps: Record<string, number> = {};
  let last = performance.now();
  return {
    lap(stage: string): void {
      const now = performance.now();
      laps[stage] = now - last;
      last = now;
    },
    stages: (): Readonly<Record<string, number>> => laps,
  };
}
