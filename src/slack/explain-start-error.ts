import { TokenKeyError } from './install/token-seal.ts';

/** Why Slack refuses a token, by the code it answers. @see https://docs.slack.dev/reference/methods/auth.test#errors */
const TOKEN_ERRORS = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'no_permission',
  'missing_scope',
  'org_login_required',
  'team_access_not_granted',
]);

/** One line on why the bot could not start: what failed, and what to do. */
export function explainStartError(error: unknown): string {
  const { code, data, address, port, message, original } = error as {
    code?: string;
    data?: { error?: string };
    address?: string;
    port?: number;
    message?: string;
    original?: Error;
  };
  if (error instanceof TokenKeyError) return error.message;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken: stop the program that uses it, or set PORT to another.`;
  }
  if (code === 'EACCES') {
    return `Port ${port} may not be used${address ? ` on ${address}` : ''}: set PORT to one above 1023.`;
  }
  const refusal = data?.error;
  if (refusal !== undefined && TOKEN_ERRORS.has(refusal)) {
    return `Slack refused the token (${refusal}): copy SLACK_BOT_TOKEN and, for Socket Mode, SLACK_APP_TOKEN again from your app's settings, and install the app to the workspace.`;
  }
  if (refusal !== undefined) return `Slack answered ${refusal}: check your app's settings.`;
  if (code === 'slack_webapi_request_error') {
    const cause = original?.cause instanceof Error ? original.cause.message : original?.message;
    return `Slack can't be reached (${cause ?? 'no answer'}): check the network and SLACK_API_URL.`;
  }
  if (code === 'slack_webapi_http_error') {
    return `The address in SLACK_API_URL is not Slack's Web API (${message}): leave it out for https://slack.com/api/.`;
  }
  return `The bot could not start: ${message ?? String(error)}`;
}
