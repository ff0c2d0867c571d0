import { analyzeCorpus } from '../../src/search/analyze-corpus.ts';
import { createLunrEngine } from '../../src/search/lunr-engine.ts';
import { describeSearchEngine } from './search-engine-contract.ts';

describeSearchEngine('Lunr', async (corpus, findAliases) =>
  createLunrEngine(corpus, analyzeCorpus(corpus, findAliases), findAliases),
);
