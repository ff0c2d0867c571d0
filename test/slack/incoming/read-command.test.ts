import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../src/slack/incoming/read-command.ts';
import { readRequest } from '../../../src/slack/incoming/read-request.ts';
import { anyCharacter } from '../../text/any-character.ts';

describe('readCommand', () => {
  it.each([
    ['subscribe', { kind: 'subscribe', every: 'daily' }],
    [' Subscribe  WEEKLY. ', { kind: 'subscribe', every: 'weekly' }],
    ['subscribe hourly', { kind: 'subscribe' }],
    ['unsubscribe', { kind: 'unsubscribe' }],
    ['Digest!', { kind: 'digest' }],
    ['watching', { kind: 'watching' }],
    ['watch', { kind: 'watch', question: '' }],
    ['Watch: who leads\nthe council?', { kind: 'watch', question: 'who leads\nthe council?' }],
    ['watch dogs in Iraq?', { kind: 'watch', question: 'dogs in Iraq?' }],
  ])('reads %j', (text, command) => {
    expect(readCommand(text)).toEqual(command);
  });

  it.each([
    '',
    'help',
    'watchdogs in Iraq?',
    'Watching ISIS, who met Salih?',
    'subscribe to which paper?',
    'digest of the talks?',
    'Who will unsubscribe',
  ])('leaves %j to be answered', (text) => {
    expect(readCommand(text)).toBeUndefined();
  });

  it('is for the slash command alone: elsewhere the same is a question', () => {
    expect(readRequest('watch dogs in Iraq?').kind).toBe('question');
  });

  it('reads every text as something', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 50 }), (text) => {
        readCommand(text);
        expect(readCommand(`watch ${text}`)).toEqual({ kind: 'watch', question: text.trim() });
      }),
    );
  });
});
