import { expect, test } from 'vitest';
import { spellCommand } from '../../eval/spell-command.ts';

test.each([
  [['sets/news', '--unseen'], 'npm run -s eval -- sets/news --unseen'],
  [['my sets/a', "it's"], "npm run -s eval -- 'my sets/a' 'it'\\''s'"],
  [['a', '--save', '/home/me/kept.json', '--json'], 'npm run -s eval -- a --json'],
  [['a', '--save=/home/me/kept.json', 'b'], 'npm run -s eval -- a b'],
])('spellCommand of %j', (words, command) => {
  expect(spellCommand(words)).toBe(command);
});
