import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { ReportedFailure } from './cli/reported-failure.ts';
import type { Terminal } from './cli/terminal.ts';
import type { TrainOptions } from './cli/train-command.ts';
import { ENGINES, type EngineName } from './eval/engine-name.ts';
import { InputError } from './eval/input-error.ts';

const EXIT_DONE = 0;
const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

const terminal: Terminal = {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  hasColor: process.stdout.isTTY === true && process.stdout.hasColors(),
  complain: (line) => process.stderr.write(`${toOneLine(line)}\n`),
};

/** Builds the command line. The parts behind it are imported when a command needs them. */
function createProgram(setExitCode: (code: number) => void): Command {
  const program = new Command('iraq-desk')
    .description('Answers questions with passages of the corpus, and measures how well it does.')
    .exitOverride()
    .configureOutput({
      outputError: (text, write) =>
        write(`${toOneLine(text).replace(/\.$/, '')}; --help shows the usage.\n`),
    });

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
      const { askBatch, askOnce } = await import('./cli/ask-command.ts');
      if (options.batch !== undefined) {
        const allAnswered = await askBatch(options.batch, corpusDir, terminal);
        if (!allAnswered) setExitCode(EXIT_FAILED);
        return;
      }
      const { history = [], json = false } = options;
      await askOnce(question, { corpusDir, history, json }, terminal);
    });

  program
    .command('eval')
    .description('ask every question of a set and measure the answers')
    .argument('<target...>', 'folders in BEIR form, or files of questions')
    .option('--json', 'print the results of each target as one line of JSON')
    .option('--corpus <dir>', 'the articles that files of questions ask about')
    .addOption(new Option('--engine <name>', 'what searches').choices(ENGINES).default('lunr'))
    .option('--words', 'answer by words alone, without the networks')
    .option('--unseen', 'only the questions of articles from which nothing was learned')
    .option('--save <file>', "keep each question's result")
    .option('--compare <file>', 'compare with results that were kept, question by question')
    .option(
      '--report <file>',
      'write the results as a Markdown page, and reliability.png beside it',
    )
    .action(async (targets: string[], options: EvalFlags) => {
      const { json = false, words = false, unseen = false, corpus, ...rest } = options;
      const corpusDir = corpus ?? (await readCorpusDir());
      const { evaluate } = await import('./cli/eval-command.ts');
      const command = `npm run -s eval -- ${process.argv.slice(3).map(quote).join(' ')}`;
      await evaluate(targets, { ...rest, json, words, unseen, corpusDir, command }, terminal);
    });

  program
    .command('corpus:check')
    .description('tell what is read from every file of the corpus, what is wrong, and where')
    .argument('[dir]', 'the folder of articles (default: CORPUS_DIR or corpus)')
    .action(async (dir: string | undefined) => {
      const corpusDir = dir ?? (await readCorpusDir());
      const { checkCorpus } = await import('./cli/check-corpus.ts');
      if (!(await checkCorpus(corpusDir, terminal))) setExitCode(EXIT_FAILED);
    });

  program
    .command('train')
    .description('learn how words, meaning and reading count together, and write it into src')
    .argument('<folder...>', 'sets of questions in BEIR form')
    .addOption(
      new Option('--most <questions>', 'how many questions of a set are asked')
        .argParser(Number)
        .default(1_000),
    )
    .option('--keep <file>', 'what was read: taken from there if it is there, else written')
    .action(async (folders: string[], options: TrainOptions) => {
      const { train } = await import('./cli/train-command.ts');
      await train(folders, options, terminal);
    });

  return program;
}

type AskFlags = { history?: string[]; json?: boolean; batch?: string; corpus?: string };

type EvalFlags = {
  json?: boolean;
  words?: boolean;
  unseen?: boolean;
  corpus?: string;
  engine: EngineName;
  save?: string;
  compare?: string;
  report?: string;
};

function collect(value: string, earlier: string[] = []): string[] {
  if (value.trim() === '') throw new InvalidArgumentError('The question is empty.');
  return [...earlier, value];
}

async function readCorpusDir(): Promise<string> {
  const config = await import('./config.ts');
  return config.readCorpusDir();
}

/** Runs the command line. @returns the exit code: 0 done, 1 failed, 2 wrong usage. */
async function run(argv: readonly string[]): Promise<number> {
  let exitCode = EXIT_DONE;
  try {
    const program = createProgram((code) => {
      exitCode = code;
    });
    if (argv.length <= 2) program.error('error: no command: name one, such as ask');
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    return reportFailure(error);
  }
}

/** Says why a command failed, where that hasn't been said. */
function reportFailure(error: unknown): number {
  if (error instanceof CommanderError) {
    return error.exitCode === 0 ? EXIT_DONE : EXIT_USAGE;
  }
  if (error instanceof ReportedFailure) return EXIT_FAILED;
  if (error instanceof InputError) terminal.complain(error.message);
  else terminal.complain(describeFault(error));
  return EXIT_FAILED;
}

function describeFault(error: unknown): string {
  const place = error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : '';
  return `A fault in the program: ${String(error)} ${place}. Please report it with the command.`;
}

function toOneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' ');
}

function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// Whoever reads only the first lines closes the pipe: nothing is left to do then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? EXIT_DONE : EXIT_FAILED);
});
// Left to end by itself, so that what was written to a pipe arrives whole.
process.exitCode = await run(process.argv);
