import { readConfig } from './config.ts';
import { keepHeapSmall } from './keep-heap-small.ts';
import { runBot } from './run-bot.ts';
import { explainStartError } from './slack/explain-start-error.ts';

keepHeapSmall();
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => stopping.abort());
}
// A connection that fails for good while it reconnects ends up here. A dead bot is restarted; a deaf one isn't.
process.on('unhandledRejection', (reason) => {
  process.stderr.write(`${explainStartError(reason)}\n`);
  process.exit(1);
});
const { stdout, stderr } = process;
process.exit(await runBot(readConfig(), { stop: stopping.signal, stdout, stderr }));
