import { webApi } from '@slack/bolt';
import type { FailureKind } from '../views/failure-text.ts';
import { isTimeout, refusalOf, UnclearPostError } from './slack-error.ts';

const BY_REFUSAL: Readonly<Record<string, FailureKind>> = {
  not_in_channel: 'not-member',
  channel_not_found: 'not-member',
  is_archived: 'archived',
  restricted_action: 'restricted',
  missing_scope: 'permission',
  ratelimited: 'busy',
  rate_limited: 'busy',
};

/** What a person is told of an error. */
export function failureKind(error: unknown): FailureKind {
  if (error instanceof UnclearPostError) return 'unclear';
  if (error instanceof webApi.WebAPIRequestError && isTimeout(error)) return 'unclear';
  if (error instanceof webApi.WebAPIRateLimitedError) return 'busy';
  const refusal = refusalOf(error) ?? '';
  if (refusal.startsWith('restricted_action')) return 'restricted';
  return BY_REFUSAL[refusal] ?? 'other';
}
