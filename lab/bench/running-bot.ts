import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ExplanationView } from '../../src/playground/explanation-view.ts';
import type { PageEvent } from '../../src/playground/page-facts.ts';
import { PLACES } from '../../src/playground/workspace/create-workspace.ts';

const RUN = fileURLToPath(new URL('../../bin/run.mjs', import.meta.url));
const STOP_MS = 10_000;
const WATCH_MS = 100;

/** The bot as `npm start` runs it, with its playground, in a process of its own. */
export type RunningBot = {
  /** From the process's start until it answered, as it says itself. */
  readyMs: number;
  /** Asks as somebody does who types a command, and waits for the answer. */
  ask(question: string): Promise<AskedBot>;
  /** Of the whole process, in 10^6 bytes; undefined where the system doesn't tell (it is read from /proc). */
  memory(): { now: number; most: number } | undefined;
  stop(): Promise<void>;
};

export type AskedBot = {
  /** From sending the command until the message stood in the channel. */
  ms: number;
  /** What of it the desk took. */
  deskMs: number;
  /** Why it went by words alone, if it did. */
  byWords?: string;
};

/** @throws when it ends before it is ready; what it said is in the message. */
export async function startRunningBot(corpusDir: string, cacheDir: string): Promise<RunningBot> {
  const bot = spawn(process.execPath, [RUN, 'main'], {
    // Elsewhere, so that no `.env` of this machine counts.
    cwd: tmpdir(),
    env: {
      PATH: process.env.PATH,
      CORPUS_DIR: resolve(corpusDir),
      CACHE_DIR: resolve(cacheDir),
      LOG_LEVEL: 'error',
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let most = 0;
  const watching = setInterval(() => {
    most = Math.max(most, readMemory(bot.pid!) ?? 0);
  }, WATCH_MS);
  const said: string[] = [];
  bot.stderr.on('data', (text: Buffer) => said.push(text.toString()));
  const ended = once(bot, 'exit').finally(() => clearInterval(watching));
  const ready = new Promise<RegExpMatchArray>((fulfil, reject) => {
    createInterface({ input: bot.stdout }).on('line', (line) => {
      const found = line.match(/^ready: .* (\d+) ms \(playground: (\S+)\)$/);
      if (found !== null) fulfil(found);
    });
    void ended.then(([code]) =>
      reject(new Error(`The bot ended with code ${code} before it was ready: ${said.join('')}`)),
    );
  });
  const [, readyMs, url] = await ready;
  const messages = await followMessages(url!);

  return {
    readyMs: Number(readyMs),
    async ask(question) {
      const answered = messages.next();
      const start = performance.now();
      await fetch(`${url}/act`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          kind: 'say',
          channel: PLACES.generalId,
          text: `/iraq ${question}`,
        }),
      });
      const id = await answered;
      const ms = performance.now() - start;
      const explained = await fetch(`${url}/explanations/${id}`);
      const { stages, goesByWords } = (await explained.json()) as ExplanationView;
      const deskMs = Object.values(stages).reduce((sum, stage) => sum + stage, 0);
      return { ms, deskMs, ...(goesByWords !== undefined && { byWords: goesByWords }) };
    },
    memory: () => {
      const now = readMemory(bot.pid!);
      return now === undefined ? undefined : { now, most: Math.max(most, now) };
    },
    async stop() {
      messages.leave();
      bot.kill('SIGTERM');
      const timer = setTimeout(() => bot.kill('SIGKILL'), STOP_MS);
      await ended;
      clearTimeout(timer);
    },
  };
}

function readMemory(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return (Number(status.match(/^VmRSS:\s+(\d+) kB$/m)![1]) * 1024) / 1e6;
  } catch {
    return undefined;
  }
}

/** Follows what is posted, and tells of the answers in it. */
async function followMessages(url: string) {
  const leaving = new AbortController();
  const { body } = await fetch(`${url}/events`, { signal: leaving.signal });
  let tell: ((explanationId: string) => void) | undefined;
  void (async () => {
    let buffered = '';
    for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
      buffered += chunk;
      const events = buffered.split('\n\n');
      buffered = events.pop()!;
      for (const event of events) {
        if (!event.startsWith('data: ')) continue;
        const read = JSON.parse(event.slice('data: '.length)) as PageEvent;
        if (read.kind !== 'change' || read.change.kind !== 'message') continue;
        const { explanationId } = read.change.message;
        if (explanationId !== undefined) tell?.(explanationId);
      }
    }
  })().catch(() => {});
  return {
    /** The id of the explanation of the next answer. */
    next: () =>
      new Promise<string>((fulfil) => {
        tell = fulfil;
      }),
    leave: () => leaving.abort(),
  };
}
