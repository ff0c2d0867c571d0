import { parentPort } from 'node:worker_threads';
import { type ArticleFile, readArticle } from './read-article.ts';

// Reads one file after the other. What it throws ends the thread, and is told where it is waited for.
parentPort?.on('message', async (file: ArticleFile) => {
  parentPort?.postMessage(await readArticle(file));
});
