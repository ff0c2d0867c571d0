// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the sources that are read have templates of their own
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findSentences } from './find-sentences.ts';

/** What reads like a sentence for people, and is for admins. */
const EXCEPTIONS: readonly { path: string; sentence: RegExp; why: string }[] = [
  {
    path: 'src/slack/explain-start-error.ts',
    sentence: /./,
    why: 'printed where somebody starts the bot in vain',
  },
  {
    path: 'src/slack/install/read-oauth.ts',
    sentence: /./,
    why: 'printed there, too: what is wrong with the settings',
  },
  {
    path: 'src/slack/install/installation-vault.ts',
    sentence: /installations can't be opened/,
    why: 'the message of an error that stops the start',
  },
  {
    path: 'src/slack/access/guard-access.ts',
    sentence: /^(?:A refusal|That) could not be (?:shown|told)\.$/,
    why: 'handed to what writes it to the log',
  },
  {
    path: 'src/slack/background/background.ts',
    sentence: /^(?:Asking|Noting) what is \w+$/,
    why: 'names in the log what failed',
  },
  {
    path: 'src/slack/outgoing/slack-error.ts',
    sentence: /^The app lacks the scope …/,
    why: 'stands in the log: what an admin does about it',
  },
];

const FOUND = ['src/slack', 'src/wording']
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
  )
  .filter((path) => path.endsWith('.ts') && !path.startsWith('src/wording/catalog/'))
  .flatMap((path) =>
    findSentences(readFileSync(path, 'utf8')).map((sentence) => ({ path, sentence })),
  );

type Found = (typeof FOUND)[number];

const isExcepted = ({ path, sentence }: Found) =>
  EXCEPTIONS.some((except) => except.path === path && except.sentence.test(sentence));

describe('the catalogue', () => {
  it('is the only place of what people are told', () => {
    expect(FOUND.filter((found) => !isExcepted(found))).toEqual([]);
  });

  it('has no exception that nothing needs', () => {
    const unused = EXCEPTIONS.filter(
      ({ path, sentence }) =>
        !FOUND.some((found) => found.path === path && sentence.test(found.sentence)),
    );
    expect(unused).toEqual([]);
  });

  it('misses a sentence that somebody puts into a view', () => {
    const view = readFileSync('src/slack/views/short-reply.ts', 'utf8');
    const added = "export const tooLong = () => sentenceView('Please ask in fewer words.');";
    expect(findSentences(view)).toEqual([]);
    expect(findSentences(`${view}${added}`)).toEqual(['Please ask in fewer words.']);
  });
});

describe('findSentences', () => {
  it.each([
    ["section('Nothing was found.')", 'Nothing was found.'],
    ["const title = 'Open it'", 'Open it'],
    ['say(`I found ${count} articles.`)', 'I found … articles.'],
    ['say(`${place} is archived.`)', '… is archived.'],
    ["const text = isOne ? 'One article' : `${count}`", 'One article'],
    ["page('<p>Begin <b>here</b> now</p><p>Or begin there</p>')", 'Or begin there'],
    ["const label: Label = { text: '“Good answer”' }", '“Good answer”'],
    ["const text = 'لم أجد شيئاً'", 'لم أجد شيئاً'],
    ["logger.warn('To the log.'); post('To the channel.')", 'To the channel.'],
  ])('finds what people read: %s', (source, sentence) => {
    expect(findSentences(source)).toEqual([sentence]);
  });

  it.each([
    ["// Nobody is told.\n/* Nor here. */ say('opening.unsure')"],
    ["logger.warn('It could not be told.', error)"],
    ['deps.logger.error(`It could not be told: ${why}`)'],
    ["work.catch(logFailure('It could not be freed.'))"],
    ["throw new Error('Nothing is there.')"],
    ['const cause = new TokenKeyError(`Nothing of ${all} is there.`)'],
    ["class A extends Error { constructor() { super('Nothing is there.') } }"],
    ["const names = ['SLACK_BOT_TOKEN', 'Content-Type', 'UTC']"],
    ["const style = 'a { color: Red; }'"],
    ['const key = `${a} ${b}`'],
    ['const pattern = /^Some words/'],
  ])('leaves alone what they don’t: %s', (source) => {
    expect(findSentences(source)).toEqual([]);
  });

  it('says so where it can’t read', () => {
    expect(() => findSentences('const = ;')).toThrow('can’t be parsed');
  });
});
