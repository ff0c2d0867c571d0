import {
  createQuestionUnderstander,
  type QuestionUnderstander,
} from '../conversation/understand-question.ts';
import type { Corpus } from '../corpus/article.ts';
import { type AnalyzedCorpus, analyzeCorpus } from '../index/analyze-corpus.ts';
import { createLunrEngine } from '../index/lunr-engine.ts';
import type { ReadingSource } from '../reading/read-passages.ts';
import { createPublisherFinder, type PublisherFinder } from '../sources/find-publishers.ts';
import { type AliasGroups, createAliasFinder } from '../text/aliases.ts';
import { createPassageFinder, type PassageFinder } from './find-passages.ts';

/** A corpus that questions can be asked of: they are understood, then passages are found. */
export type SearchableCorpus = QuestionUnderstander &
  Pick<PublisherFinder, 'namesOfSource'> & { analyzed: AnalyzedCorpus; find: PassageFinder };

/**
 * Reads a corpus once, which takes time in proportion to it, and holds the index in memory. Passages
 * and articles are numbered by their place in `corpus`, which must not change afterwards.
 *
 * `understand` never throws and looks nothing up but the corpus' words, names and articles. `find`
 * takes what it returned, or what `keepTo` made of that.
 *
 * @param getReading asked anew for each question: what reading takes, once it is there; until then,
 *   and where reading takes longer than its patience, passages are ranked by words
 */
export function createSearchableCorpus(
  corpus: Corpus,
  aliases: AliasGroups,
  getReading: () => ReadingSource | undefined = () => undefined,
): SearchableCorpus {
  const findAliases = createAliasFinder(aliases);
  const analyzed = analyzeCorpus(corpus, findAliases);
  const engine = createLunrEngine(analyzed);
  const publishers = createPublisherFinder(corpus.articles);
  const getVocabulary = () => getReading()?.vocabulary;
  return {
    ...createQuestionUnderstander(analyzed, publishers, findAliases, getVocabulary),
    namesOfSource: publishers.namesOfSource,
    analyzed,
    find: createPassageFinder(engine, analyzed, getReading),
  };
}
