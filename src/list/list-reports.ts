import { compareByDate } from '../corpus/newest-first.ts';
import type { ArticleOrdinal, PassageOrdinal } from '../corpus/ordinals.ts';
import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import type { Concept, Query } from '../index/query.ts';

/** The one thing that a question names. */
export type Topic = {
  /** Any of these terms names it in a sentence. */
  key: ReadonlySet<string>;
  /** The other words of its name: an article must hold them somewhere. */
  others: readonly Concept[];
};

/** The passage of an article in which most sentences name a topic, and how many of the whole do. */
type Report = { passage: PassageOrdinal; sentences: number; total: number };

export type ReportLister = (topic: Topic, within?: ReadonlySet<ArticleOrdinal>) => PassageOrdinal[];

/** So many sentences of an article name what it is about, unless the headline does. */
const FEWEST_SENTENCES = 3;

/**
 * Reads a question that names one thing and asks nothing of it ("latest on ISIS"); undefined for any
 * other. A person goes by the last name once an article has given both.
 *
 * @param isName whether a concept is a name, however it is typed
 */
export function readTopic(
  { concepts, answerType }: Query,
  isName: (concept: Concept) => boolean,
): Topic | undefined {
  const last = concepts.at(-1);
  if (last === undefined || answerType !== 'other') return undefined;
  const isThing = concepts.every(
    ({ kind, position }, i) =>
      (kind === 'word' || kind === 'name') && position === concepts[0]!.position + i,
  );
  // All words of "Islamic State" stand for one group of names.
  const shared = last.terms.filter(({ term }) =>
    concepts.every(({ terms }) => terms.some((other) => other.term === term)),
  );
  const isOne = shared.length > 0 || concepts.every(isName);
  if (!isThing || !isOne) return undefined;
  const terms = shared.length > 0 ? shared : last.terms;
  return {
    key: new Set(terms.map(({ term }) => term)),
    others: shared.length > 0 ? [] : concepts.slice(0, -1),
  };
}

/**
 * Returns a function that lists the articles about a topic, the newest first, each by the passage in
 * which most sentences name it. Looks through the whole corpus each
 * time, some 10 ms for 20,000 passages.
 */
export function createReportLister(analyzed: AnalyzedCorpus): ReportLister {
  const { articleAt, articleOrdinalOf, countSentences, articlesHeadlining } = analyzed;

  return ({ key, others }, within) => {
    const reports = new Map<ArticleOrdinal, Report>();
    for (const [passage, sentences] of countSentences(key)) {
      const article = articleOrdinalOf(passage);
      if (within?.has(article) === false) continue;
      const { total = 0, ...best } = reports.get(article) ?? { passage, sentences };
      reports.set(article, {
        ...(sentences > best.sentences ? { passage, sentences } : best),
        total: total + sentences,
      });
    }
    const headlined = articlesHeadlining(key);
    const inFull = others.map(findArticlesNaming);
    return [...reports]
      .filter(([article, { total }]) => total >= FEWEST_SENTENCES || headlined.has(article))
      .filter(([article]) => inFull.every((named) => named.has(article)))
      .sort(([a], [b]) => compareByDate(articleAt(a), articleAt(b)))
      .map(([, { passage }]) => passage);
  };

  function findArticlesNaming({ terms }: Concept): ReadonlySet<ArticleOrdinal> {
    const asked = new Set(terms.map(({ term }) => term));
    const inText = [...countSentences(asked).keys()].map(articleOrdinalOf);
    return new Set([...inText, ...articlesHeadlining(asked)]);
  }
}
