import { readdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { addLabCommands } from '../../lab/add-lab-commands.ts';
import { createDesk, type Desk } from '../../src/answer/desk.ts';
import { addBotCommands } from '../../src/cli/add-bot-commands.ts';
import { renderAnswer } from '../../src/cli/render-answer.ts';
import { parseConfig } from '../../src/config.ts';
import { readFrontMatter } from '../../src/corpus/file/front-matter.ts';
import { parseMarkdown } from '../../src/corpus/file/parse-markdown.ts';
import { type LoadedCorpus, loadCorpus } from '../../src/corpus/load-corpus.ts';
import { parseAliases } from '../../src/corpus/parse-aliases.ts';
import { MAX_QUESTION_CHARS } from '../../src/question/clip-question.ts';
import { readText } from '../../src/question/read-text.ts';
import { createPublisherFinder } from '../../src/sources/find-publishers.ts';
import { createRestrictionReader } from '../../src/sources/read-restrictions.ts';
import { runInProcess } from '../cli/run-in-process.ts';
import { readCodeSpans, readFences, readPage, readRows, readSection } from './read-markdown.ts';

const README = readPage('README.md');
const { scripts } = JSON.parse(readPage('package.json')) as { scripts: Record<string, string> };

let loaded: LoadedCorpus;
let desk: Desk;
beforeAll(async () => {
  loaded = await loadCorpus('corpus');
  desk = await createDesk(loaded.corpus, {
    aliases: loaded.aliases,
  });
});

describe('the commands', () => {
  it('are scripts of package.json', () => {
    const shell = [...readFences(README, 'sh'), ...readCodeSpans(README)].join('\n');
    const run = [...shell.matchAll(/npm (?:run (?:-s )?([\w:]+)|(start|test))/g)];
    const names = run.map(([, script, own]) => script ?? own!);
    expect(names).toContain('start');
    expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
  });

  it('have the options that are named', async () => {
    const section = readSection(README, 'Command line');
    const named = new Set(section.match(/--[a-z]+/g));
    expect(named.size).toBeGreaterThan(3);
    const helps = await Promise.all(['ask', 'eval', 'corpus:check', 'corpus:add'].map(readHelp));
    expect([...named].filter((option) => !helps.join('\n').includes(`${option} `))).toEqual([]);
  });

  it('print the answer that is shown', async () => {
    const section = readSection(README, 'Command line');
    const [command = ''] = readFences(section, 'sh');
    const question = /ask -- "([^"]+)"/.exec(command)![1]!;
    const [shown = ''] = readFences(section, 'text');
    const printed = renderAnswer(await desk.answer(question), { color: false });
    expect(printed.startsWith(`${shown}\n`)).toBe(true);
  });

  it('add the article that is shown', async () => {
    const section = readSection(README, 'Correct what was read');
    const [shown = ''] = readFences(section, 'text');
    const [, source = '', path = ''] = /^(\S+) → (\S+)$/m.exec(shown)!;
    expect(readFences(section, 'sh')[0]).toContain(` ${source}\n`);
    const dir = await mkdtemp(join(tmpdir(), 'readme-'));
    try {
      await mkdir(join(dir, dirname(source)));
      await mkdir(join(dir, dirname(path)));
      await copyFile('test/fixtures/raw-corpus/000_95fdb1946f7e016f.txt', join(dir, source));
      const args = ['corpus:add', join(dir, source), '--corpus', join(dir, dirname(path))];
      const { stdout } = await runInProcess(addBotCommands, args);
      expect(stdout.replaceAll(`${dir}/`, '')).toBe(shown);
      const front = readFences(README, 'yaml').find((fence) => fence.includes('# inferred'));
      expect(readFileSync(join(dir, path), 'utf8')).toContain(`---\n${front}---\n`);
    } finally {
      await rm(dir, { recursive: true });
    }
  });

  it('that CI runs are the README’s', () => {
    const ci = readFileSync('.ci/run', 'utf8');
    const [command = ''] = readFences(README, 'sh')[0]!.match(/npm ci && npm test/) ?? [];
    expect(command).not.toBe('');
    expect(ci).toMatch(/^run_check npm ci\b/m);
    const tested = [...ci.matchAll(/^ *run_tests (\S+)$/gm)].map(([, script]) => script!);
    expect(tested).toEqual(['test', 'test:browser']);
    expect(tested.filter((script) => scripts[script] === undefined)).toEqual([]);
  });
});

describe('the questions', () => {
  it('that show how to ask are answered', async () => {
    const spans = readCodeSpans(readSection(README, 'Ask'));
    const questions = spans.flatMap(
      (code) => /^(?:\/iraq|@Iraq Desk) (.+\?)$/.exec(code)?.[1] ?? [],
    );
    expect(questions.length).toBeGreaterThan(1);
    for (const question of questions) {
      expect(await desk.answer(question)).toMatchObject({ question, outcome: 'found' });
    }
  });

  it('read every modifier as the table says', () => {
    const readRestrictions = createRestrictionReader(createPublisherFinder(loaded.corpus.articles));
    const modifiers = readRows(readSection(README, 'Ask')).flatMap(([cell = '']) =>
      readCodeSpans(cell).filter((code) => /^[a-z]+:/.test(code)),
    );
    expect(modifiers.length).toBeGreaterThan(6);
    for (const modifier of modifiers) {
      const typed = readText(`Who is Salih? ${modifier}`);
      const { restriction, unread, read } = readRestrictions(typed);
      expect({ modifier, unread, text: read.text }).toEqual({
        modifier,
        unread: [],
        text: 'Who is Salih?',
      });
      expect(restriction, modifier).not.toEqual({});
    }
  });

  it('have the length that is named', () => {
    const limit = /at most ([\d,]+) characters/.exec(readSection(README, 'Limits'))![1]!;
    expect(Number(limit.replace(',', ''))).toBe(MAX_QUESTION_CHARS);
  });
});

describe('the files of a corpus', () => {
  it('are read as in the example', () => {
    const [content = ''] = readFences(readSection(README, 'Add articles'), 'markdown');
    const { article, problems } = parseMarkdown(
      { id: 'example', path: 'example.md', content },
      readFrontMatter(content),
    );
    expect(problems).toEqual([]);
    expect(article).toMatchObject({
      headline: { kind: 'title' },
      publisher: { inferred: false },
      date: { iso: '2020-01-17', inferred: true },
    });
    expect(article).toHaveProperty('via');
    expect(article?.authors).toHaveLength(1);
    expect(article).toHaveProperty('url');
  });

  it('hold aliases as in the example', () => {
    const [content = ''] = readFences(readSection(README, 'Tune aliases'), 'yaml');
    const { groups, problems } = parseAliases('aliases.yaml', content);
    expect(problems).toEqual([]);
    expect(groups.length).toBeGreaterThan(1);
  });
});

describe('the settings', () => {
  const rows = readRows(readSection(README, 'Settings')).slice(1);
  const names = rows.map(([name = '']) => readCodeSpans(name)[0]!);

  it('are those that .env.example explains', () => {
    const explained = [...readPage('.env.example').matchAll(/^([A-Z_]+)=/gm)].map(
      ([, name]) => name,
    );
    expect(names.toSorted()).toEqual(explained.toSorted());
  });

  it('have the defaults that are named', () => {
    const defaults = new Map(
      rows.map(([name = '', value = '']) => [readCodeSpans(name)[0]!, value]),
    );
    expect(parseConfig({})).toEqual({
      ok: true,
      config: {
        access: { allowExternal: defaults.get('ALLOW_EXTERNAL') === 'true' },
        adminUsers: [],
        commandName: readCodeSpans(defaults.get('COMMAND_NAME')!)[0],
        corpusDir: defaults.get('CORPUS_DIR'),
        cacheDir: defaults.get('CACHE_DIR'),
        logLevel: defaults.get('LOG_LEVEL'),
        digestHour: Number(defaults.get('DIGEST_HOUR')!.split(',')[0]),
        language: defaults.get('BOT_LANGUAGE'),
        playground: {
          port: Number(defaults.get('PORT')),
          host: defaults.get('PLAYGROUND_HOST')!.split(',')[0],
        },
      },
    });
    const slack = parseConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' });
    expect(slack).toMatchObject({
      config: {
        dataDir: defaults.get('DATA_DIR')!.split(',')[0],
        slack: { apiUrl: defaults.get('SLACK_API_URL'), transport: { kind: 'socket' } },
      },
    });
  });
});

describe('the messages', () => {
  it('that trouble is known by are the program’s', () => {
    const lines = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => readFileSync(`src/${file}`, 'utf8').split('\n'));
    const messages = readRows(readSection(README, 'Troubleshooting')).flatMap(([cell = '']) =>
      readCodeSpans(cell).filter((code) => code.includes(' ')),
    );
    expect(messages.length).toBeGreaterThan(4);
    const stands = (message: string) =>
      lines.some((line) => holdsInOrder(line, message.split('…')));
    expect(messages.filter((message) => !stands(message))).toEqual([]);
  });
});

async function readHelp(command: string): Promise<string> {
  const isOfLab = ['eval', 'train'].includes(command);
  const add = isOfLab ? addLabCommands : addBotCommands;
  return (await runInProcess(add, [command, '--help'])).stdout;
}

/** Whether the parts stand in the line one after the other. */
function holdsInOrder(line: string, parts: readonly string[]): boolean {
  let at = 0;
  for (const part of parts) {
    const found = line.indexOf(part.trim(), at);
    if (found < 0) return false;
    at = found + part.trim().length;
  }
  return true;
}
