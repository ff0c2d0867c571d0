import type { Desk } from '../../src/answer/desk.ts';
import {
  type Playground,
  type PlaygroundOptions,
  startPlayground,
} from '../../src/playground/start-playground.ts';
import { type AccessRules, OWN_PEOPLE } from '../../src/slack/access/access-rules.ts';
import { createLogger } from '../../src/slack/logger.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';

export type TestPlayground = Playground & {
  desk: Desk;
  /** What went wrong, as the log has it. */
  log: string[];
};

export type TestPlaygroundOptions = Pick<PlaygroundOptions, 'reload' | 'onServed'> & {
  /** @default one of the five articles that goes by words alone and starts in no time */
  desk?: Desk;
  /** The command that the bot is set to, whatever the manifest says. */
  commandName?: string;
  /** Who may ask, at first. */
  access?: Partial<AccessRules>;
};

/** The playground as `npm start` serves it, on any free port. */
export async function startTestPlayground({
  desk: given,
  commandName = '/iraq',
  access = {},
  ...news
}: TestPlaygroundOptions = {}): Promise<TestPlayground> {
  const desk = given ?? (await openFiveArticlesByWords()).desk;
  const log: string[] = [];
  const playground = await startPlayground({
    ...news,
    desk,
    store: openSqliteStore(),
    commandName,
    access: { ...OWN_PEOPLE, ...access },
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
