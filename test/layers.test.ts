import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * The rooms of the house, from left to right, and from which others each may import. A file that
 * lies in no folder is a room of its own. docs/DESIGN.md shows what each is for.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  state: [],
  text: [],
  corpus: ['text'],
  'keep-heap-small.ts': [],
  networks: ['keep-heap-small.ts'],
  index: ['text', 'corpus'],
  reading: ['text', 'corpus', 'networks', 'index'],
  question: ['text', 'index'],
  sources: ['text', 'corpus', 'question'],
  list: ['corpus', 'index', 'reading'],
  conversation: ['text', 'corpus', 'index', 'question', 'sources', 'list'],
  answer: ['text', 'corpus', 'index', 'reading', 'question', 'sources', 'conversation', 'list'],
  wording: ['text', 'corpus', 'index', 'question', 'sources', 'answer'],
  live: ['text', 'corpus', 'networks', 'reading', 'answer', 'keep-heap-small.ts'],
  slack: [
    'text',
    'corpus',
    'question',
    'sources',
    'conversation',
    'answer',
    'wording',
    'state',
    'live',
  ],
  playground: [
    'text',
    'corpus',
    'networks',
    'reading',
    'sources',
    'conversation',
    'answer',
    'live',
    'wording',
    'slack',
    'state',
  ],
  'config.ts': ['wording', 'slack'],
  input: [],
  cli: ['corpus', 'reading', 'answer', 'wording', 'input', 'config.ts'],
  'cli.ts': ['cli'],
  'main.ts': ['config.ts', 'run-bot.ts', 'slack', 'keep-heap-small.ts'],
  'run-bot.ts': [
    'corpus',
    'networks',
    'answer',
    'live',
    'wording',
    'slack',
    'playground',
    'cli',
    'config.ts',
    'state',
  ],
  lab: [
    'text',
    'corpus',
    'reading',
    'conversation',
    'answer',
    'playground',
    'input',
    'cli',
    'config.ts',
  ],
};

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'(\.[^']+)'/g;

/** The folder under `src`, or the file in it, that a path belongs to. */
function roomOf(path: string): string {
  const [root = '', room = ''] = path.split('/');
  return root === 'src' ? room : root;
}

function listSources(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => join(root, path))
    .filter((path) => /\.tsx?$/.test(path));
}

const SOURCES = [
  ...listSources('src'),
  ...listSources('lab').filter((path) => !/^lab\/(?:test|node_modules)\//.test(path)),
];
const IMPORTS = SOURCES.flatMap((path) =>
  [...readFileSync(path, 'utf8').matchAll(IMPORT)].map(([, target]) => ({
    path,
    from: roomOf(path),
    to: roomOf(normalize(join(path, '..', target!))),
  })),
).filter(({ from, to }) => from !== to);

describe('the rooms of the house', () => {
  test('are all in the table', () => {
    const rooms = [...new Set(SOURCES.map(roomOf))];
    expect(rooms.filter((room) => !(room in MAY_IMPORT))).toEqual([]);
    expect(rooms.length).toBe(Object.keys(MAY_IMPORT).length);
  });

  test('import only from where they may', () => {
    const broken = IMPORTS.filter(({ from, to }) => !MAY_IMPORT[from]!.includes(to));
    expect(broken.map(({ path, to }) => `${path} imports from ${to}`)).toEqual([]);
  });

  test('make no circle', () => {
    const rooms = Object.keys(MAY_IMPORT);
    const reach = (room: string, seen = new Set<string>()): Set<string> => {
      for (const next of MAY_IMPORT[room]!) if (!seen.has(next)) reach(next, seen.add(next));
      return seen;
    };
    expect(rooms.filter((room) => reach(room).has(room))).toEqual([]);
  });

  test('are allowed nothing that they don’t use', () => {
    const used = new Set(IMPORTS.map(({ from, to }) => `${from} → ${to}`));
    const allowed = Object.entries(MAY_IMPORT).flatMap(([from, rooms]) =>
      rooms.map((to) => `${from} → ${to}`),
    );
    expect(allowed.filter((pair) => !used.has(pair))).toEqual([]);
  });
});
