import type { RespondArguments } from '@slack/bolt';
import { isTimeout, ResponseUrlError, UnclearPostError } from './slack-error.ts';

/**
 * Posts to a response URL. Throws a `ResponseUrlError` when Slack refuses, and an `UnclearPostError`
 * when the time is up.
 */
export async function postToResponseUrl(
  fetch: typeof globalThis.fetch,
  url: string,
  message: RespondArguments,
): Promise<void> {
  let response: Response;
  let answer: string;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message),
    });
    answer = await response.text();
  } catch (error) {
    throw isTimeout(error) ? new UnclearPostError(error) : error;
  }
  const refusal = readRefusal(answer);
  // Slack refuses with a status, with 200 and JSON that says so, or with a bare word.
  if (!response.ok || refusal !== undefined) throw new ResponseUrlError(response.status, refusal);
}

function readRefusal(answer: string): string | undefined {
  const word = answer.trim();
  if (/^[a-z]+(?:_[a-z]+)+$/.test(word)) return word;
  try {
    const { ok, error } = JSON.parse(word) as { ok?: unknown; error?: unknown };
    return ok === false ? String(error) : undefined;
  } catch {
    return undefined;
  }
}
