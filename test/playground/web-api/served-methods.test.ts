import { expect, it } from 'vitest';
import { SERVED_METHODS } from '../../../src/playground/web-api/served-methods.ts';
import { METHOD_SCOPES } from '../../../src/slack/permissions.ts';

it('serves the methods that the bot calls, and no other', () => {
  expect(Object.keys(SERVED_METHODS).sort()).toEqual(Object.keys(METHOD_SCOPES).sort());
});
