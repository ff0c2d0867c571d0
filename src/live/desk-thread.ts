import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import type { Desk } from '../answer/desk.ts';
import type { Corpus } from '../corpus/article.ts';
import { type LoadedCorpus, loadCorpus } from '../corpus/load-corpus.ts';
import { keepHeapSmall } from '../keep-heap-small.ts';
import { borrowNetworks } from '../networks/borrow-networks.ts';
import type { StartedNetworks } from '../networks/start-networks.ts';
import { readWith } from '../reading/open-reading.ts';
import type { OpenedReading } from '../reading/read-passages.ts';
import { createArticlePacker } from './pack-articles.ts';
import type { DeskThreadData, FromThread, NoDesk, ToThread } from './thread-messages.ts';

/** Slack wants a word within three seconds. */
const PATIENCE_MS = 2_000;

// It takes a third of a second to load, for nothing where nothing has changed.
const importDesk = () => import('../answer/desk.ts');

/** Reads a folder, builds its desk and answers, all in a thread of its own. */
async function serve(port: MessagePort, data: DeskThreadData): Promise<void> {
  const { dir, cacheDir, networks, before } = data;
  const say = (message: FromThread) => port.postMessage(message);
  let unkept: string | undefined;
  let opened: OpenedReading = { unavailable: 'the networks are being started' };
  const borrowing = borrowNetworks(networks, (reason) => {
    opened = { unavailable: reason };
  });
  // Loads while the files are read, as somebody waits for the first of all readings.
  if (before === undefined) importDesk().catch(() => {});
  const loaded = await loadCorpus(
    dir,
    (done, total) => say({ kind: 'progress', step: 'loading', done, total }),
    before,
  );
  const { corpus, aliases, problems, kept } = loaded;
  const because = findNothingToServe(loaded, data);
  if (because !== undefined) {
    say({ kind: 'none', because, problems, kept });
    port.close();
    networks.close();
    return;
  }

  const { createDesk } = await importDesk();
  const desk = await createDesk(corpus, {
    aliases,
    reading: () => opened,
    onUnread: (reason) => say({ kind: 'unread', reason }),
  });
  const opening = open();
  port.on('message', createAnswerer(desk, corpus, say, stop));
  say({
    kind: 'built',
    articles: corpus.articles,
    passageCount: corpus.passages.length,
    exampleQuestions: desk.exampleQuestions,
    aliases,
    problems,
    kept,
  });
  await opening;
  say({ kind: 'read', ...(unkept !== undefined && { unkept }) });

  async function open(): Promise<void> {
    const started = await borrowing;
    opened =
      'unavailable' in started
        ? started
        : await readWith(started.networks, corpus, { cacheDir, onProgress, onUnkept });
    if (!('unavailable' in opened)) opened = { ...opened, patienceMs: PATIENCE_MS };
  }

  function onProgress(done: number, total: number): void {
    opened = {
      unavailable: `the articles are being read, ${done} of ${total} passages so far`,
    };
    say({ kind: 'progress', step: 'reading', done, total });
  }

  function onUnkept({ message }: Error): void {
    unkept = message;
  }

  async function stop(): Promise<void> {
    const started: StartedNetworks = await borrowing;
    // What is being read ends at that, and keeps what it has.
    if ('networks' in started) await started.networks.close();
    await opening;
    networks.close();
    port.close();
  }
}

/** Why there is no other desk to build. */
function findNothingToServe(
  { corpus, aliases, problems }: LoadedCorpus,
  { dir, before, mustBuild = false }: DeskThreadData,
): NoDesk['because'] | undefined {
  if (problems.some(({ path }) => path === join(dir, ''))) return 'unreadable';
  if (corpus.passages.length === 0) return 'empty';
  const isSame =
    before !== undefined &&
    !mustBuild &&
    isDeepStrictEqual([corpus.articles, aliases], [before.articles, before.aliases]);
  return isSame ? 'same' : undefined;
}

function createAnswerer(
  desk: Desk,
  { articles }: Corpus,
  say: (message: FromThread) => void,
  stop: () => Promise<void>,
) {
  const pack = createArticlePacker(articles);
  let told = desk.exampleQuestions;
  return async (message: ToThread): Promise<void> => {
    if (message.kind === 'stop') return stop();
    const { id, method, inputs } = message;
    try {
      const run = desk[method] as (...given: readonly unknown[]) => Promise<unknown>;
      const result = pack(await run(...inputs));
      const { exampleQuestions } = desk;
      const isNew = exampleQuestions !== told;
      told = exampleQuestions;
      say({ kind: 'result', id, result, ...(isNew && { exampleQuestions }) });
    } catch (error) {
      say({ kind: 'error', id, error: error as Error });
    }
  };
}

keepHeapSmall();
if (parentPort) await serve(parentPort, workerData as DeskThreadData);
