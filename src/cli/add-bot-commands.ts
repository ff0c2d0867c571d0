import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CommandAdder } from './run-command-line.ts';

/** The bot's commands. The parts behind them are imported when a command needs them. */
export const addBotCommands: CommandAdder = (program, terminal, fail) => {
  program.description('Answers questions with passages of the corpus.');

  program
    .command('ask')
    .description('answer a question, or a file of questions')
    .argument('[question...]', 'the question')
    .option('--history <question>', 'an earlier question of the conversation; repeatable', collect)
    .option('--json', 'print the answer as one line of JSON')
    .addOption(
      new Option(
        '--batch <file>',
        'answer one {"id","text","history":["…"]} a line with one JSON answer a line; - is standard input',
      ).conflicts('history'),
    )
    .option('--corpus <dir>', 'the folder of articles (default: CORPUS_DIR or corpus)')
    .action(async (words: string[], options: AskFlags, command: Command) => {
      const question = words.join(' ').trim();
      if (options.batch === undefined && question === '') {
        command.error('error: no question: put it in quotes, or name a file with --batch');
      }
      if (options.batch !== undefined && question !== '') {
        command.error('error: a question and --batch exclude each other: leave one out');
      }
      const corpusDir = options.corpus ?? (await readCorpusDir());
      const { askBatch, askOnce } = await import('./ask-command.ts');
      if (options.batch !== undefined) {
        const allAnswered = await askBatch(options.batch, corpusDir, terminal);
        if (!allAnswered) fail();
        return;
      }
      const { history = [], json = false } = options;
      await askOnce(question, { corpusDir, history, json }, terminal);
    });

  program
    .command('corpus:check')
    .description('tell what is read from every file of the corpus, what is wrong, and where')
    .argument('[dir]', 'the folder of articles (default: CORPUS_DIR or corpus)')
    .option('--json', 'print it as one JSON document')
    .action(async (dir: string | undefined, { json = false }: { json?: boolean }) => {
      const corpusDir = dir ?? (await readCorpusDir());
      const { checkCorpus } = await import('./check-corpus.ts');
      if (!(await checkCorpus(corpusDir, { json }, terminal))) fail();
    });

  program
    .command('corpus:add')
    .description('make Markdown of files, to look through, and put it into the corpus')
    .argument('<source...>', 'files that a corpus may hold, or folders of them')
    .option('--corpus <dir>', 'the folder of articles (default: CORPUS_DIR or corpus)')
    .option('--force', 'replace articles that are there already')
    .action(async (sources: string[], options: { corpus?: string; force?: boolean }) => {
      const corpusDir = options.corpus ?? (await readCorpusDir());
      const { addToCorpus } = await import('./add-to-corpus.ts');
      const { force = false } = options;
      if (!(await addToCorpus(sources, corpusDir, { force }, terminal))) fail();
    });
};

type AskFlags = { history?: string[]; json?: boolean; batch?: string; corpus?: string };

function collect(value: string, earlier: string[] = []): string[] {
  if (value.trim() === '') throw new InvalidArgumentError('The question is empty.');
  return [...earlier, value];
}

async function readCorpusDir(): Promise<string> {
  const config = await import('../config.ts');
  return config.readCorpusDir();
}
