import { expect, it } from 'vitest';
import { SERVED_METHODS } from '../../../src/playground/web-api/served-methods.ts';
import { METHOD_SCOPES } from '../../../src/slack/permissions.ts';

/** Bolt asks at the start who the bot is; with HTTP it calls nothing else by itself. */
const CALLED_BY_BOLT = ['auth.test'];

/** Served, though the bot doesn’t call them yet: each has a use that is planned. */
const NOT_CALLED_YET = [
  // A posted answer that changes in its place.
  'chat.update',
  // A conversation with the bot, named after its first question.
  'assistant.threads.setTitle',
  // A direct message to somebody who hasn’t written to the bot.
  'conversations.open',
];

it('serves the methods that the bot and Bolt call, those that are planned, and no other', () => {
  const called = [...Object.keys(METHOD_SCOPES), ...CALLED_BY_BOLT];
  expect(Object.keys(SERVED_METHODS).sort()).toEqual([...called, ...NOT_CALLED_YET].sort());
});
