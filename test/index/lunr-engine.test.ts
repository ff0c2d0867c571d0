import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import { createLunrEngine } from '../../src/index/lunr-engine.ts';
import { describeSearchEngine } from '../index/search-engine-contract.ts';

describeSearchEngine('Lunr', async (corpus, findAliases) =>
  createLunrEngine(analyzeCorpus(corpus, findAliases)),
);
