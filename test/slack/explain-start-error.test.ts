import { describe, expect, it } from 'vitest';
import { explainStartError } from '../../src/slack/explain-start-error.ts';

describe('explainStartError', () => {
  it.each([
    [{ code: 'EADDRINUSE', port: 3000 }, /^Port 3000 is taken: stop .* or set PORT/],
    [{ code: 'EACCES', port: 80 }, /^Port 80 may not be used: set PORT/],
    [
      { data: { error: 'invalid_auth' } },
      /^Slack refused the token \(invalid_auth\): copy SLACK_BOT_TOKEN/,
    ],
    [{ data: { error: 'fatal_error' } }, /^Slack answered fatal_error/],
    [
      {
        code: 'slack_webapi_request_error',
        original: new Error('fetch failed', { cause: new Error('connect ECONNREFUSED') }),
      },
      /^Slack can't be reached \(connect ECONNREFUSED\): check the network and SLACK_API_URL/,
    ],
    [
      { code: 'slack_webapi_http_error', message: 'status 404' },
      /SLACK_API_URL is not Slack's Web API/,
    ],
    [new Error('something else'), /^The bot could not start: something else$/],
    ['a string', /^The bot could not start: a string$/],
  ])('puts %j into one line', (error, line) => {
    expect(explainStartError(error)).toMatch(line);
    expect(explainStartError(error)).not.toContain('\n');
  });
});
