import type { Desk } from '../../src/answer/desk.ts';
import { type Playground, startPlayground } from '../../src/playground/start-playground.ts';
import { type AccessRules, OWN_PEOPLE } from '../../src/slack/access/access-rules.ts';
import { createLogger } from '../../src/slack/logger.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { openFiveArticles, openFiveArticlesByWords } from '../answer/open-five-articles.ts';

export type TestPlayground = Playground & {
  desk: Desk;
  /** What went wrong, as the log has it. */
  log: string[];
};

/**
 * The playground as `npm start` serves it, on any free port.
 *
 * @param reads whether its bot reads, or goes by words alone and starts in no time
 * @param settings the command that the bot is set to, whatever the manifest says; who may ask at first
 */
export async function startTestPlayground(
  reads = false,
  { commandName = '/iraq', ...rules }: { commandName?: string } & Partial<AccessRules> = {},
): Promise<TestPlayground> {
  const { desk } = await (reads ? openFiveArticles() : openFiveArticlesByWords());
  const log: string[] = [];
  const playground = await startPlayground({
    desk,
    store: openSqliteStore(),
    commandName,
    access: { ...OWN_PEOPLE, ...rules },
    manifestPath: 'manifest.yml',
    functionsManifestPath: 'manifest.search.yml',
    port: 0,
    logger: createLogger({
      level: 'warn',
      write: (entry) => void log.push(entry),
      now: () => new Date(),
    }),
  });
  return { ...playground, desk, log };
}
