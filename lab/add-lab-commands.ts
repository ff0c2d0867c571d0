import { InvalidArgumentError, Option } from 'commander';
import type { CommandAdder } from '../src/cli/run-command-line.ts';
import { readCorpusDir } from '../src/config.ts';
import { ENGINES, type EngineName } from './eval/engine-name.ts';
import type { BenchOptions } from './pages/bench-command.ts';
import { SHOWN } from './pages/shown.ts';
import type { TrainOptions } from './train/train-command.ts';

/** The laboratory's commands: they measure the bot, and learn what it weighs by. */
export const addLabCommands: CommandAdder = (program, terminal) => {
  program.description('Measures how well the bot answers, and learns what it weighs by.');

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
      const { evaluate } = await import('./eval/eval-command.ts');
      const { spellCommand } = await import('./eval/spell-command.ts');
      const command = spellCommand(process.argv.slice(3));
      await evaluate(targets, { ...rest, json, words, unseen, corpusDir, command }, terminal);
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
    .option('--dry-run', 'only print what each set scores, and leave src as it is')
    .action(async (folders: string[], options: TrainOptions) => {
      const { train } = await import('./train/train-command.ts');
      await train(folders, options, terminal);
    });

  program
    .command('trial')
    .description('ask as the bot does and as a change would, and keep the figures in lab/trials')
    .argument('<name>', 'a change of lab/trials/changes.ts')
    .argument('<target...>', 'folders in BEIR form, or files of questions')
    .option('--corpus <dir>', 'the articles that files of questions ask about')
    .option('--conversations', 'only questions with earlier turns')
    .action(async (name: string, targets: string[], options: TrialFlags) => {
      const { corpus, conversations = false } = options;
      const corpusDir = corpus ?? (await readCorpusDir());
      const { runTrial } = await import('./trials/trial-command.ts');
      await runTrial(name, targets, { corpusDir, conversations }, terminal);
    });

  program
    .command('bot:bench')
    .description('start the bot, ask it, and measure time and memory of the whole process')
    .argument('<target>', 'a folder in BEIR form, or a file of questions')
    .option('--corpus <dir>', 'the articles that files of questions ask about')
    .addOption(
      new Option('--questions <count>', 'how many are asked').argParser(parseCount).default(300),
    )
    .action(async (target: string, options: { corpus?: string; questions: number }) => {
      const { corpus, questions } = options;
      const corpusDir = corpus ?? (await readCorpusDir());
      const { benchBot } = await import('./bench/bench-command.ts');
      await benchBot(target, { corpusDir, questions }, terminal);
    });

  program
    .command('corpus:bench')
    .description('measure what is made of saved web pages')
    .argument('<folder>', 'collections of pages, each as it is published')
    .option('--limit <pages>', 'how many pages of each collection are read', parseCount)
    .option('--json <file>', "keep each page's result")
    .option('--compare <file>', 'compare with results that were kept, page by page')
    .option('--reader <module>', "what reads the pages in the loader's place")
    .addOption(new Option('--show <what>', 'list the pages that it is wrong for').choices(SHOWN))
    .action(async (folder: string, options: BenchOptions) => {
      const { benchPages } = await import('./pages/bench-command.ts');
      await benchPages(folder, options, terminal);
    });

  program
    .command('corpus:speed')
    .description('measure how long saved pages take to load')
    .argument('<folder>', 'saved pages, in any folders')
    .addOption(
      new Option('--runs <count>', 'how often they are read').argParser(parseCount).default(5),
    )
    .action(async (folder: string, options: { runs: number }) => {
      const { measureSpeed } = await import('./pages/speed-command.ts');
      await measureSpeed(folder, options, terminal);
    });
};

type TrialFlags = { corpus?: string; conversations?: boolean };

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

function parseCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1.');
  return Number(text);
}
