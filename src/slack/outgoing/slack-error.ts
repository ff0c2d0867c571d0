import { webApi } from '@slack/bolt';

/** Slack, or what stands before it, answered a post to a response URL with a refusal. */
export class ResponseUrlError extends Error {
  /** Slack's name for the refusal, where it gives one. */
  readonly refusal: string | undefined;

  constructor(status: number, refusal?: string) {
    super(`The response URL answered ${status}${refusal === undefined ? '' : ` ${refusal}`}.`);
    this.name = 'ResponseUrlError';
    this.refusal = refusal;
  }
}

/** A message was sent to Slack, and nobody can tell whether it arrived. */
export class UnclearPostError extends Error {
  constructor(cause: unknown) {
    super('It is not known whether a message arrived.', { cause });
    this.name = 'UnclearPostError';
  }
}

/** Whether work must not be done again, because what it posted may be there. */
export function isUnclear(error: unknown): boolean {
  return error instanceof UnclearPostError;
}

/** Slack's name for what it refused, such as `not_in_channel`. */
export function refusalOf(error: unknown): string | undefined {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  return error instanceof ResponseUrlError ? error.refusal : undefined;
}

export function isTimeout(error: unknown): boolean {
  const original = error instanceof webApi.WebAPIRequestError ? error.original : error;
  return original instanceof Error && original.name === 'TimeoutError';
}

/** The causes of a failed `fetch` in which no byte of the request left this machine. */
const NOT_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

export function wasNeverSent(error: unknown): boolean {
  const original = error instanceof webApi.WebAPIRequestError ? error.original : error;
  const cause = original instanceof Error ? original.cause : undefined;
  return cause instanceof Error && 'code' in cause && NOT_SENT.has(String(cause.code));
}

/**
 * Refusals after which, Slack says, some of the work may have been done.
 * @see https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
const PERHAPS_DONE = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
]);

/** True when a failed call of the Web API may have been carried out all the same. */
export function mayHaveArrived(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRequestError) return !wasNeverSent(error);
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode >= 500;
  return PERHAPS_DONE.has(refusalOf(error) ?? '');
}

/** True when a message without its blocks may be taken. */
export function isAboutBlocks(error: unknown): boolean {
  const refusal = refusalOf(error) ?? '';
  return /^(?:invalid_(?:blocks|payload|arguments)|msg_(?:blocks_)?too_long)/.test(refusal);
}

/** What an admin does about a missing scope; undefined when none is missing. */
export function missingScopeHint(error: unknown): string | undefined {
  if (refusalOf(error) !== 'missing_scope') return undefined;
  const { needed } = (error as webApi.WebAPIPlatformError).data as { needed?: string };
  return `The app lacks the scope ${needed ?? 'that this needs'}: add it to the app’s manifest and install the app again.`;
}
